import { dayText } from '../text/index.ts';
import { findDay } from '../time/index.ts';
import type { Agency } from './agency.ts';
import type { AgencyChange, AgencyChangeRefusal, EndedAgency, NewAgency } from './change.ts';
import { findShareFault, type SuccessorShare } from './share.ts';

/** What is wrong with a change of the agencies, the first of it; undefined for a sound one. */
export function changeProblem(agencies: readonly Agency[], change: AgencyChange): AgencyChangeRefusal | undefined {
  const { from, created, ended, aliases = [] } = change;
  if (findDay(from) === undefined)
    return refuse('from', `Ngày có hiệu lực "${from}" không có thật. Chọn một ngày trong lịch.`);
  if (created.length + ended.length + aliases.length === 0)
    return refuse('created', 'Chưa có thay đổi nào. Thêm cơ quan mới, hoặc chọn cơ quan kết thúc hoạt động.');
  const known: Known = { change, byId: new Map(agencies.map((agency) => [agency.id, agency] as const)), agencies };
  return (
    first(ended.map((one, index) => endedProblem(known, one, `ended[${index}]`))) ??
    first(created.map((one, index) => createdProblem(known, one, `created[${index}]`))) ??
    first(aliases.map(({ id }, index) => unknownProblem(known, id, `aliases[${index}].id`)))
  );
}

interface Known {
  readonly change: AgencyChange;
  readonly byId: ReadonlyMap<string, Agency>;
  readonly agencies: readonly Agency[];
}

const first = <T>(found: readonly (T | undefined)[]): T | undefined => found.find((one) => one !== undefined);

function refuse(at: string, message: string): AgencyChangeRefusal {
  return { ok: false, code: 'agency-change-invalid', facts: { at }, message };
}

function unknownProblem({ byId }: Known, id: string, at: string): AgencyChangeRefusal | undefined {
  return byId.has(id) ? undefined : refuse(at, `Không có cơ quan "${id}" trong danh mục.`);
}

function endedProblem(
  known: Known,
  { id, successorIds, shares = [] }: EndedAgency,
  at: string,
): AgencyChangeRefusal | undefined {
  const { change, byId } = known;
  const agency = byId.get(id);
  if (agency === undefined) return unknownProblem(known, id, `${at}.id`);
  if (agency.kind === 'province') return refuse(`${at}.id`, 'Cơ quan của tỉnh không kết thúc ở danh mục này.');
  if (agency.validTo !== undefined)
    return refuse(`${at}.id`, `${agency.name} đã kết thúc từ ngày ${shown(agency.validTo)}.`);
  if (change.from <= agency.validFrom) {
    const message = `${agency.name} hoạt động từ ngày ${shown(agency.validFrom)}; chỉ kết thúc được từ sau ngày đó.`;
    return refuse('from', message);
  }
  if (change.ended.filter((one) => one.id === id).length > 1)
    return refuse(`${at}.id`, `${agency.name} được chọn hai lần.`);
  return (
    childProblem(known, agency, at) ??
    first(successorIds.map((next) => successorProblem(known, next, agency, at))) ??
    shareProblem(agency, successorIds, shares, at)
  );
}

function shareProblem(
  { name }: Agency,
  successorIds: readonly string[],
  shares: readonly SuccessorShare[],
  at: string,
): AgencyChangeRefusal | undefined {
  const fault = findShareFault(successorIds, shares);
  switch (fault?.kind) {
    case undefined:
      return undefined;
    case 'no-successor':
      return refuse(`${at}.shares`, `"${fault.what}" nhận hồ sơ của ${name} mà không kế thừa cơ quan này.`);
    case 'field-twice':
      return refuse(`${at}.shares`, `Lĩnh vực "${fault.what}" của ${name} được giao cho hai cơ quan. Chọn một.`);
    case 'code-twice':
      return refuse(`${at}.shares`, `Hồ sơ ${fault.what} của ${name} được giao hai lần. Chọn một cơ quan.`);
  }
}

