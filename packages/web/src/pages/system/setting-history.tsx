import { useQueryClient } from '@tanstack/react-query';
import { formatDay, formatTime } from '../../text/index.ts';
import { useSystemText } from '../../text/system/index.ts';
import { Confirm } from './confirm.tsx';
import { leavesOf, textOfLeaf } from './setting-values.ts';
import { placeText } from './setting-words.ts';
import { partText } from './settings-page.tsx';
import { revokeSettings, type SettingsRow } from './settings-queries.ts';

interface SettingHistoryProps {
  readonly rows: readonly SettingsRow[];
  readonly mayEdit: boolean;
}

/** The rows that make the settings, newest day first: from when, what, by which decision, who recorded it. */
export function SettingHistory({ rows, mayEdit }: SettingHistoryProps) {
  const { settings: words } = useSystemText().system;
  const shown = rows.filter(({ origin, from }) => origin !== 'law' || from > '1970-01-01').toReversed();
  return (
    <section className="panel" aria-labelledby="setting-history">
      <h2 id="setting-history">{words.history}</h2>
      <p className="muted">{words.historyHint}</p>
      <ol className="plain-list role-list">
        {shown.map((row) => (
          <HistoryRow key={`${row.origin} ${row.from}`} row={row} mayEdit={mayEdit} />
        ))}
      </ol>
    </section>
  );
}

function HistoryRow({ row, mayEdit }: { readonly row: SettingsRow; readonly mayEdit: boolean }) {
  const text = useSystemText();
  const words = text.system.settings;
  const client = useQueryClient();
  const { origin, from, to, source, recordedAt, by, reason, settings } = row;
  const parts = Object.keys(settings).map((part) => partText(part, words.partsOf));
  const told = [
    words.bySource(source),
    ...(by === undefined || by === '' ? [] : [words.recordedBy(by)]),
    ...(recordedAt === undefined ? [] : [words.recordedAt(formatTime(recordedAt))]),
    ...(reason === undefined ? [] : [text.system.accounts.because(reason)]),
  ];
  return (
    <li className="role-line">
      <div>
        <p>
          <strong>
            {to === undefined ? words.since(formatDay(from)) : words.span(formatDay(from), formatDay(to))}
          </strong>{' '}
          <span className={`chip ${origin === 'own' ? 'chip-in-time' : 'chip-ended'}`}>{words.origins[origin]}</span>{' '}
          {parts.join('; ')}
        </p>
        <p className="muted small">{told.join('; ')}</p>
        <details>
          <summary>{words.showRow}</summary>
          <dl className="setting-list">
            {leavesOf(settings).map(({ place, value }) => (
              <div key={place}>
                <dt>{placeText(place, text)}</dt>
                <dd>{textOfLeaf(value)}</dd>
              </div>
            ))}
          </dl>
        </details>
      </div>
      {mayEdit && origin === 'own' && (
        <Confirm
          action={words.revoke}
          label={words.revokeOf(formatDay(from))}
          size="small"
          title={words.revokeOf(formatDay(from))}
          run={async () => {
            await revokeSettings(from);
            await client.invalidateQueries({ queryKey: ['report-settings'] });
          }}
        >
          <p>{words.revokeWhat}</p>
        </Confirm>
      )}
    </li>
  );
}
