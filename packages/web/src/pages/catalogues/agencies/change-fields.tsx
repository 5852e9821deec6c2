import { formatInteger } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Radio, Select } from 'antd';
import type { AgencyEntry } from '../../../parts/agencies/agencies-query.ts';
import { Labelled } from '../../../parts/labelled.tsx';
import { useCataloguesText } from '../../../text/catalogues/index.ts';
import { PickField, WordField } from '../fields.tsx';
import { agencyQuery } from '../queries.ts';
import { emptyAgency, type TypedAgency, type TypedChange } from './change-draft.ts';

interface ChangeFieldsProps {
  readonly typed: TypedChange;
  readonly setTyped: (typed: TypedChange) => void;
  readonly rows: readonly AgencyEntry[];
  readonly root: string;
  readonly faultAt: (place: string) => string | undefined;
}

/** What is asked depends on what the decision does: which agencies end, which begin, who takes over. */
export function ChangeFields(props: ChangeFieldsProps) {
  const text = useCataloguesText().catalogues.agencies;
  const { typed, setTyped, rows, root, faultAt } = props;
  const { kind, created, heir } = typed;
  const ends = rows.filter((row) => row.kind !== 'province');
  const named = (list: readonly AgencyEntry[]) =>
    list.map(({ id, name, code }) => ({ value: id, label: `${name} (${code})` }));
  const chosen = rows.find(({ id }) => id === typed.ended[0]);
  return (
    <>
      {kind === 'merge' ? (
        <Labelled wide label={text.ended} fault={faultAt('ended')}>
          {(id) => (
            <Select<string[]>
              id={id}
              mode="multiple"
              showSearch={{ optionFilterProp: 'label' }}
              options={named(ends)}
              value={[...typed.ended]}
              onChange={(ended) => setTyped({ ...typed, ended })}
            />
          )}
        </Labelled>
      ) : (
        kind !== 'create' && (
          <PickField
            wide
            label={text.endedOne}
            options={named(kind === 'aliases' ? rows : ends)}
            value={typed.ended[0]}
            fault={faultAt('ended')}
            change={(id) => {
              const agency = rows.find((row) => row.id === id);
              const isRename = kind === 'rename';
              setTyped({
                ...typed,
                ended: id === undefined ? [] : [id],
                aliases: agency?.aliases.join(', ') ?? '',
                created: isRename ? [emptyAgency(0, agency, root, true)] : created,
              });
            }}
          />
        )
      )}
      {kind === 'aliases' && (
        <WordField
          wide
          label={text.aliases}
          hint={text.aliasesHint}
          value={typed.aliases}
          change={(aliases) => setTyped({ ...typed, aliases })}
        />
      )}
      {kind === 'merge' && <Into {...props} />}
      {kind === 'end' && (
        <PickField
          wide
          label={text.heir}
          any={text.noHeir}
          options={named(rows.filter(({ id }) => !typed.ended.includes(id)))}
          value={heir === '' ? undefined : heir}
          change={(id) => setTyped({ ...typed, heir: id ?? '' })}
        />
      )}
      {heir === '' && kind !== 'end' && <NewAgencies {...props} />}
      {kind === 'rename' && chosen !== undefined && (
        <Checkbox
          checked={typed.carryRoles}
          onChange={({ target }) => setTyped({ ...typed, carryRoles: target.checked })}
        >
          {text.carryRoles}
        </Checkbox>
      )}
    </>
  );
}

function Into({ typed, setTyped, rows }: ChangeFieldsProps) {
  const text = useCataloguesText().catalogues.agencies;
  const lasting = rows.filter(({ id }) => !typed.ended.includes(id));
  return (
    <>
      <Radio.Group
        aria-label={text.into}
        value={typed.heir === '' ? 'new' : 'existing'}
        onChange={({ target }) => setTyped({ ...typed, heir: target.value === 'new' ? '' : (lasting[0]?.id ?? '') })}
        options={[
          { value: 'new', label: text.intoNew },
          { value: 'existing', label: text.intoExisting },
        ]}
      />
      {typed.heir !== '' && (
        <PickField
          wide
          label={text.heir}
          options={lasting.map(({ id, name, code }) => ({ value: id, label: `${name} (${code})` }))}
          value={typed.heir}
          change={(id) => id !== undefined && setTyped({ ...typed, heir: id })}
        />
      )}
    </>
  );
}

