import type { Agency, AgencyRegister } from '@dunghen/domain/agency';
import type { Channel, IntakeFacts, ResultDelivery } from '@dunghen/domain/dossier';
import { type DayNumber, dayOf, formatDay } from '@dunghen/domain/time';
import { findMapping, type PortalMapping } from '@dunghen/portal/mapping';
import { PORTAL_EXTRA } from '@dunghen/portal/message';
import type { FoundDossier } from '@dunghen/portal/protocol';
import type { Outcome } from '../outcome/index.ts';
import { findProcedureVersion } from '../procedure/index.ts';
import type { PortalContext, PortalLine } from './line.ts';

/**
 * What a dossier that was handed in on the portal says of its intake, in our terms. Refused with what is not known here:
 * an agency or a procedure is never guessed.
 */
export async function readBornIntake(
  context: PortalContext,
  line: PortalLine,
  found: FoundDossier,
): Promise<Outcome<Omit<IntakeFacts, 'code'>>> {
  const now = context.now();
  const day = dayOf(now);
  const mapping = findMapping(line.mappings, formatDay(day));
  if (mapping === undefined) return refused(found, 'bảng quy đổi mã không có phiên bản nào đang hiệu lực');
  const { register } = await context.catalogueAt(now);
  const agency = findAgency(register, mapping, textOf(found, 'DonViXuLy'), day);
  if (agency === undefined) return refused(found, `không có cơ quan “${textOf(found, 'DonViXuLy')}” trong danh mục`);
  const portalProcedure = textOf(found, 'MaTTHC');
  const procedureCode = keyOf(mapping.procedures, ({ code }) => code === portalProcedure) ?? portalProcedure;
  if ((await findProcedureVersion(context, procedureCode, day, now)) === undefined) {
    return refused(found, `không có thủ tục mã “${portalProcedure}” đang áp dụng`);
  }
  return { ok: true, value: { agencyId: agency.id, procedureCode, ...factsOf(found, mapping) } };
}

function factsOf(found: FoundDossier, mapping: PortalMapping): Omit<IntakeFacts, 'code' | 'agencyId'> {
  const channel: Channel = keyOf(mapping.channels, (code) => code === textOf(found, 'KenhThucHien')) ?? 'online';
  const delivery: ResultDelivery | undefined = keyOf(mapping.deliveries, (code) => code === textOf(found, 'HinhThuc'));
  const subject = textOf(found, 'MaDoiTuong');
  return {
    channel,
    ...(delivery === undefined ? {} : { resultDelivery: delivery }),
    ...optional('applicant', textOf(found, 'ChuHoSo')),
    ...optional('phone', textOf(found, 'SoDienThoai')),
    ...optional('email', textOf(found, 'Email')),
    ...optional('identity', identityOf(found)),
    ...optional('subject', textOf(found, 'TrichYeuHoSo')),
    extra: { [PORTAL_EXTRA.code]: found.MaHoSo, ...(subject === '' ? {} : { [PORTAL_EXTRA.subject]: subject }) },
  };
}

function optional<Key extends string>(key: Key, value: string): { readonly [K in Key]?: string } {
  return value === '' ? {} : ({ [key]: value } as { readonly [K in Key]?: string });
}

function textOf(found: FoundDossier, field: string): string {
  const value = found[field];
  return typeof value === 'string' ? value.trim() : '';
}

function identityOf({ DinhDanhCHS: list }: FoundDossier): string {
  const first: unknown = Array.isArray(list) ? list[0] : undefined;
  const number = typeof first === 'object' && first !== null ? Reflect.get(first, 'SoDinhDanh') : undefined;
  return typeof number === 'string' ? number.trim() : '';
}

function keyOf<Key extends string, Value>(
  table: Readonly<Record<Key, Value>>,
  is: (value: Value) => boolean,
): Key | undefined {
  for (const key in table) if (is(table[key])) return key;
  return undefined;
}

/** By our id of the mapping's name or code, else by the code of the agency, else by the one agency of the name. */
function findAgency(
  register: AgencyRegister,
  mapping: PortalMapping,
  written: string,
  day: DayNumber,
): Agency | undefined {
  const mapped = keyOf(mapping.agencies, ({ code, name }) => code === written || name === written);
  if (mapped !== undefined) return register.findById(mapped);
  const byCode = register.findByCode(written, day, 'agency');
  if (byCode !== undefined) return byCode;
  const match = register.matchName(written, day);
  return match.kind === 'found' ? match.agency : undefined;
}

function refused(found: FoundDossier, what: string): Outcome<never> {
  const message = `Hồ sơ ${found.MaHoSo} trên Cổng chưa vào được: ${what}. Bổ sung danh mục hoặc bảng quy đổi mã; hệ thống sẽ tự thử lại.`;
  return { ok: false, code: 'portal-intake-unknown', facts: { portalCode: found.MaHoSo }, message };
}
