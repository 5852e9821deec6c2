import { useSystemText } from '../../text/system/index.ts';
import type { SettingsPreview } from './settings-queries.ts';

type Sheet = NonNullable<SettingsPreview['sheet']>;

/** First and last lines of a report as the changed settings would print them (Decree 30/2020, appendix I). */
export function SettingSheet({ sheet }: { readonly sheet: Sheet }) {
  const words = useSystemText().system.settings;
  const { superior, issuer, numberLine, placeAndDate, addressees, legalBases, recipients, signature } = sheet;
  return (
    <figure className="setting-sheet">
      <figcaption>{words.sheet}</figcaption>
      <div className="setting-paper" lang="vi">
        <div className="setting-paper-head">
          <div>
            {superior !== undefined && <p>{superior}</p>}
            <p className="strong">{issuer}</p>
            <p>{numberLine}</p>
          </div>
          <div>
            {words.national.map((line) => (
              <p key={line} className="strong">
                {line}
              </p>
            ))}
            <p>
              <i>{placeAndDate}</i>
            </p>
          </div>
        </div>
        <p className="centred">{words.sheetTo(addressees.join('; '))}</p>
        {legalBases.map((line) => (
          <p key={line}>
            <i>{line}</i>
          </p>
        ))}
        <p className="centred muted">…</p>
        <div className="setting-paper-head">
          <div className="setting-recipients">
            <p className="strong">{words.sheetRecipients}</p>
            {recipients.map((line) => (
              <p key={line}>- {line}</p>
            ))}
          </div>
          <div>
            {signature.capacity.map((line) => (
              <p key={line} className="strong">
                {line}
              </p>
            ))}
            <p className="setting-signer strong">{signature.signer}</p>
          </div>
        </div>
      </div>
    </figure>
  );
}
