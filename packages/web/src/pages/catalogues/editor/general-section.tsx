import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Select } from 'antd';
import { agenciesQuery } from '../../../parts/agencies/agencies-query.ts';
import { Labelled } from '../../../parts/labelled.tsx';
import { useCataloguesText } from '../../../text/catalogues/index.ts';
import { NumberField, PickField, WordField } from '../fields.tsx';
import { LEVELS } from '../search.ts';
import { faultAt, freeKey, withMember } from './draft.ts';
import type { SectionProps } from './editor.tsx';

/** Code, name, field, level, agencies, cases. */
export function GeneralSection({ editing, problems }: SectionProps) {
  const { catalogues } = useCataloguesText();
  const text = catalogues.editor;
  const names = catalogues.procedures;
  const { draft, content, edit, editContent } = editing;
  return (
    <section className="panel" aria-labelledby="general-heading">
      <h2 id="general-heading">{text.section.general}</h2>
      <div className="form-grid">
        <WordField
          label={text.code}
          hint={text.codeHint}
          value={draft.code}
          fault={faultAt(problems, 'code')}
          change={(code) => edit((before) => ({ ...before, code: code.trim() }), 'code')}
        />
        <PickField
          label={names.level}
          options={LEVELS.map((level) => ({ value: level, label: names.levels[level] }))}
          value={content.level}
          change={(level) => level !== undefined && editContent((before) => ({ ...before, level }))}
        />
        <WordField
          wide
          label={names.name}
          value={content.name}
          fault={faultAt(problems, 'name')}
          change={(name) => editContent((before) => ({ ...before, name }), 'name')}
        />
        <WordField
          label={names.field}
          value={content.field}
          fault={faultAt(problems, 'field')}
          change={(field) => editContent((before) => ({ ...before, field }), 'field')}
        />
        <WordField
          label={text.fieldCode}
          value={content.fieldCode ?? ''}
          change={(fieldCode) => editContent((before) => withMember(before, 'fieldCode', fieldCode), 'fieldCode')}
        />
        <Agencies editing={editing} problems={problems} />
        <WordField
          wide
          label={names.source}
          hint={text.sourceHint}
          value={content.source ?? ''}
          change={(source) => editContent((before) => withMember(before, 'source', source), 'source')}
        />
        <NumberField
          label={text.retention}
          min={1}
          value={content.retentionYears}
          change={(years) => editContent((before) => withMember(before, 'retentionYears', years), 'retentionYears')}
        />
        <div className="labelled">
          <Checkbox
            checked={content.acceptedAnywhere === true}
            onChange={({ target }) =>
              editContent((before) => withMember(before, 'acceptedAnywhere', target.checked ? true : undefined))
            }
          >
            {names.anywhere}
          </Checkbox>
          <Checkbox
            checked={content.standing === 'presumed'}
            onChange={({ target }) =>
              editContent((before) => withMember(before, 'standing', target.checked ? 'presumed' : undefined))
            }
          >
            {text.presumed}
          </Checkbox>
        </div>
      </div>
      <Cases editing={editing} problems={problems} />
    </section>
  );
}

function Agencies({ editing: { draft, content, editContent }, problems }: SectionProps) {
  const text = useCataloguesText().catalogues.editor;
  const { data } = useQuery(agenciesQuery(draft.from === '' ? undefined : draft.from));
  return (
    <Labelled wide label={text.agencies} hint={text.agenciesHint} fault={faultAt(problems, 'agencyIds')}>
      {(id) => (
        <Select<string[]>
          id={id}
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={(data?.rows ?? []).map((row) => ({ value: row.id, label: row.name }))}
          value={[...(content.agencyIds ?? [])]}
          onChange={(ids) =>
            editContent((before) => withMember(before, 'agencyIds', ids.length === 0 ? undefined : ids))
          }
        />
      )}
    </Labelled>
  );
}

function Cases({ editing: { content, editContent }, problems }: SectionProps) {
  const { catalogues } = useCataloguesText();
  const text = catalogues.editor;
  const { cases } = content;
  return (
    <>
      <h3>{text.cases}</h3>
      <p className="muted small">{text.casesHint}</p>
      {cases.map(({ key, name }, index) => (
        <div key={key} className="form-row">
          <WordField
            wide
            label={`${text.caseName} ${index + 1}`}
            value={name}
            fault={faultAt(problems, `cases[${index}]`)}
            change={(next) =>
              editContent(
                (before) => ({ ...before, cases: before.cases.with(index, { key, name: next }) }),
                `case ${key}`,
              )
            }
          />
          <Button
            onClick={() => editContent((before) => ({ ...before, cases: before.cases.toSpliced(index, 1) }))}
            aria-label={`${catalogues.remove} ${name}`}
          >
            {catalogues.remove}
          </Button>
        </div>
      ))}
      <Button
        className="add"
        onClick={() =>
          editContent((before) => ({
            ...before,
            cases: [...before.cases, { key: freeKey(before.cases, 'truong-hop'), name: '' }],
          }))
        }
      >
        {text.addCase}
      </Button>
    </>
  );
}
