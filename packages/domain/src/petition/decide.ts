import { CAUSES, type Cause } from '../explanation/cause.ts';
import type { PetitionEventData, PetitionLinks } from './event.ts';
import { PETITION_STATE_NAMES, type PetitionKind, type PetitionState } from './kind.ts';
import { findTraces, TRACE_NAMES } from './personal.ts';
import type { Petition } from './petition.ts';

export type PetitionCommand =
  | ({ readonly type: 'classify'; readonly kind: PetitionKind; readonly simple: boolean } & PetitionLinks)
  | { readonly type: 'refuse'; readonly reason: string }
  | { readonly type: 'forward'; readonly agencyId: string; readonly summary: string }
  | { readonly type: 'take-up' }
  | { readonly type: 'answer'; readonly answer: string; readonly document?: string }
  | { readonly type: 'publish'; readonly question: string; readonly answer: string }
  | { readonly type: 'unpublish'; readonly reason: string }
  | { readonly type: 'rate'; readonly score: number }
  | { readonly type: 'explain'; readonly cause: Cause; readonly causeText?: string; readonly measure: string };

export type PetitionCommandType = PetitionCommand['type'];

export const PETITION_COMMANDS = [
  'classify',
  'refuse',
  'forward',
  'take-up',
  'answer',
  'publish',
  'unpublish',
  'rate',
  'explain',
] as const satisfies readonly PetitionCommandType[];

/** From which states a command leads on. */
const FROM: Readonly<Record<PetitionCommandType, readonly PetitionState[]>> = {
  classify: ['received', 'classified'],
  refuse: ['received', 'classified'],
  // Again, where it was sent to the wrong agency.
  forward: ['classified', 'forwarded', 'in-process'],
  'take-up': ['forwarded'],
  answer: ['forwarded', 'in-process'],
  publish: ['answered', 'published'],
  unpublish: ['published'],
  rate: ['answered', 'published'],
  explain: ['forwarded', 'in-process', 'answered', 'published'],
};

export interface DecidedBy {
  /** Names that no agency and no page may read in a text; of the sender, where known. */
  readonly names?: { readonly sender?: string | undefined; readonly officer?: string | undefined };
  /** Whether it is or was late in one of its stages. */
  readonly isLate: boolean;
}

export type PetitionDecision =
  | { readonly ok: true; readonly event: PetitionEventData }
  | {
      readonly ok: false;
      readonly code: 'petition-state' | 'petition-text' | 'petition-personal' | 'petition-rated' | 'petition-not-late';
      readonly message: string;
      readonly facts: Readonly<Record<string, unknown>>;
    };

/** Whether its state lets a command through; what the law of it says `decide` says. */
export function canFollow(petition: Petition, type: PetitionCommandType, isLate: boolean): boolean {
  if (!FROM[type].includes(petition.state)) return false;
  if (type === 'rate') return petition.score === undefined;
  return type !== 'explain' || isLate;
}

/** What a command makes happen, or why it may not. Pure. */
export function decidePetition(petition: Petition, command: PetitionCommand, by: DecidedBy): PetitionDecision {
  if (!FROM[command.type].includes(petition.state)) {
    const state = PETITION_STATE_NAMES[petition.state];
    const message = `Phản ánh, kiến nghị đang ở bước “${state}”, không làm được việc này. Tải lại trang để xem tình trạng hiện nay.`;
    return refused('petition-state', message, { state: petition.state });
  }
  switch (command.type) {
    case 'classify': {
      const { type: _type, ...data } = command;
      return event({ type: 'classified', ...data });
    }
    case 'refuse':
      return withText(
        'reason',
        command.reason,
        'Lý do từ chối còn trống. Ghi vì sao không tiếp nhận để trả lời người gửi.',
        (reason) => event({ type: 'refused', reason }),
      );
    case 'forward':
      return withText(
        'summary',
        command.summary,
        NO_SUMMARY,
        (summary) =>
          clean('summary', summary, { sender: by.names?.sender }, WHO_WROTE) ??
          event({ type: 'forwarded', agencyId: command.agencyId, summary }),
      );
    case 'take-up':
      return event({ type: 'taken-up' });
    case 'answer':
      return withText('answer', command.answer, 'Nội dung trả lời còn trống.', (answer) => {
        const document = command.document?.trim() ?? '';
        return event({ type: 'answered', answer, ...(document === '' ? {} : { document }) });
      });
    case 'publish':
      return decidePublication(command, by);
    case 'unpublish':
      return withText('reason', command.reason, 'Lý do thôi công khai còn trống.', (reason) =>
        event({ type: 'unpublished', reason }),
      );
    case 'rate':
      return decideRating(petition, command.score);
    case 'explain':
      return decideExplanation(command, by);
  }
}

