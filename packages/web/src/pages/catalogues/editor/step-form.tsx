import type { ProcedureProblem, ProcessStep, StepBranch } from '@dunghen/domain/procedure';
import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import type { KeyboardEvent } from 'react';
import { agenciesQuery } from '../../../parts/agencies/agencies-query.ts';
import { Labelled } from '../../../parts/labelled.tsx';
import { useCataloguesText } from '../../../text/catalogues/index.ts';
import { NumberField, PickField, WordField } from '../fields.tsx';
import { isOwnField, unitOf } from '../procedures/process-words.ts';
import { type Draft, faultAt, withMember } from './draft.ts';
import { addBranch, changeBranch, removeBranch } from './process-edit.ts';

const ROLES = ['counter', 'specialist', 'head-of-division', 'head-of-agency', 'clerk'] as const;

interface StepFormProps {
  readonly step: ProcessStep;
  readonly index: number;
  readonly draft: Draft;
  readonly problems: readonly ProcedureProblem[];
  readonly keyDown: (event: KeyboardEvent) => void;
  readonly change: (make: (step: ProcessStep) => ProcessStep, at?: string) => void;
  readonly set: (make: (process: readonly ProcessStep[]) => readonly ProcessStep[]) => void;
  readonly move: (by: -1 | 1) => void;
  readonly remove: () => void;
  readonly addAfter: () => void;
}

/** One step: what, who, how long, where it leads. */
export function StepForm(props: StepFormProps) {
  const { step, index, draft, problems, keyDown, change } = props;
  const { catalogues } = useCataloguesText();
  const [text, names] = [catalogues.editor, catalogues.procedures];
  const at = `process[${index}]`;
  const unit = unitOf(draft.content);
  const own = problems.find((problem) => problem.at === at)?.message;
  return (
    <fieldset className="form-block step" onKeyDown={keyDown}>
      <legend>{text.stepOf(index + 1, step.name || text.unnamed)}</legend>
      {own !== undefined && <p className="fault">{own}</p>}
      <div className="form-grid">
        <WordField
          wide
          label={text.stepName}
          value={step.name}
          fault={faultAt(problems, `${at}.name`)}
          change={(name) => change((before) => ({ ...before, name }), 'name')}
        />
        <PickField
          label={text.role}
          options={ROLES.map((role) => ({ value: role, label: names.roles[role] }))}
          value={step.role}
          change={(role) => role !== undefined && change((before) => ({ ...before, role }))}
        />
        <NumberField
          label={unit === undefined ? text.share : text.shareIn(names.shareUnits[unit]('').trim())}
          step={unit === 'working-day' ? 0.25 : 0.5}
          value={step.share}
          fault={faultAt(problems, `${at}.share`)}
          change={(share) => change((before) => ({ ...before, share: share ?? 0 }), 'share')}
        />
        <WordField
          wide
          label={text.stepUnit}
          value={step.unit ?? ''}
          change={(value) => change((before) => withMember(before, 'unit', value), 'unit')}
        />
        <StepAgency {...props} at={at} />
      </div>
      <Branches {...props} />
      <StepButtons {...props} />
    </fieldset>
  );
}

/** Of a procedure that several agencies resolve together; agencies of the day from which the version is to hold. */
function StepAgency({ step, draft, problems, change, at }: StepFormProps & { readonly at: string }) {
  const text = useCataloguesText().catalogues.editor;
  const { data } = useQuery(agenciesQuery(draft.from === '' ? undefined : draft.from));
  const rows = data?.rows ?? [];
  const known = rows.map((row) => ({ value: row.id, label: row.name }));
  const { agencyId } = step;
  // One of another day stays as it is until somebody changes it.
  const isOther = agencyId !== undefined && !known.some(({ value }) => value === agencyId);
  return (
    <PickField<string>
      wide
      label={text.stepAgency}
      hint={text.stepAgencyHint}
      any={text.stepAgencyNone}
      options={isOther ? [{ value: agencyId, label: agencyId }, ...known] : known}
      value={agencyId}
      fault={faultAt(problems, `${at}.agencyId`)}
      change={(value) => change((before) => withMember(before, 'agencyId', value))}
    />
  );
}

