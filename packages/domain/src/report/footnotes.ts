import { type JudgementPolicy, PORTAL_766_POLICY, PROVINCE_POLICY } from '../judgement/index.ts';
import type { ReportSettings } from '../settings/index.ts';
import { dayText, formatInteger, instantText } from '../text/index.ts';
import { dayOf, type Instant, startOfDay } from '../time/index.ts';
import type { ApartFigures } from './figures.ts';
import { periodSpanText } from './period.ts';
import type { ReportFacts } from './quarterly.ts';
import { openOf, receivedOf, resolvedOf } from './sum.ts';

/** Every report prints its period, its policy, both times and its sources (spec: periods; other reports). */
export function footnotesOf(
  facts: ReportFacts,
  settings: ReportSettings,
  importedFrom: readonly string[],
): readonly string[] {
  return [
    `Kỳ báo cáo ${periodSpanText(facts.period)}; tình trạng hồ sơ ${asOfText(facts.asOf)}; theo dữ liệu ghi nhận đến ${instantText(facts.knownAt)}.`,
    policyText(facts.policy),
    `Số hồ sơ giải quyết đúng hạn gồm cả hồ sơ giải quyết trước hạn. Tỷ lệ tính trên số hồ sơ đã giải quyết, làm tròn đến ${settings.table.rateDecimals} chữ số thập phân.`,
    balanceText(facts),
    ...apartTexts(facts),
    ...specialTexts(facts),
    sourcesText(settings, importedFrom),
  ];
}

/** "đến hết ngày 31/03/2024" where the instant is a midnight, else the instant itself. */
export function asOfText(asOf: Instant): string {
  const day = dayOf(asOf);
  return asOf === startOfDay(day) ? `đến hết ngày ${dayText(day - 1)}` : `tại ${instantText(asOf)}`;
}

/** Whose rule it is, said after "Cách xác định đúng hạn, quá hạn". */
const POLICY_NAMES: Readonly<Record<string, string>> = {
  [PROVINCE_POLICY.id]: ' theo hệ thống của tỉnh',
  [PORTAL_766_POLICY.id]: ' theo Bộ chỉ số 766',
};

/** The rule of judging in words, for people; the command line and JSON have its name besides. */
export function policyText(policy: JudgementPolicy): string {
  const ends = {
    completed: 'thời điểm xử lý xong',
    returned: 'thời điểm trả kết quả',
    'completed-else-returned': 'thời điểm xử lý xong (không ghi nhận được thì thời điểm trả kết quả)',
    'completed-else-returned-else-ended':
      'thời điểm xử lý xong (không ghi nhận được thì thời điểm trả kết quả, dừng hoặc rút hồ sơ)',
  } as const;
  const parts = [
    policy.granularity === 'date' ? 'so theo ngày' : 'so theo giờ, phút',
    policy.dueBasis === 'original' ? 'theo ngày hẹn trả lần đầu' : 'theo ngày hẹn trả hiện tại',
    `lấy ${ends[policy.endEvent]}`,
    policy.supplement === 'restart'
      ? 'sau khi bổ sung đủ hồ sơ thì thời hạn tính lại từ đầu'
      : 'thời gian chờ bổ sung hồ sơ được trừ',
    policy.secondSupplementIsLate ? 'yêu cầu bổ sung quá 01 lần là quá hạn' : '',
  ].filter((part) => part !== '');
  return `Cách xác định đúng hạn, quá hạn${POLICY_NAMES[policy.id] ?? ''}: ${parts.join('; ')}.`;
}

/** That what came in is what became of it (spec: invariants … shown on every report). */
function balanceText({ province }: ReportFacts): string {
  const moved = province.movedIn - province.movedOut;
  const came = [
    `kỳ trước chuyển sang ${formatInteger(province.carriedOver)}`,
    `tiếp nhận ${formatInteger(receivedOf(province))} (trực tuyến ${formatInteger(province.received.online)}, trực tiếp ${formatInteger(province.received.direct)}, bưu chính ${formatInteger(province.received.postal)})`,
    `mở lại ${formatInteger(province.reopened)}`,
    ...(moved === 0 ? [] : [`chuyển đến trừ chuyển đi ${formatInteger(moved)}`]),
  ];
  const became = [
    `đã giải quyết ${formatInteger(resolvedOf(province))}`,
    ...(province.noDueDate === 0 ? [] : [`đã giải quyết không có ngày hẹn ${formatInteger(province.noDueDate)}`]),
    ...(province.rejected.total === 0 ? [] : [`từ chối ${formatInteger(province.rejected.total)}`]),
    `rút ${formatInteger(province.withdrawn.total)}`,
    `dừng ${formatInteger(province.stopped.total)}`,
    `đang giải quyết ${formatInteger(openOf(province))} (trong hạn ${formatInteger(province.open.inTime)}, tạm dừng ${formatInteger(province.open.paused)}, quá hạn ${formatInteger(province.open.overdue)}${province.open.noLimit === 0 ? '' : `, không có thời hạn ${formatInteger(province.open.noLimit)}`})`,
  ];
  return `Đối chiếu toàn tỉnh: ${came.join(' + ')} = ${became.join(' + ')}.`;
}

function apartTexts({ province }: ReportFacts): readonly string[] {
  const text = (name: string, apart: ApartFigures) =>
    `${name}: ${formatInteger(apart.total)} hồ sơ, trong đó kết thúc sau ngày hẹn: ${formatInteger(apart.afterDue)}; không tính vào số hồ sơ đã giải quyết.`;
  return [
    ...(province.rejected.total === 0 ? [] : [text('Hồ sơ từ chối giải quyết', province.rejected)]),
    ...(province.withdrawn.total === 0 ? [] : [text('Hồ sơ rút theo yêu cầu', province.withdrawn)]),
    ...(province.stopped.total === 0 ? [] : [text('Hồ sơ dừng giải quyết', province.stopped)]),
  ];
}

function specialTexts({ province }: ReportFacts): readonly string[] {
  const lines: string[] = [];
  if (province.noDueDate > 0) {
    lines.push(
      `Đã giải quyết nhưng không có ngày hẹn trả: ${formatInteger(province.noDueDate)} hồ sơ; không tính vào hồ sơ đúng hạn hay quá hạn.`,
    );
  }
  if (province.originalDueUnknown > 0) {
    lines.push(
      `Không rõ ngày hẹn gốc: ${formatInteger(province.originalDueUnknown)} hồ sơ; đánh giá theo ngày hẹn hiện có.`,
    );
  }
  if (province.endByReturn > 0) {
    lines.push(
      `Không ghi nhận được thời điểm xử lý xong, lấy thời điểm trả kết quả: ${formatInteger(province.endByReturn)} hồ sơ.`,
    );
  }
  return lines;
}

function sourcesText(settings: ReportSettings, importedFrom: readonly string[]): string {
  const imported = importedFrom.length === 0 ? '' : `, gồm số liệu nhập từ: ${importedFrom.join('; ')}`;
  const own = `Nguồn: ${settings.system.name}${imported}.`;
  if (settings.excludedSources.length === 0) return own;
  return `${own} Số liệu không bao gồm hồ sơ trên hệ thống của Bộ: ${settings.excludedSources.join(', ')}.`;
}
