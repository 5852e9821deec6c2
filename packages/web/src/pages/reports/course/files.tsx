import { FORMATS } from '../../../api/keys.ts';
import { useMay } from '../../../parts/use-may.ts';
import { useReportsText } from '../../../text/reports/index.ts';
import { fileAddress, internalAddress, type Report, storedAddress } from '../queries.ts';

/** The report in every format: of a draft as it would print, once frozen byte for byte; the signed file; the internal list. */
export function Files({ report }: { readonly report: Report }) {
  const { course } = useReportsText().reports;
  const may = useMay();
  const { id, title, state, files } = report;
  const signed = state === 'issued' ? files.slice(FROZEN_FILES) : [];
  return (
    <section className="panel downloads" aria-labelledby="files-heading">
      <h2 id="files-heading">{course.downloads}</h2>
      <p className="muted">{state === 'draft' ? course.downloadDraft : course.downloadFrozen}</p>
      <ul className="formats">
        {FORMATS.filter((format) => state === 'draft' || files.some(({ name }) => name.endsWith(`.${format}`))).map(
          (format) => (
            <li key={format}>
              <a
                className={format === 'docx' || format === 'pdf' ? 'button button-primary' : 'button'}
                href={fileAddress(id, format)}
                aria-label={course.formatOf(course.formats[format], title)}
                download=""
              >
                {course.formats[format]}
              </a>
            </li>
          ),
        )}
      </ul>
      {signed.map(({ name, sha256 }) => (
        <div key={sha256}>
          <p>
            <a className="button" href={storedAddress(id, sha256)} download="">
              {course.signed}: {name}
            </a>
          </p>
          <p className="muted small hash">{course.hash(sha256)}</p>
        </div>
      ))}
      {(may('report:issue') || may('report:read-draft')) && (
        <>
          <p className="muted small">{course.internalHint}</p>
          <ul className="formats">
            {(['docx', 'xlsx', 'pdf'] as const).map((format) => (
              <li key={format}>
                <a className="button" href={internalAddress(id, format)} download="">
                  {course.internal}, {course.formats[format]}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The signed file comes after those that were frozen, one of each format. */
const FROZEN_FILES = FORMATS.length;