/** An agency with others under it ends only together with them: they would stand under nothing. */
function childProblem({ agencies, change }: Known, agency: Agency, at: string): AgencyChangeRefusal | undefined {
  const ending = new Set(change.ended.map(({ id }) => id));
  const left = agencies.filter(
    (child) => child.parentId === agency.id && exists(child, change.from) && !ending.has(child.id),
  );
  const [one] = left;
  if (one === undefined) return undefined;
  const message = `${agency.name} còn ${left.length} đơn vị trực thuộc đang hoạt động (${one.name}…). Kết thúc hoặc chuyển các đơn vị đó trong cùng quyết định.`;
  return refuse(`${at}.id`, message);
}

function successorProblem(
  { change, byId }: Known,
  next: string,
  agency: Agency,
  at: string,
): AgencyChangeRefusal | undefined {
  if (change.created.some(({ key }) => key === next)) return undefined;
  const heir = byId.get(next);
  const place = `${at}.successorIds`;
  if (heir === undefined) return refuse(place, `Cơ quan kế thừa "${next}" không có trong danh mục.`);
  if (change.ended.some(({ id }) => id === next))
    return refuse(place, `${heir.name} cũng kết thúc trong quyết định này nên không kế thừa ${agency.name} được.`);
  if (exists(heir, change.from)) return undefined;
  return refuse(place, `${heir.name} không hoạt động vào ngày ${shown(change.from)}.`);
}

const AGENCY_CODE = /^[A-Y]\d{2}(\.\d{1,3}){0,3}$/;
const TERRITORY_CODE = /^\d{5}$/;

function createdProblem(
  known: Known,
  { key, kind, name, code, parentId }: NewAgency,
  at: string,
): AgencyChangeRefusal | undefined {
  const { change, byId } = known;
  if (name.trim() === '') return refuse(`${at}.name`, 'Chưa ghi tên cơ quan.');
  if (byId.has(key) || change.created.filter((one) => one.key === key).length > 1)
    return refuse(`${at}.key`, `Khóa "${key}" đã dùng.`);
  const parent = byId.get(parentId);
  const isNew = change.created.some((one) => one.key === parentId && one.key !== key);
  const lasts = parent !== undefined && exists(parent, change.from) && !change.ended.some(({ id }) => id === parentId);
  if (!isNew && !lasts)
    return refuse(
      `${at}.parentId`,
      `Cơ quan cấp trên "${parent?.name ?? parentId}" không hoạt động vào ngày ${shown(change.from)}.`,
    );
  return codeProblem(known, { kind, name, code: code ?? '' }, at);
}

function codeProblem(
  { change, agencies }: Known,
  { kind, name, code }: Pick<NewAgency, 'kind' | 'name'> & { readonly code: string },
  at: string,
): AgencyChangeRefusal | undefined {
  if (code === '') return undefined;
  const isTerritory = kind === 'commune' || kind === 'district';
  if (!(isTerritory ? TERRITORY_CODE : AGENCY_CODE).test(code)) {
    const right = isTerritory ? 'mã địa bàn gồm 5 chữ số, ví dụ 03177' : 'viết như H18.22';
    return refuse(`${at}.code`, `Mã "${code}" của ${name} không đúng dạng; ${right}.`);
  }
  const ending = new Set(change.ended.map(({ id }) => id));
  const bearer = agencies.find(
    (agency) =>
      !ending.has(agency.id) &&
      (agency.validTo === undefined || change.from < agency.validTo) &&
      agency.codes.some((own) => own.code.toUpperCase() === code.toUpperCase()),
  );
  if (bearer === undefined) return undefined;
  return refuse(
    `${at}.code`,
    `Mã ${code} đang là của ${bearer.name}. Dùng mã khác, hoặc kết thúc cơ quan đó cùng quyết định.`,
  );
}

function exists({ validFrom, validTo }: Agency, date: string): boolean {
  return validFrom <= date && (validTo === undefined || date < validTo);
}

function shown(date: string): string {
  const day = findDay(date);
  return day === undefined ? date : dayText(day);
}
