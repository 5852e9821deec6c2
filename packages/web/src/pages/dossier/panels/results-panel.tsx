import { type DossierText, useDossierText } from '../../../text/dossier/index.ts';
import { formatTime } from '../../../text/index.ts';
import type { WorkedDossier } from '../dossier-queries.ts';
import { FileView } from './documents-panel.tsx';
import { ResultActions } from './result-actions.tsx';

/** The results with the state of their signatures, and how they were given out. */
export function ResultsPanel({ dossier }: { readonly dossier: WorkedDossier }) {
  const { papers } = useDossierText().dossierPage;
  const { results, returning } = dossier.record;
  const ways: Readonly<Record<string, string>> = papers.ways;
  return (
    <section className="panel" aria-labelledby="results-heading">
      <h2 id="results-heading">{papers.results}</h2>
      {results.length === 0 && (
        <p className="muted">{returning === undefined ? papers.resultsNone : papers.resultsNotKept}</p>
      )}
      {results.length > 0 && (
        <ul className="entries">
          {results.map((result) => (
            <li key={result.id}>
              <span>
                {[
                  result.name === '' ? papers.hiddenResult : result.name,
                  result.number && papers.resultNumber(result.number),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
              <span className="muted small">{papers.issued(formatTime(result.issuedAt))}</span>
              {result.name !== '' && <span className="small">{standingOf(result, papers)}</span>}
              {result.sentToCitizenStore === true && <span className="small">{papers.inStore}</span>}
              {result.revoked && (
                <span className="revoked">
                  {[
                    papers.revoked(formatTime(result.revoked.at)),
                    result.revoked.replacedBy === undefined ? '' : papers.replaced,
                    result.revoked.reason,
                  ]
                    .filter((part) => part !== '')
                    .join(', ')}
                </span>
              )}
              {result.file && <FileView code={dossier.code} file={result.file} name={result.name} />}
              {result.revoked === undefined && <ResultActions dossier={dossier} result={result} />}
            </li>
          ))}
        </ul>
      )}
      {returning && (
        <p>
          {[
            papers.returned(formatTime(returning.at), ways[returning.way ?? ''] ?? ''),
            returning.receivedBy === undefined ? '' : papers.receiver(returning.receivedBy),
          ]
            .filter((part) => part !== '')
            .join(', ')}
        </p>
      )}
    </section>
  );
}

type Papers = DossierText['dossierPage']['papers'];

function standingOf({ signature, paperReason }: WorkedDossier['record']['results'][number], papers: Papers): string {
  if (signature !== undefined) return papers.signatureOk(signature.signer, formatTime(signature.verifiedAt));
  return paperReason === undefined ? papers.unsigned : papers.paper(paperReason);
}
