import { formatDay } from '../../text/index.ts';
import { useSystemText } from '../../text/system/index.ts';
import { SettingSheet } from './setting-sheet.tsx';
import { placeText } from './setting-words.ts';
import type { SettingsPreview } from './settings-queries.ts';

interface SettingDifferenceProps {
  readonly preview: SettingsPreview;
  readonly from: string;
}

/** Before and after side by side, and what a later row takes back (spec: ui, difference view). */
export function SettingDifference({ preview: { differences, overlaid, sheet }, from }: SettingDifferenceProps) {
  const text = useSystemText();
  const words = text.system.settings;
  if (differences.length === 0) return <p>{words.nothingDiffers(formatDay(from))}</p>;
  return (
    <>
      <p>{words.differs(differences.length, formatDay(from))}</p>
      <ul className="plain-list differences">
        {differences.map(({ place, before, after }) => (
          <li key={place}>
            <h3>{placeText(place, text)}</h3>
            <div className="before-after">
              <div>
                <p className="muted small">{words.before}</p>
                <p className="paper-lines removed">{before ?? words.empty}</p>
              </div>
              <div>
                <p className="muted small">{words.after}</p>
                <p className="paper-lines added">{after ?? words.empty}</p>
              </div>
            </div>
          </li>
        ))}
      </ul>
      {overlaid.map(({ place, from: later }) => (
        <p key={place} className="notice">
          {words.overlaid(placeText(place, text), formatDay(later))}
        </p>
      ))}
      {sheet !== undefined && <SettingSheet sheet={sheet} />}
      <p className="muted">{words.issuedStays}</p>
    </>
  );
}
