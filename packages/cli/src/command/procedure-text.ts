import { formatLimit } from '@dunghen/domain/deadline';
import { type ProcedureLimit, type ProcedureVersion, referenceLimit } from '@dunghen/domain/procedure';
import { dayText, formatInteger } from '@dunghen/domain/text';
import { getDay } from '@dunghen/domain/time';

const LEVELS = { province: 'cấp tỉnh', district: 'cấp huyện', commune: 'cấp xã' } as const;
const CHANNELS = { direct: 'trực tiếp', online: 'trực tuyến', postal: 'bưu chính' } as const;

/** A version as a person reads it. */
export function procedureLines(version: ProcedureVersion, standing: string): readonly string[] {
  const { standing: verified } = version;
  return [
    `${version.code}  ${version.name}`,
    `Lĩnh vực ${version.field}, ${LEVELS[version.level]}; phiên bản ${version.version}, ${spanText(version)}, ${standing}`,
    ...(verified === 'presumed' ? ['Chưa đối chiếu với quyết định công bố.'] : []),
    'Thời hạn:',
    ...version.limits.map((limit) => `  - ${limitLine(version, limit)}`),
    'Thành phần hồ sơ:',
    ...version.documents.map(({ name, original, copies, required, caseKeys }) => {
      const counts = [...(original > 0 ? [`${original} bản chính`] : []), ...(copies > 0 ? [`${copies} bản sao`] : [])];
      return `  - ${name} (${counts.join(', ')}${required ? '' : ', nếu có'}${caseText(version, caseKeys)})`;
    }),
    ...(version.fees.length === 0 ? ['Phí, lệ phí: không'] : ['Phí, lệ phí:']),
    ...version.fees.map(({ name, amount, channel, basis, caseKeys }) => {
      const way = channel === undefined ? '' : ` (${CHANNELS[channel]})`;
      return `  - ${name}${way}: ${formatInteger(amount)} đồng; ${basis}${caseText(version, caseKeys)}`;
    }),
    `Kết quả: ${version.results.map(({ name }) => name).join('; ')}`,
    processHead(version),
    ...version.process.map(
      ({ name, unit, share }) => `  - ${name}${unit === undefined ? '' : ` – ${unit}`}: ${shareText(share)}`,
    ),
  ];
}

/** Shares are in the unit of this limit, of a same-day one in hours. */
function processHead(version: ProcedureVersion): string {
  const { approval } = version;
  const limit = referenceLimit(version);
  const by = approval === undefined ? 'chưa phê duyệt' : `theo ${approval.number}`;
  return `Quy trình ${by}${limit === undefined ? '' : `, cho thời hạn ${formatLimit(limit)}`}:`;
}

function spanText({ validFrom, validTo }: ProcedureVersion): string {
  const to = validTo === undefined ? '' : ` đến trước ${dayText(getDay(validTo))}`;
  return `từ ${dayText(getDay(validFrom))}${to}`;
}

function limitLine(version: ProcedureVersion, { caseKey, channel, area, legal, promised }: ProcedureLimit): string {
  const parts = [
    ...(caseKey === undefined ? [] : [nameOf(version, caseKey)]),
    ...(channel === undefined ? [] : [CHANNELS[channel]]),
    ...(area === 'difficult' ? ['địa bàn khó khăn'] : []),
  ];
  const when = parts.length === 0 ? '' : `${parts.join(', ')}: `;
  const law = legal.limit === undefined ? 'luật không quy định' : formatLimit(legal.limit);
  const cut = promised === undefined ? '' : `, cắt giảm còn ${formatLimit(promised.limit)} (${promised.decision})`;
  return `${when}${law}${cut}; ${legal.basis}`;
}

function caseText(version: ProcedureVersion, caseKeys: readonly string[] | undefined): string {
  return caseKeys === undefined ? '' : `; ${caseKeys.map((key) => nameOf(version, key)).join(', ')}`;
}

function nameOf({ cases }: ProcedureVersion, key: string): string {
  return cases.find((one) => one.key === key)?.name ?? key;
}

const shareText = (share: number): string => (share === 0 ? 'không tính thời gian' : String(share).replace('.', ','));
