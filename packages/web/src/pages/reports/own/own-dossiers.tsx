import { formatInteger } from '@dunghen/domain/text';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Checkbox, Input } from 'antd';
import { DropFile } from '../../../parts/drop-file.tsx';
import { Labelled } from '../../../parts/labelled.tsx';
import { problemText } from '../../../parts/problem-text.ts';
import { formatTime, useText } from '../../../text/index.ts';
import { useReportsText } from '../../../text/reports/index.ts';
import {
  AGENCY_LIST_FORMATS,
  agencyListAddress,
  type ConfirmationDetail,
  type ListedDossier,
  uploadEvidence,
} from '../queries.ts';
import { ToneChip } from '../state-chip.tsx';
import type { Objected, ObjectedDossier } from './objected.ts';

interface OwnDossiersProps {
  readonly detail: ConfirmationDetail;
  readonly objected: Objected;
  readonly next: () => void;
}

/** Each dossier of the list, to be agreed to or not. */
export function OwnDossiers({ detail, objected, next }: OwnDossiersProps) {
  const { confirm } = useReportsText().reports;
  const { lines, mayAnswer, objections } = detail;
  const stillOpen = objections.some(({ state }) => state === 'open');
  const count = objected.rows.length;
  return (
    <section className="panel" aria-labelledby="dossiers-heading">
      <h2 id="dossiers-heading">{confirm.listHeading(formatInteger(lines.length))}</h2>
      {lines.length === 0 && <p>{confirm.listNone}</p>}
      {lines.length !== 0 && <OwnFiles detail={detail} />}
      {mayAnswer && lines.length !== 0 && <p className="muted">{confirm.listIntro}</p>}
      <ul className="cards">
        {lines.map((line) => (
          <DossierCard key={line.code} line={line} detail={detail} objected={objected} />
        ))}
      </ul>
      {mayAnswer && stillOpen && count === 0 && <p className="muted">{confirm.stillOpen}</p>}
      {mayAnswer && (count !== 0 || !stillOpen) && (
        <div className="form-actions">
          <Button type="primary" size="large" onClick={next}>
            {count === 0 ? confirm.toSignConfirm : confirm.toSignObject(formatInteger(count))}
          </Button>
        </div>
      )}
    </section>
  );
}

/** The same list as files, to be laid before the head or sent to the officers. */
function OwnFiles({ detail: { reportId, agencyId, agencyName } }: { readonly detail: ConfirmationDetail }) {
  const { confirm, course } = useReportsText().reports;
  return (
    <>
      <p className="muted small">{confirm.files}</p>
      <ul className="formats">
        {AGENCY_LIST_FORMATS.map((format) => (
          <li key={format}>
            <a
              className="button"
              href={agencyListAddress(reportId, agencyId, format)}
              aria-label={confirm.fileOf(course.formats[format], agencyName)}
              download=""
            >
              {course.formats[format]}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

interface CardProps {
  readonly line: ListedDossier;
  readonly detail: ConfirmationDetail;
  readonly objected: Objected;
}

function DossierCard({ line, detail, objected }: CardProps) {
  const text = useText();
  const { confirm } = useReportsText().reports;
  const { code, procedureName, state, receivedAt, dueAt, finishedAt, officer, apologised, lateMinutes } = line;
  const said = detail.objections.findLast((objection) => objection.code === code);
  const mine = objected.find(code);
  const mayObject = detail.mayAnswer && said?.state !== 'open';
  return (
    <li className="card">
      <h3>
        <Link to="/dossiers/$code" params={{ code }} search={{ knownAt: detail.knownAt }}>
          {code}
        </Link>
      </h3>
      {procedureName !== undefined && <p>{procedureName}</p>}
      <p>
        <ToneChip tone="late" words={text.countdown.overdue(lateMinutes)} /> {confirm.kinds[state]}
      </p>
      <dl className="own-facts">
        <Fact name={confirm.received} value={formatTime(receivedAt)} />
        {dueAt !== undefined && <Fact name={confirm.dueAt} value={formatTime(dueAt)} />}
        <Fact name={confirm.finished} value={finishedAt === undefined ? confirm.notFinished : formatTime(finishedAt)} />
      </dl>
      <p className="muted small">
        {officer !== undefined && `${confirm.officer(officer)}; `}
        {apologised ? confirm.apologised : confirm.notApologised}
      </p>
      {said !== undefined && (
        <div className="theirs">
          <p>
            <strong>{confirm.standing[said.state]}</strong>
          </p>
          <p>{said.reason}</p>
          {said.decision !== undefined && <p>{confirm.decision(said.decision.reason, formatTime(said.decision.at))}</p>}
        </div>
      )}
      {mayObject && (
        <Checkbox
          checked={mine !== undefined}
          aria-label={confirm.objectOf(code)}
          onChange={(event) => objected.set(code, event.target.checked ? { code, reason: '' } : undefined)}
        >
          {confirm.object}
        </Checkbox>
      )}
      {mayObject && mine !== undefined && <Reason mine={mine} detail={detail} set={(row) => objected.set(code, row)} />}
    </li>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

interface ReasonProps {
  readonly mine: ObjectedDossier;
  readonly detail: ConfirmationDetail;
  readonly set: (row: ObjectedDossier) => void;
}

/** Why, and what shows it. The file goes up at once; it counts when the answer is signed. */
function Reason({ mine, detail, set }: ReasonProps) {
  const text = useText();
  const { confirm } = useReportsText().reports;
  const upload = useMutation({
    mutationFn: (file: File) => uploadEvidence(detail.reportId, detail.agencyId, file),
    onSuccess: ({ id, name }) => set({ ...mine, evidence: { id, name } }),
  });
  const { evidence, ...plain } = mine;
  return (
    <div className="own-reason">
      <Labelled label={confirm.reasonOf(mine.code)} hint={confirm.reasonHint}>
        {(id, describedBy) => (
          <Input.TextArea
            id={id}
            className="grows"
            rows={2}
            value={mine.reason}
            aria-describedby={describedBy}
            onChange={(event) => set({ ...mine, reason: event.target.value })}
          />
        )}
      </Labelled>
      {evidence === undefined ? (
        <DropFile
          label={confirm.evidenceOf(mine.code)}
          words={confirm.evidenceChoose}
          hint={confirm.evidenceHint}
          accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx"
          take={(file) => upload.mutate(file)}
          busy={upload.isPending}
        />
      ) : (
        <p>
          {confirm.evidenceDone(evidence.name)}{' '}
          <Button size="small" onClick={() => set(plain)}>
            {confirm.evidenceRemove}
          </Button>
        </p>
      )}
      {upload.isError && (
        <p className="fault small" role="alert">
          {problemText(upload.error, text)}
        </p>
      )}
    </div>
  );
}
