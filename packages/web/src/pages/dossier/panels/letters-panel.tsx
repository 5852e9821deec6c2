import { useQuery } from '@tanstack/react-query';
import { ErrorState, Placeholder } from '../../../parts/states.tsx';
import { useDossierText } from '../../../text/dossier/index.ts';
import { formatTime } from '../../../text/index.ts';
import { formAddress, formsQuery, type WorkedDossier } from '../dossier-queries.ts';

/** The forms and letters that can be printed of the dossier as it stands. */
export function LettersPanel({ dossier }: { readonly dossier: WorkedDossier }) {
  const { papers } = useDossierText().dossierPage;
  const forms = useQuery(formsQuery(dossier.code));
  const may = dossier.record.mayReadPersonal;
  return (
    <section className="panel" aria-labelledby="letters-heading">
      <h2 id="letters-heading">{papers.letters}</h2>
      {forms.isPending && <Placeholder height={72} />}
      {forms.isError && <ErrorState error={forms.error} retry={() => forms.refetch()} />}
      {forms.data?.rows.length === 0 && <p className="muted">{papers.lettersNone}</p>}
      {forms.data !== undefined && forms.data.rows.length > 0 && (
        <>
          <ul className="entries">
            {forms.data.rows.map(({ kind, number, name, issuedAt }) => (
              <li key={kind}>
                <span>{papers.letter(number, name)}</span>
                <span className="muted small">{formatTime(issuedAt)}</span>
                {may && (
                  <span className="file-links">
                    <a
                      href={formAddress(dossier.code, kind, 'pdf')}
                      target="_blank"
                      rel="noreferrer"
                      aria-label={papers.openPdfOf(name)}
                    >
                      {papers.openPdf}
                    </a>
                    <a href={formAddress(dossier.code, kind, 'docx')} aria-label={papers.docxOf(name)}>
                      {papers.docx}
                    </a>
                  </span>
                )}
              </li>
            ))}
          </ul>
          <p className="muted small">{may ? papers.lettersAudited : papers.lettersMasked}</p>
        </>
      )}
    </section>
  );
}
