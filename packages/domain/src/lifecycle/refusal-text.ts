import { formatInteger, instantText } from '../text/index.ts';
import type { Refused } from './decision.ts';
import type { RefusalCode, RefusalFacts } from './refusal.ts';
import { COMMAND_NAMES, fieldName, STATE_NAMES } from './words.ts';

/** One sentence or two, in Vietnamese: what was wrong, and what would be right. No personal data. */
export function refusalText({ code, facts }: Pick<Refused, 'code' | 'facts'>): string {
  const source = facts.rule === undefined ? '' : ` (${facts.rule})`;
  return `${TEXTS[code](facts)}${source}.`;
}

type Text = (facts: RefusalFacts) => string;

const command = ({ command: type }: RefusalFacts): string => `“${COMMAND_NAMES[type]}”`;
const at = ({ at: instant }: RefusalFacts): string => (instant === undefined ? '' : instantText(instant));
const field = ({ field: name }: RefusalFacts): string => `“${name === undefined ? '' : fieldName(name)}”`;
const expected = ({ expected: values }: RefusalFacts): string => (values ?? []).join(', ');
const money = ({ amount }: RefusalFacts): string => `${formatInteger(amount ?? 0)} đồng`;
/** What would be right, where there is something. */
const right = (facts: RefusalFacts, lead: string): string =>
  facts.expected === undefined || facts.expected.length === 0 ? '' : `; ${lead} ${expected(facts)}`;

function stateText(facts: RefusalFacts): string {
  const state = facts.state === undefined ? '' : ` ở trạng thái “${STATE_NAMES[facts.state]}”`;
  const names = (facts.allowed ?? []).map((type) => COMMAND_NAMES[type]);
  const allowed = names.length === 0 ? '' : `; có thể: ${names.join(', ')}`;
  return `Hồ sơ${state} không thể thực hiện ${command(facts)}${allowed}`;
}

