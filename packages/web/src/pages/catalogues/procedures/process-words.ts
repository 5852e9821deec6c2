import { type ProcessStep, referenceLimit, type StepBranch } from '@dunghen/domain/procedure';
import { formatInteger } from '@dunghen/domain/text';
import type { CataloguesText } from '../../../text/catalogues/index.ts';
import type { ProcedureVersion } from '../queries.ts';

type Words = CataloguesText['catalogues']['procedures'];
type Shared = Pick<ProcedureVersion, 'process' | 'limits' | 'cases'>;

/** "0,25" */
export const numberText = (value: number): string =>
  Number.isInteger(value) ? formatInteger(value) : String(value).replace('.', ',');

/** "0,25 ngày làm việc": a share in the unit of the limit that the process is written for. */
export function shareText(share: number, version: Shared, words: Words): string {
  const unit = unitOf(version);
  return words.shareUnits[unit ?? 'none'](numberText(share));
}

export function unitOf(version: Shared): NonNullable<ReturnType<typeof referenceLimit>>['unit'] | undefined {
  return referenceLimit(wholeVersion(version))?.unit;
}

/** `referenceLimit` looks at limits, cases and process alone. */
export function wholeVersion({ process, limits, cases }: Shared): Parameters<typeof referenceLimit>[0] {
  return {
    code: '',
    version: 1,
    validFrom: '2000-01-01',
    name: '',
    field: '',
    level: 'province',
    documents: [],
    fees: [],
    results: [],
    process,
    limits,
    cases,
  };
}

/** "trường hợp: Cần xác minh" */
export function branchText(when: NonNullable<StepBranch['when']>, version: Shared, words: Words): string {
  return `${fieldText(when.field, words)}: ${valueText(when, version, words)}`;
}

export function fieldText(field: string, words: Words): string {
  return isOwnField(field) ? words.branchFields[field] : field;
}

export function valueText({ field, equals }: NonNullable<StepBranch['when']>, version: Shared, words: Words): string {
  if (field === 'case') return version.cases.find(({ key }) => key === equals)?.name ?? equals;
  if (field === 'channel' && isKey(words.channels, equals)) return words.channels[equals];
  if (field === 'area' && isKey(words.areas, equals)) return words.areas[equals];
  return equals;
}

export const isOwnField = (field: string): field is 'case' | 'channel' | 'area' =>
  field === 'case' || field === 'channel' || field === 'area';

export const isKey = <R extends object>(record: R, key: string): key is Extract<keyof R, string> =>
  Object.hasOwn(record, key);

/** Where a step leads, in words: "còn lại thì 3. Thẩm định". */
export function onwardText(step: ProcessStep, version: Shared, words: Words): string {
  const { process } = version;
  const named = (key: string): string => {
    const index = process.findIndex((one) => one.key === key);
    return index < 0 ? key : `${index + 1}. ${process[index]?.name ?? ''}`;
  };
  if (step.next === undefined) {
    const following = process[process.indexOf(step) + 1];
    return following === undefined ? words.last : named(following.key);
  }
  return step.next
    .map(({ to, when }) =>
      when === undefined
        ? words.otherwise(named(to))
        : words.branch(fieldText(when.field, words), valueText(when, version, words), named(to)),
    )
    .join('; ');
}
