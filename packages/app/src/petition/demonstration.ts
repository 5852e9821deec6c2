import type { Calendar } from '@dunghen/domain/calendar';
import {
  isAboutConduct,
  PETITION_CHANNELS,
  PETITION_KINDS,
  type PetitionEvent,
  type PetitionEventData,
  type PetitionKind,
} from '@dunghen/domain/petition';
import { getDay, type Instant, MINUTE_MS, startOfDay } from '@dunghen/domain/time';
import { newId } from '@dunghen/store/dossier';
import { hasPetitions, type PetitionHistory, storePetitions } from '@dunghen/store/petition';
import type { AppContext } from '../context/index.ts';

const COUNT = 30;
const YEAR = 2024;
const PROVINCE = '11-2008';
/** Departments that last, so that the register is read today as it was then. */
const AGENCIES = ['so-cong-thuong-2020', 'so-noi-vu-2020', 'so-tu-phap-2020', 'so-xay-dung-2020'] as const;
const CONTROL = 'Cán bộ kiểm soát thủ tục (nhân vật giả định)';
const HEAD = 'Giám đốc (nhân vật giả định)';

/** What each kind asks and is answered; invented, as everything of the demonstration. */
const WORDS: Readonly<Record<PetitionKind, readonly [string, string]>> = {
  delay: [
    'Hồ sơ quá ngày hẹn chưa có kết quả, không được báo lại.',
    'Hồ sơ đã có kết quả; cơ quan xin lỗi vì trả chậm và đã rút kinh nghiệm.',
  ],
  harassment: [
    'Phải đi lại nhiều lần, mỗi lần được hướng dẫn một khác.',
    'Đã kiểm điểm; hướng dẫn được niêm yết thống nhất tại nơi tiếp nhận.',
  ],
  attitude: [
    'Cán bộ trả lời thiếu tôn trọng khi hỏi về giấy tờ.',
    'Đã nhắc nhở và đổi người trực; mong người dân tiếp tục góp ý.',
  ],
  procedure: [
    'Đề nghị cho biết giấy tờ cần khi cấp lại giấy phép bị mất.',
    'Chỉ cần đơn đề nghị cấp lại; không phải nộp lại hồ sơ ban đầu.',
  ],
  regulation: [
    'Thời hạn quy định cho thủ tục này dài so với các tỉnh khác.',
    'Đã tiếp thu; cơ quan trình cắt giảm thời hạn trong năm nay.',
  ],
};

/** Loads some thirty invented petitions of the first quarter of 2024, once. All of them are ended but the last ones. */
export async function loadDemonstrationPetitions(context: AppContext): Promise<void> {
  const now = context.now();
  if (await hasPetitions(context.db)) return;
  const { calendar } = await context.catalogueAt(now);
  const days = workingDays(calendar);
  const all = Array.from({ length: COUNT }, (_, index) => petitionOf(index, days, now));
  await context.db.transaction((tx) => storePetitions(tx, YEAR, all));
}

function workingDays(calendar: Calendar): readonly number[] {
  const [from, to] = [getDay('2024-01-03'), getDay('2024-04-30')];
  return Array.from({ length: to - from }, (_, index) => from + index).filter((day) => calendar.isWorkingDay(day));
}

const pick = <T>(all: readonly [T, ...T[]], index: number): T => all[index % all.length] ?? all[0];

/** By its place alone: the same thirty in every demonstration. */
function petitionOf(index: number, days: readonly number[], recordedAt: Instant): PetitionHistory {
  const kind = pick(PETITION_KINDS, index);
  const agencyId = pick(AGENCIES, index * 3 + 1);
  const simple = index % 3 === 0;
  const first = Math.floor((index * 52) / COUNT);
  const at = (after: number, minute: number): Instant => startOfDay(days[first + after] ?? 0) + minute * MINUTE_MS;
  const [asked, answer] = WORDS[kind];
  const links = isAboutConduct(kind) ? { agencyId } : {};
  // Every ninth waits too long; every eleventh is none.
  const takes = index % 9 === 4 ? (simple ? 7 : 18) : simple ? 3 : 9;
  const steps: readonly (readonly [PetitionEventData, Instant, string])[] = [
    [{ type: 'received', channel: pick(PETITION_CHANNELS, index), kind, ...links }, at(0, 490 + index), CONTROL],
    ...(index % 11 === 10
      ? ([
          [{ type: 'refused', reason: 'Nội dung không rõ, không liên hệ được để hỏi lại.' }, at(1, 540), CONTROL],
        ] as const)
      : ([
          [{ type: 'classified', kind, simple, ...links }, at(1, 500), CONTROL],
          [{ type: 'forwarded', agencyId, summary: asked }, at(1, 520), CONTROL],
          [{ type: 'taken-up' }, at(2, 480), HEAD],
          [{ type: 'answered', answer }, at(1 + takes, 600), HEAD],
          ...(isAboutConduct(kind)
            ? []
            : ([[{ type: 'published', question: asked, answer }, at(2 + takes, 600), CONTROL]] as const)),
          ...(index % 2 === 0
            ? ([[{ type: 'rated', score: index % 9 === 4 ? 2 : 5 }, at(3 + takes, 700), '']] as const)
            : []),
        ] as const)),
  ];
  return {
    homeAgencyId: PROVINCE,
    id: newId(),
    code: `PA-${YEAR}-${String(index + 1).padStart(5, '0')}`,
    requestKey: `demonstration-${index + 1}`,
    sender: { content: asked, name: `Người gửi ${index + 1} (nhân vật giả định)` },
    events: steps.map(([data, occurredAt, actorName], place): PetitionEvent => {
      return { ...data, seq: place + 1, occurredAt, recordedAt, actorId: '', actorName };
    }),
  };
}