function StepButtons({ step, index, draft, move, remove, addAfter, set }: StepFormProps) {
  const { catalogues } = useCataloguesText();
  const text = catalogues.editor;
  const name = step.name || text.unnamed;
  const { process, cases } = draft.content;
  const field = cases.length > 0 ? 'case' : 'channel';
  return (
    <div className="step-buttons">
      <Button disabled={index === 0} aria-label={text.upOf(name)} onClick={() => move(-1)}>
        {text.up}
      </Button>
      <Button disabled={index === process.length - 1} aria-label={text.downOf(name)} onClick={() => move(1)}>
        {text.down}
      </Button>
      <Button onClick={addAfter}>{text.addAfter}</Button>
      {index < process.length - 1 && (
        <Button onClick={() => set((before) => addBranch(before, step.key, field))}>{text.addBranch}</Button>
      )}
      <Button danger aria-label={text.removeOf(name)} onClick={remove}>
        {catalogues.remove}
      </Button>
    </div>
  );
}

function Branches({ step, index, problems, ...rest }: StepFormProps) {
  const text = useCataloguesText().catalogues.editor;
  if (step.next === undefined) return undefined;
  const at = `process[${index}].next`;
  const own = problems.find((problem) => problem.at === at)?.message;
  return (
    <div className="branches">
      <h3>{text.branches}</h3>
      {own !== undefined && <p className="fault">{own}</p>}
      {step.next.map((branch, place) => (
        // Branches have no key of their own.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <BranchLine key={place} {...rest} step={step} index={index} problems={problems} branch={branch} place={place} />
      ))}
    </div>
  );
}

interface BranchLineProps extends StepFormProps {
  readonly branch: StepBranch;
  readonly place: number;
}

function BranchLine({ step, index, draft, problems, change, branch, place }: BranchLineProps) {
  const { catalogues } = useCataloguesText();
  const text = catalogues.editor;
  const { process } = draft.content;
  const fault =
    faultAt(problems, `process[${index}].next[${place}]`) ??
    problems.find(({ at }) => at === `process[${index}].next[${place}]`)?.message;
  const set = (next: StepBranch, at?: string): void => change((before) => changeBranch(before, place, next), at);
  const { when } = branch;
  return (
    <div className="branch">
      {when !== undefined && (
        <Condition draft={draft} when={when} set={(next, at) => set({ ...branch, when: next }, at)} />
      )}
      <PickField
        label={when === undefined ? text.branchOtherwise : text.branchTo}
        options={process
          .filter(({ key }) => key !== step.key)
          .map(({ key, name }) => ({
            value: key,
            label: `${process.findIndex((one) => one.key === key) + 1}. ${name}`,
          }))}
        value={branch.to}
        fault={fault}
        change={(to) => to !== undefined && set({ ...branch, to })}
      />
      {when !== undefined && (
        <Button onClick={() => change((before) => removeBranch(before, place))}>{text.removeBranch}</Button>
      )}
    </div>
  );
}

interface ConditionProps {
  readonly draft: Draft;
  readonly when: NonNullable<StepBranch['when']>;
  readonly set: (when: NonNullable<StepBranch['when']>, at?: string) => void;
}

/** On the dossier's own case, channel or area, chosen from what there is; or on a field of the form, as it is typed. */
function Condition({ draft, when, set }: ConditionProps) {
  const { catalogues } = useCataloguesText();
  const [text, names] = [catalogues.editor, catalogues.procedures];
  const { field, equals } = when;
  const values = {
    case: draft.content.cases.map(({ key, name }) => ({ value: key, label: name })),
    channel: (['direct', 'online', 'postal'] as const).map((value) => ({ value, label: names.channels[value] })),
    area: (['ordinary', 'difficult'] as const).map((value) => ({ value, label: names.areas[value] })),
  };
  return (
    <>
      <PickField
        label={text.branchField}
        options={[
          ...(['case', 'channel', 'area'] as const).map((value) => ({ value, label: names.branchFields[value] })),
          { value: 'form' as const, label: text.ownField },
        ]}
        value={isOwnField(field) ? field : 'form'}
        change={(next) => next !== undefined && set({ field: next === 'form' ? '' : next, equals: '' })}
      />
      {!isOwnField(field) && (
        <WordField label={text.fieldName} value={field} change={(next) => set({ ...when, field: next }, 'field')} />
      )}
      {isOwnField(field) ? (
        <PickField<string>
          label={text.branchValue}
          options={values[field]}
          value={equals === '' ? undefined : equals}
          change={(next) => set({ ...when, equals: next ?? '' })}
        />
      ) : (
        <Labelled label={text.branchValue}>
          {(id) => (
            <Input
              id={id}
              value={equals}
              onChange={(event) => set({ ...when, equals: event.target.value }, 'equals')}
            />
          )}
        </Labelled>
      )}
    </>
  );
}