const NO_SUMMARY = 'Nội dung chuyển còn trống. Tóm tắt điều người gửi nêu, không ghi ai gửi.';
const WHO_WROTE = 'Nội dung chuyển có thể cho biết ai gửi';

function event(data: PetitionEventData): PetitionDecision {
  return { ok: true, event: data };
}

type Refusal = Extract<PetitionDecision, { readonly ok: false }>;

function refused(code: Refusal['code'], message: string, facts: Refusal['facts']): Refusal {
  return { ok: false, code, message, facts };
}

function withText(
  field: string,
  text: string,
  message: string,
  then: (text: string) => PetitionDecision,
): PetitionDecision {
  const trimmed = text.trim();
  return trimmed === '' ? refused('petition-text', message, { field }) : then(trimmed);
}

/** A refusal where the text tells a person; the words themselves are not repeated: refusals are written down. */
function clean(field: string, text: string, names: NonNullable<DecidedBy['names']>, what: string): Refusal | undefined {
  const traces = findTraces(text, names);
  if (traces.length === 0) return undefined;
  const kinds = [...new Set(traces.map(({ kind }) => TRACE_NAMES[kind]))].join(', ');
  return refused('petition-personal', `${what}: ${kinds}. Bỏ đi rồi làm lại.`, { field });
}

function decidePublication(
  command: Extract<PetitionCommand, { readonly type: 'publish' }>,
  { names = {} }: DecidedBy,
): PetitionDecision {
  return withText('question', command.question, 'Nội dung hỏi để công khai còn trống.', (question) =>
    withText('answer', command.answer, 'Nội dung trả lời để công khai còn trống.', (answer) => {
      const what = 'Nội dung công khai có thể cho biết một người';
      const problem = clean('question', question, names, what) ?? clean('answer', answer, names, what);
      return problem ?? event({ type: 'published', question, answer });
    }),
  );
}

function decideRating({ score: given }: Petition, score: number): PetitionDecision {
  if (given !== undefined) {
    return refused('petition-rated', 'Phản ánh, kiến nghị này đã được người gửi đánh giá.', {});
  }
  if (!Number.isInteger(score) || score < 1 || score > 5) {
    return refused('petition-text', 'Chọn một mức hài lòng từ 1 đến 5.', { field: 'score' });
  }
  return event({ type: 'rated', score });
}

function decideExplanation(
  { cause, causeText, measure }: Extract<PetitionCommand, { readonly type: 'explain' }>,
  { isLate }: DecidedBy,
): PetitionDecision {
  if (!isLate) {
    return refused('petition-not-late', 'Phản ánh, kiến nghị này không chậm, không phải giải trình.', {});
  }
  const words = causeText?.trim() ?? '';
  if (!CAUSES.includes(cause) || (cause === 'other' && words === '')) {
    return refused('petition-text', 'Nêu rõ nguyên nhân khác là gì.', { field: 'causeText' });
  }
  return withText('measure', measure, 'Biện pháp khắc phục còn trống.', (text) =>
    event({ type: 'explained', cause, measure: text, ...(words === '' ? {} : { causeText: words }) }),
  );
}
