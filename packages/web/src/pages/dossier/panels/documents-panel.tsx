import { Button } from 'antd';
import { useId, useState } from 'react';
import { type DossierText, useDossierText } from '../../../text/dossier/index.ts';
import { formatTime } from '../../../text/index.ts';
import { fileAddress, type WorkedDossier } from '../dossier-queries.ts';

type StoredFile = NonNullable<WorkedDossier['record']['documents'][number]['file']>;

/** The papers of the dossier with what is known of each, and their scans in place. */
export function DocumentsPanel({ dossier }: { readonly dossier: WorkedDossier }) {
  const { papers } = useDossierText().dossierPage;
  const { documents, masked } = dossier.record;
  return (
    <section className="panel" aria-labelledby="documents-heading">
      <h2 id="documents-heading">{papers.documents}</h2>
      {documents.length === 0 && <p className="muted">{masked ? papers.hiddenDocuments : papers.documentsNone}</p>}
      {documents.length > 0 && (
        <ul className="entries">
          {documents.map((document) => (
            <li key={document.id}>
              <span>{document.name}</span>
              <span className="muted small">{factsOf(document, papers)}</span>
              {document.file && <FileView code={dossier.code} file={document.file} name={document.name} />}
            </li>
          ))}
        </ul>
      )}
      {documents.some(({ file }) => file !== undefined) && <p className="muted small">{papers.audited}</p>}
    </section>
  );
}

type Papers = DossierText['dossierPage']['papers'];

function factsOf(document: WorkedDossier['record']['documents'][number], papers: Papers): string {
  const { form, copies, digitised, reused, fromCitizenStore, digitallySigned } = document;
  return [
    papers.forms[form],
    copies === undefined ? '' : papers.copies(copies.original, copies.certified, copies.plain),
    digitised === undefined ? '' : papers.digitised(formatTime(digitised.at), digitised.by),
    reused === true ? papers.reused : '',
    fromCitizenStore === true ? papers.fromStore : '',
    digitallySigned === true ? papers.signed : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

interface FileViewProps {
  readonly code: string;
  readonly file: StoredFile;
  readonly name: string;
}

/** A file to look at in place, to open beside or to take away; each is written down by the server. */
export function FileView({ code, file, name }: FileViewProps) {
  const { papers } = useDossierText().dossierPage;
  const id = useId();
  const [open, setOpen] = useState(false);
  const kind = previewOf(file.contentType);
  return (
    <div className="file-view">
      <div className="file-links">
        <span className="file-name">{`${file.name} (${papers.size(file.bytes)})`}</span>
        {kind !== undefined && (
          <Button
            size="small"
            aria-expanded={open}
            aria-controls={id}
            aria-label={open ? papers.closePreview : papers.previewOf(name)}
            onClick={() => setOpen(!open)}
          >
            {open ? papers.closePreview : papers.preview}
          </Button>
        )}
        {kind !== undefined && (
          <a href={fileAddress(code, file.sha256, 'inline')} target="_blank" rel="noreferrer">
            {papers.openTab}
          </a>
        )}
        <a href={fileAddress(code, file.sha256, 'attachment')} aria-label={papers.downloadOf(name)}>
          {papers.download}
        </a>
      </div>
      <div id={id}>
        {open && kind === 'image' && (
          <img className="file-preview" src={fileAddress(code, file.sha256, 'inline')} alt={name} />
        )}
        {open && kind === 'pdf' && (
          <iframe className="file-preview file-pdf" src={fileAddress(code, file.sha256, 'inline')} title={name} />
        )}
      </div>
      {kind === undefined && <p className="muted small">{papers.noPreview}</p>}
    </div>
  );
}

function previewOf(contentType: string): 'image' | 'pdf' | undefined {
  if (contentType === 'application/pdf') return 'pdf';
  return /^image\/(png|jpeg|webp|gif)$/.test(contentType) ? 'image' : undefined;
}
