import type { Mishap } from '../fault/injector.ts';
import { type FaultRule, isRecord, SIGN_IN } from '../fault/rule.ts';
import { inTransaction, type StandIn } from '../stand-in.ts';
import { type Body, listOf, textOf } from '../storage/body.ts';
import { handleCall } from './handle-call.ts';
import { CODE, type Outcome, refusedCall } from './outcome.ts';

/** What goes back over the line. `silence`: nothing, and the connection is closed after so many milliseconds. */
export type Reply =
  | { readonly kind: 'answer'; readonly body: Body }
  | { readonly kind: 'page' }
  | { readonly kind: 'silence'; readonly ms: number };

const SILENCE_MS = 30_000;

/** What the rules have in store for a call; asked once for each, before anything is done with it. */
export function foresee({ injector }: StandIn, call: Body): Mishap {
  const dossiers = isRecord(call.data) ? [call.data] : listOf(call, 'data');
  return injector.next(
    serviceOf(call),
    dossiers.map((one) => textOf(one, 'MaHoSo')),
  );
}

/** Handles one call as far as its mishap lets it come; what it stored is safe when this returns. */
export function receive(standIn: StandIn, call: Body, dstcode: string, { rule, refusals }: Mishap): Reply {
  const once = (): Body => handle(standIn, call, dstcode, refusals, rule);
  const inVain = (code: string, message: string): void => {
    note(standIn, standIn.calls.nextId(), call, refusedCall(message, code), rule);
  };
  switch (rule?.fault) {
    case undefined:
    case 'slow':
      return { kind: 'answer', body: once() };
    case 'refuse': {
      const { code = CODE.busy, message = 'Hệ thống đang bận, vui lòng thử lại sau' } = rule;
      inVain(code, message);
      return { kind: 'answer', body: { error_code: code, message, result: [] } };
    }
    case 'expire-session':
      standIn.sessions.close(textOf(call, 'session'));
      return { kind: 'answer', body: once() };
    case 'duplicate':
      once();
      return { kind: 'answer', body: doubled(once()) };
    case 'lose-answer':
      once();
      return { kind: 'silence', ms: 0 };
    case 'drop':
      inVain('', 'không trả lời, đóng kết nối');
      return { kind: 'silence', ms: 0 };
    case 'time-out':
      if (rule.stored === true) once();
      else inVain('', 'không trả lời');
      return { kind: 'silence', ms: rule.delayMs ?? SILENCE_MS };
    case 'html':
      if (rule.stored === true) once();
      else inVain('', 'trả lời bằng một trang HTML');
      return { kind: 'page' };
  }
}

const serviceOf = (call: Body): string => (isSignIn(call) ? SIGN_IN : textOf(call, 'service'));

const isSignIn = (call: Body): boolean => call.service === undefined && call.username !== undefined;

function handle(
  standIn: StandIn,
  call: Body,
  dstcode: string,
  refusals: readonly FaultRule[],
  rule: FaultRule | undefined,
): Body {
  if (isSignIn(call)) return signIn(standIn, call, dstcode, rule);
  return inTransaction(standIn.database, () => {
    const id = standIn.calls.nextId();
    const outcome =
      admitted(standIn, call) ?? handleCall(deskOf(standIn), call, arrivalOf(standIn, call, id), refusals);
    note(standIn, id, call, outcome, rule);
    const { code, message, result = [], total } = outcome;
    return { error_code: code, message, result, ...(total === undefined ? {} : { tongso: String(total) }) };
  });
}

const arrivalOf = ({ options }: StandIn, call: Body, id: number) => ({
  call: id,
  at: options.now(),
  agency: textOf(call, 'madonvi'),
});

function deskOf({ database, dossiers, figures, catalogue, options }: StandIn) {
  return { database, dossiers, figures, catalogue, knownProceduresOnly: options.knownProceduresOnly };
}

/** Undefined where the call may come in. */
function admitted({ sessions }: StandIn, call: Body): Outcome | undefined {
  if (!sessions.isOpen(textOf(call, 'session')))
    return refusedCall('Phiên làm việc không hợp lệ hoặc đã hết hạn', CODE.session);
  if (textOf(call, 'madonvi') === '') return refusedCall('Thiếu trường madonvi');
  return undefined;
}

function signIn(standIn: StandIn, call: Body, dstcode: string, rule: FaultRule | undefined): Body {
  const { sessions, options } = standIn;
  const isKnown = call.username === options.username && call.password === options.password;
  const outcome =
    dstcode === ''
      ? refusedCall('Thiếu tiêu đề dstcode')
      : isKnown
        ? refusedCall('Thành công', CODE.accepted)
        : refusedCall('Tên đăng nhập hoặc mật khẩu không đúng');
  note(standIn, standIn.calls.nextId(), call, outcome, rule);
  const { code, message } = outcome;
  // The number 0, as adapters give it; every other code is text.
  if (code !== CODE.accepted) return { error_code: code, message };
  return { error_code: 0, session: rule?.fault === 'expire-session' ? 'het-han' : sessions.open() };
}

function note(standIn: StandIn, id: number, call: Body, outcome: Outcome, rule: FaultRule | undefined): void {
  const { code, message, items, stored, repeated, refusals } = outcome;
  standIn.calls.add({
    id,
    at: standIn.options.now(),
    service: serviceOf(call).slice(0, 60),
    agency: textOf(call, 'madonvi').slice(0, 100),
    items,
    stored,
    repeated,
    refused: refusals.length,
    fault: rule === undefined ? '' : `${rule.fault}:${rule.id}`,
    code,
    message,
    refusals,
  });
}

/** Each row of a look-up twice, as some adapters page. Outcomes of a batch stay as they are. */
function doubled(body: Body): Body {
  const rows = listOf(body, 'result');
  const isOutcome = rows.some((row) => row.error_code !== undefined);
  return isOutcome ? body : { ...body, result: rows.flatMap((row) => [row, row]) };
}
