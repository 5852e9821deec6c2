import type { RequiredDocument } from '@dunghen/domain/procedure';
import { Button, Checkbox } from 'antd';
import { useCataloguesText } from '../../../text/catalogues/index.ts';
import { NumberField, WordField } from '../fields.tsx';
import { CasesField } from './cases-field.tsx';
import { faultAt, freeKey, withMember } from './draft.ts';
import type { SectionProps } from './editor.tsx';

/** What an applicant brings. */
export function DocumentsSection({ editing, problems }: SectionProps) {
  const text = useCataloguesText().catalogues.editor;
  const { content, editContent } = editing;
  return (
    <section className="panel" aria-labelledby="documents-heading">
      <h2 id="documents-heading">{text.section.documents}</h2>
      {content.documents.map((document, index) => (
        <DocumentLine key={document.key} index={index} document={document} editing={editing} problems={problems} />
      ))}
      <Button
        className="add"
        onClick={() =>
          editContent((before) => ({
            ...before,
            documents: [
              ...before.documents,
              { key: freeKey(before.documents, 'giay'), name: '', original: 1, copies: 0, required: true },
            ],
          }))
        }
      >
        {text.addDocument}
      </Button>
    </section>
  );
}

interface DocumentLineProps extends SectionProps {
  readonly index: number;
  readonly document: RequiredDocument;
}

function DocumentLine({ index, document, editing, problems }: DocumentLineProps) {
  const { catalogues } = useCataloguesText();
  const text = catalogues.editor;
  const { content, editContent } = editing;
  const at = `documents[${index}]`;
  const set = (next: RequiredDocument, field?: string): void =>
    editContent((before) => ({ ...before, documents: before.documents.with(index, next) }), field && `${at}.${field}`);
  const own = problems.find((problem) => problem.at === at)?.message;
  return (
    <fieldset className="form-block">
      <legend>{text.documentOf(index + 1)}</legend>
      {own !== undefined && <p className="fault">{own}</p>}
      <div className="form-grid form-thirds">
        <WordField
          wide
          label={text.documentName}
          value={document.name}
          fault={faultAt(problems, `${at}.name`)}
          change={(name) => set({ ...document, name }, 'name')}
        />
        <NumberField
          label={text.original}
          value={document.original}
          change={(original) => set({ ...document, original: original ?? 0 })}
        />
        <NumberField
          label={text.copies}
          value={document.copies}
          change={(copies) => set({ ...document, copies: copies ?? 0 })}
        />
        <WordField
          label={text.form}
          value={document.form ?? ''}
          change={(form) => set(withMember(document, 'form', form), 'form')}
        />
        <WordField
          label={text.nationalCode}
          value={document.nationalCode ?? ''}
          fault={faultAt(problems, `${at}.nationalCode`)}
          change={(nationalCode) => set(withMember(document, 'nationalCode', nationalCode), 'nationalCode')}
        />
        <CasesField
          cases={content.cases}
          value={document.caseKeys}
          change={(keys) => set(withMember(document, 'caseKeys', keys))}
        />
        <div className="labelled">
          <Checkbox
            checked={document.required}
            onChange={({ target }) => set({ ...document, required: target.checked })}
          >
            {text.required}
          </Checkbox>
        </div>
      </div>
      <Button onClick={() => editContent((before) => ({ ...before, documents: before.documents.toSpliced(index, 1) }))}>
        {`${catalogues.remove} ${text.documentOf(index + 1).toLocaleLowerCase('vi')}`}
      </Button>
    </fieldset>
  );
}
