import { Checkbox } from 'antd';
import { Dialog } from '../../parts/dialog.tsx';
import { useWorkText } from '../../text/work/index.ts';

interface KeyHelpProps {
  readonly single: boolean;
  readonly switchSingle: (on: boolean) => void;
  readonly close: () => void;
}

/** The keys of the list, and whether those that need no second key are on. */
export function KeyHelp({ single, switchSingle, close }: KeyHelpProps) {
  const { keys } = useWorkText().work;
  return (
    <Dialog open title={keys.heading} onCancel={close} footer={null} width={480}>
      <table className="table keys">
        <tbody>
          {keys.rows.map((row) => (
            <tr key={row.keys}>
              <th scope="row">
                <kbd>{row.keys}</kbd>
              </th>
              <td>{row.does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Checkbox checked={single} onChange={(event) => switchSingle(event.target.checked)}>
        {keys.on}
      </Checkbox>
    </Dialog>
  );
}