const TEXTS: Readonly<Record<RefusalCode, Text>> = {
  'dossier-missing': (facts) => `Chưa có hồ sơ để thực hiện ${command(facts)}`,
  'dossier-exists': () => 'Hồ sơ đã có; không soạn lại được',
  'state-not-allowed': stateText,
  'field-missing': (facts) => `Còn thiếu ${field(facts)}; phải ghi đủ để thực hiện ${command(facts)}`,
  'field-invalid': (facts) => `Giá trị của ${field(facts)} không hợp lệ${right(facts, 'giá trị được nhận:')}`,
  'time-in-future': (facts) => `Thời điểm xảy ra không được sau thời điểm hiện tại (${at(facts)})`,
  'time-before-last-change': (facts) =>
    `Thời điểm xảy ra không được trước lần thay đổi gần nhất của hồ sơ (${at(facts)})`,
  'time-needs-reason': () => 'Việc xảy ra từ ngày trước phải ghi lý do nhập muộn',
  'lateness-undone': () => 'Ghi lùi thời điểm như vậy sẽ làm hồ sơ đã quá hạn thành đúng hạn',
  'calendar-year-missing': ({ year }) =>
    `Lịch làm việc năm ${year ?? ''} chưa có: cần nạp ngày nghỉ, ngày làm bù của năm đó`,
  'procedure-missing': (facts) => `Chưa có thủ tục hành chính đang áp dụng cho hồ sơ${right(facts, 'mã thủ tục:')}`,
  'procedure-inactive': (facts) =>
    `Thủ tục ${expected(facts)} chưa có hiệu lực hoặc quy trình chưa được phê duyệt vào ngày tiếp nhận`,
  'case-unknown': (facts) => `Trường hợp không thuộc thủ tục${right(facts, 'các trường hợp:')}`,
  'limit-missing': (facts) => `Thủ tục chưa quy định thời hạn cho trường hợp này${right(facts, 'các trường hợp:')}`,
  'step-unknown': (facts) => `Bước không thuộc quy trình${right(facts, 'các bước:')}`,
  'step-open': (facts) =>
    `Bước ${expected(facts)} đang thực hiện từ ${at(facts)}; phải kết thúc trước khi bắt đầu bước khác`,
  'step-not-open': (facts) => `Bước này không đang thực hiện${right(facts, 'bước đang thực hiện:')}`,
  'step-out-of-order': (facts) => `Chưa đến bước này trong quy trình${right(facts, 'bước có thể bắt đầu:')}`,
  'step-of-other-agency': (facts) => `Bước này thuộc cơ quan khác${right(facts, 'phải chuyển hồ sơ đến cơ quan:')}`,
  'agency-same': () => 'Hồ sơ đang ở chính cơ quan này',
  'agency-not-forwarded': () => 'Hồ sơ không ở cơ quan phối hợp nào',
  'opinion-unknown': () => 'Không có yêu cầu lấy ý kiến này',
  'opinion-given': (facts) => `Ý kiến này đã được trả lời lúc ${at(facts)}`,
  'supplement-needs-approval': ({ amount }) =>
    `Đã yêu cầu bổ sung ${amount ?? 1} lần; yêu cầu thêm phải được lãnh đạo phê duyệt`,
  'approval-by-self': () => 'Việc phê duyệt phải do người khác thực hiện',
  'reschedule-used': ({ amount }) => `Chỉ được hẹn lại ${amount ?? 1} lần`,
  'reschedule-due-missing': () => 'Hồ sơ hiện không có ngày hẹn trả để hẹn lại',
  'reschedule-too-late': (facts) =>
    `Đã quá ngày hẹn trả (${at(facts)}); hẹn lại lúc này chỉ để xin lỗi, hồ sơ vẫn tính quá hạn và phải xác nhận như vậy`,
  'reschedule-not-later': (facts) => `Ngày hẹn mới phải sau ${at(facts)}`,
  'reschedule-not-working-time': (facts) => `Ngày hẹn mới (${at(facts)}) phải trong giờ làm việc`,
  'reschedule-proposed': (facts) => `Đề nghị hẹn lại ngày ${at(facts)} đang chờ phê duyệt`,
  'reschedule-not-proposed': () => 'Không có đề nghị hẹn lại nào đang chờ phê duyệt',
  'fee-unknown': (facts) => `Không có khoản phí, lệ phí này${right(facts, 'các khoản:')}`,
  'fee-overpaid': (facts) => `Số tiền lớn hơn số còn phải nộp (${money(facts)})`,
  'fee-refund-too-high': (facts) => `Số tiền hoàn lớn hơn số đã nộp (${money(facts)})`,
  'fees-unpaid': (facts) => `Còn ${money(facts)} phí, lệ phí chưa nộp`,
  'result-missing': () => 'Chưa có kết quả giải quyết',
  'result-unknown': () => 'Không có kết quả này trong hồ sơ',
  'result-revoked': (facts) => `Kết quả này đã bị thu hồi lúc ${at(facts)}`,
  'result-unsigned': () => 'Kết quả chưa có chữ ký số được kiểm tra và không nêu lý do trả bản giấy',
  'result-exists': () => 'Kết quả với mã này đã được ban hành',
  'already-rated': (facts) => `Hồ sơ đã được đánh giá lúc ${at(facts)}; mỗi hồ sơ đánh giá một lần`,
  'due-unchanged': () => 'Ngày hẹn trả không thay đổi',
  'correction-target-unknown': () => 'Không có sự kiện này trong hồ sơ',
  'correction-not-allowed': () => 'Không được đính chính mã hồ sơ hoặc xóa việc lập hồ sơ',
  'correction-unfit': (facts) => `Nội dung đính chính không phù hợp với loại sự kiện, tại ${field(facts)}`,
  'correction-out-of-order': () => 'Đính chính như vậy làm sai thứ tự tiếp nhận, giải quyết của hồ sơ',
};

/** Every code, for the API's list of problems. */
export const REFUSAL_CODES: readonly RefusalCode[] = Object.keys(TEXTS).filter(isRefusalCode);

export function isRefusalCode(text: string): text is RefusalCode {
  return Object.hasOwn(TEXTS, text);
}