function NewAgencies(props: ChangeFieldsProps) {
  const { catalogues } = useCataloguesText();
  const text = catalogues.agencies;
  const { typed, setTyped, rows, root } = props;
  const { created, kind } = typed;
  const chosen = rows.find(({ id }) => id === typed.ended[0]);
  return (
    <>
      {created.map((agency, index) => (
        <AgencyFields key={agency.key} {...props} agency={agency} index={index} />
      ))}
      {kind === 'split' && <p className="muted small">{text.firstHeir}</p>}
      {(kind === 'split' || kind === 'create') && (
        <Button
          className="add"
          onClick={() =>
            setTyped({ ...typed, created: [...created, emptyAgency(created.length, chosen, root, false)] })
          }
        >
          {text.addPart}
        </Button>
      )}
    </>
  );
}

interface AgencyFieldsProps extends ChangeFieldsProps {
  readonly agency: TypedAgency;
  readonly index: number;
}

interface ShareProps {
  readonly typed: TypedChange;
  readonly agency: TypedAgency;
  readonly set: (changes: Partial<TypedAgency>) => void;
}

/** What of the open dossiers the part takes: by field as a rule, one by one by hand. */
function Share({ typed, agency, set }: ShareProps) {
  const text = useCataloguesText().catalogues.agencies;
  const id = typed.ended[0];
  const { data } = useQuery({ ...agencyQuery(id ?? ''), enabled: id !== undefined });
  const taken = new Set(typed.created.filter(({ key }) => key !== agency.key).flatMap(({ fields }) => fields));
  const options = (data?.openFields ?? [])
    .filter(({ field }) => !taken.has(field))
    .map(({ field, open }) => ({ value: field, label: text.fieldOpen(field, formatInteger(open)) }));
  return (
    <div className="form-grid">
      <Labelled wide label={text.shareFields} hint={text.shareFieldsHint}>
        {(field, describedBy) => (
          <Select<string[]>
            id={field}
            mode="multiple"
            aria-describedby={describedBy}
            options={options}
            value={[...agency.fields]}
            onChange={(fields) => set({ fields })}
          />
        )}
      </Labelled>
      <Labelled wide label={text.shareCodes} hint={text.shareCodesHint}>
        {(field, describedBy) => (
          <Input.TextArea
            id={field}
            rows={2}
            aria-describedby={describedBy}
            value={agency.codes}
            onChange={(event) => set({ codes: event.target.value })}
          />
        )}
      </Labelled>
    </div>
  );
}

function AgencyFields({ typed, setTyped, rows, faultAt, agency, index }: AgencyFieldsProps) {
  const { catalogues } = useCataloguesText();
  const text = catalogues.agencies;
  const { created, kind } = typed;
  const set = (changes: Partial<TypedAgency>): void =>
    setTyped({ ...typed, created: created.with(index, { ...agency, ...changes }) });
  const at = `created[${index}]`;
  const least = kind === 'split' ? 2 : 1;
  return (
    <fieldset className="form-block">
      <legend>{kind === 'rename' ? text.newName : text.newAgency(index + 1)}</legend>
      <div className="form-grid">
        <WordField
          wide
          label={text.agencyName}
          value={agency.name}
          fault={faultAt(`${at}.name`)}
          change={(name) => set({ name })}
        />
        <PickField
          label={text.agencyKind}
          options={(['department', 'commune', 'sector', 'district'] as const).map((one) => ({
            value: one,
            label: text.kinds[one],
          }))}
          value={agency.kind}
          change={(one) => one !== undefined && set({ kind: one })}
        />
        <WordField
          label={text.agencyCode}
          hint={text.codeHint}
          value={agency.code}
          fault={faultAt(`${at}.code`)}
          change={(code) => set({ code })}
        />
        <WordField
          label={text.aliases}
          hint={text.aliasesHint}
          value={agency.aliases}
          change={(aliases) => set({ aliases })}
        />
        <PickField
          label={text.agencyParent}
          options={rows.map(({ id, name }) => ({ value: id, label: name }))}
          value={agency.parentId === '' ? undefined : agency.parentId}
          fault={faultAt(`${at}.parentId`)}
          change={(parentId) => parentId !== undefined && set({ parentId })}
        />
      </div>
      {kind === 'split' && <Share typed={typed} agency={agency} set={set} />}
      {created.length > least && (
        <Button onClick={() => setTyped({ ...typed, created: created.toSpliced(index, 1) })}>
          {`${catalogues.remove} ${text.newAgency(index + 1).toLocaleLowerCase('vi')}`}
        </Button>
      )}
    </fieldset>
  );
}
