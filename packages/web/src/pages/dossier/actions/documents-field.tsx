import { isoText } from '@dunghen/domain/text';
import { Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { useId } from 'react';
import { useDossierText } from '../../../text/dossier/index.ts';
import type { ProcedureVersion } from '../dossier-queries.ts';
import type { DocumentDraft, Draft } from './draft.ts';
import { FileField } from './file-field.tsx';
import { newKey } from './send-command.ts';

interface DocumentsFieldProps {
  readonly code: string;
  readonly one: boolean;
  readonly procedure: ProcedureVersion | null | undefined;
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
}

/** The papers that come in, each with its kind, its copies and its scan; what the procedure asks for is a press away. */
export function DocumentsField({ code, one, procedure, draft, change }: DocumentsFieldProps) {
  const { fields } = useDossierText().dossierPage;
  const { documents } = draft;
  const set = (next: readonly DocumentDraft[]) => change({ ...draft, documents: next });
  const rows = one && documents.length === 0 ? [emptyDocument()] : documents;
  const asked = (procedure?.documents ?? []).filter(
    (paper) => !documents.some(({ documentKey }) => documentKey === paper.key),
  );
  return (
    <div className="documents-field">
      {rows.map((document, index) => (
        <DocumentRow
          key={one ? 'one' : document.id}
          code={code}
          number={one ? undefined : index + 1}
          document={document}
          change={(next) => set(rows.map((each) => (each.id === document.id ? next : each)))}
          remove={() => set(rows.filter((each) => each.id !== document.id))}
        />
      ))}
      {asked.length > 0 && (!one || documents.length === 0) && (
        <div className="suggestions">
          <span className="muted small">{fields.suggestions}</span>
          {asked.map((paper) => (
            <Button key={paper.key} size="small" onClick={() => set([...(one ? [] : documents), askedDocument(paper)])}>
              {paper.name}
            </Button>
          ))}
        </div>
      )}
      {!one && (
        <Button onClick={() => set([...documents, emptyDocument()])} className="add-row">
          {fields.addDocument}
        </Button>
      )}
    </div>
  );
}

const emptyDocument = (): DocumentDraft => ({
  id: newKey(),
  name: '',
  form: 'paper',
  original: 1,
  certified: 0,
  plain: 0,
});

const askedDocument = ({ key, name, original, copies }: ProcedureVersion['documents'][number]): DocumentDraft => ({
  ...emptyDocument(),
  documentKey: key,
  name,
  original,
  plain: copies,
});

interface DocumentRowProps {
  readonly code: string;
  /** Absent where there is but one. */
  readonly number: number | undefined;
  readonly document: DocumentDraft;
  readonly change: (document: DocumentDraft) => void;
  readonly remove: () => void;
}

function DocumentRow({ code, number, document, change, remove }: DocumentRowProps) {
  const { fields } = useDossierText().dossierPage;
  const id = useId();
  const { name, form } = document;
  const label = number === undefined ? fields.names['document.name'] : fields.documentRow(number);
  return (
    <div className="document-row">
      <div className="document-name">
        <label htmlFor={`${id}-name`}>{label}</label>
        <Input id={`${id}-name`} value={name} onChange={(event) => change({ ...document, name: event.target.value })} />
      </div>
      <div>
        <label htmlFor={`${id}-form`}>{fields.documentForm}</label>
        <Select
          id={`${id}-form`}
          value={form}
          onChange={(value) => change({ ...document, form: value })}
          options={(['paper', 'electronic'] as const).map((value) => ({ value, label: fields.documentForms[value] }))}
        />
      </div>
      {form === 'paper' && <Copies id={id} document={document} change={change} />}
      <FileField
        code={code}
        purpose="part"
        label={name === '' ? label : name}
        file={document.file}
        change={(file) => change(withScan(document, file))}
      />
      {form === 'paper' && (
        <Checkbox
          checked={document.digitisedAt !== undefined}
          onChange={(event) => change(withDigitised(document, event.target.checked))}
        >
          {fields.digitisedNow}
        </Checkbox>
      )}
      {number !== undefined && (
        <Button size="small" onClick={remove} aria-label={fields.removeDocument(number)}>
          {fields.removeFile}
        </Button>
      )}
    </div>
  );
}

function Copies({ id, document, change }: Pick<DocumentRowProps, 'document' | 'change'> & { readonly id: string }) {
  const { fields } = useDossierText().dossierPage;
  return (
    <div className="copies">
      {(['original', 'certified', 'plain'] as const).map((kind) => (
        <div key={kind}>
          <label htmlFor={`${id}-${kind}`}>{fields[kind]}</label>
          <InputNumber
            id={`${id}-${kind}`}
            min={0}
            max={99}
            value={document[kind]}
            onChange={(value) => change({ ...document, [kind]: value ?? 0 })}
          />
        </div>
      ))}
    </div>
  );
}

/** A scan of a paper that is handed in is its digitisation. */
function withScan({ file: _file, ...document }: DocumentDraft, file: DocumentDraft['file']): DocumentDraft {
  if (file === undefined) return document;
  const scanned = document.form === 'paper' && document.digitisedAt === undefined;
  return { ...document, file, ...(scanned ? { digitisedAt: isoText(Date.now()) } : {}) };
}

function withDigitised({ digitisedAt: _at, ...document }: DocumentDraft, digitised: boolean): DocumentDraft {
  return digitised ? { ...document, digitisedAt: isoText(Date.now()) } : document;
}
