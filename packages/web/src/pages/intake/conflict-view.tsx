import { Alert, Button } from 'antd';
import { useIntakeText } from '../../text/intake/index.ts';
import type { IntakeForm } from './form.ts';

interface ConflictViewProps {
  readonly mine: IntakeForm;
  readonly theirs: IntakeForm;
  readonly settle: (mine: boolean) => void;
}

const TEXTS = [
  'identity',
  'applicant',
  'phone',
  'email',
  'address',
  'submitter',
  'authorisation',
  'subject',
  'note',
] as const;

/** Two windows typed into one draft: what differs, side by side; neither is lost before somebody chooses. */
export function ConflictView({ mine, theirs, settle }: ConflictViewProps) {
  const { form } = useIntakeText().intake;
  const words = form.conflict;
  const changed = TEXTS.filter((key) => mine[key] !== theirs[key]);
  const rest = (one: IntakeForm) => JSON.stringify([one.papers, one.fees, one.caseKey, one.agencyId, one.delivery]);
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={words.heading}
      description={
        <>
          <table className="intake-conflict">
            <thead>
              <tr>
                <th scope="col">{words.field}</th>
                <th scope="col">{words.mine}</th>
                <th scope="col">{words.theirs}</th>
              </tr>
            </thead>
            <tbody>
              {changed.map((key) => (
                <tr key={key}>
                  <th scope="row">{form.people[key]}</th>
                  <td>{mine[key]}</td>
                  <td>{theirs[key]}</td>
                </tr>
              ))}
              {rest(mine) !== rest(theirs) && (
                <tr>
                  <th scope="row">{words.other}</th>
                  <td colSpan={2}>{words.differs}</td>
                </tr>
              )}
            </tbody>
          </table>
          <div className="form-ways">
            <Button onClick={() => settle(true)}>{words.keepMine}</Button>
            <Button onClick={() => settle(false)}>{words.takeTheirs}</Button>
          </div>
        </>
      }
    />
  );
}
