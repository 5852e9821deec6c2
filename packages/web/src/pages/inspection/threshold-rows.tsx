import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { formatDay, formatTime } from '../../text/index.ts';
import { useInspectionText } from '../../text/inspection/index.ts';
import { useWrite } from '../evaluation/use-write.ts';
import { revokeThresholds, type Thresholds, thresholdsQuery } from './inspection-queries.ts';
import { PLACES, thresholdText } from './threshold-values.ts';
import '../../parts/card-table.css';

/** What the province set, newest day first; a row can be taken back. */
export function ThresholdRows({ view }: { readonly view: Thresholds }) {
  const { inspection: words } = useInspectionText();
  const [revoked, setRevoked] = useState<string>();
  return (
    <section className="panel" aria-labelledby="threshold-rows">
      <h2 id="threshold-rows">{words.rows}</h2>
      {view.rows.length === 0 ? (
        <p className="none">{words.noRows}</p>
      ) : (
        <table className="table card-table inspection-table">
          <thead>
            <tr>
              {[words.from, words.values, words.decision, words.recorded].map((head) => (
                <th key={head} scope="col" className="left">
                  {head}
                </th>
              ))}
              {view.mayEdit && <th scope="col">{words.revoke}</th>}
            </tr>
          </thead>
          <tbody>
            {view.rows.map((row) => (
              <tr key={row.from}>
                <th scope="row" className="left">
                  {formatDay(row.from)}
                </th>
                <td className="left">
                  <ul className="inspection-plain">
                    {PLACES.map((place) => (
                      <li key={place}>{`${words.places[place]}: ${thresholdText(row.thresholds[place])}`}</li>
                    ))}
                  </ul>
                </td>
                <td className="left" data-label={words.decision}>
                  {row.source}
                </td>
                <td className="left" data-label={words.recorded}>
                  {[row.by, formatTime(row.recordedAt)].filter(Boolean).join(', ')}
                </td>
                {view.mayEdit && (
                  <td>
                    <Button
                      size="small"
                      aria-label={words.revokeOf(formatDay(row.from))}
                      onClick={() => setRevoked(row.from)}
                    >
                      {words.revoke}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {revoked !== undefined && <Revoke from={revoked} close={() => setRevoked(undefined)} />}
    </section>
  );
}

function Revoke({ from, close }: { readonly from: string; readonly close: () => void }) {
  const { inspection: words } = useInspectionText();
  const client = useQueryClient();
  const revoke = useWrite(
    () => revokeThresholds(from),
    async () => {
      close();
      await client.invalidateQueries({ queryKey: thresholdsQuery().queryKey });
    },
  );
  return (
    <ConfirmDialog
      title={words.revokeOf(formatDay(from))}
      action={words.revoke}
      run={() => revoke.mutate()}
      busy={revoke.isPending}
      error={revoke.error}
      close={close}
      danger
    >
      <p>{words.revokeWhat}</p>
    </ConfirmDialog>
  );
}
