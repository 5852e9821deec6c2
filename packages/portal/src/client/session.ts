import { Compile } from 'typebox/compile';
import { codeOf, PortalAnswer, type PortalService, SignInAnswer } from '../protocol/index.ts';
import type { PortalSettings } from './client.ts';
import type { Answered, Failure } from './outcome.ts';
import { type Posted, post } from './post.ts';

/** An answer of the protocol, whatever its code, or why there is none. */
export type Called =
  | { readonly ok: true; readonly answer: PortalAnswer }
  | { readonly ok: false; readonly failure: Failure };

export interface Caller {
  readonly call: (service: PortalService, body: object, url?: string) => Promise<Called>;
  readonly signIn: () => Promise<Answered<true>>;
}

type SignedIn = Answered<string>;

const isSignInAnswer = Compile(SignInAnswer);
const isPortalAnswer = Compile(PortalAnswer);

/**
 * Calls under one session. Calls that run side by side share it; when the portal says that it is over, one of them signs
 * in again and the others wait for it. A session that is over again at once is a failure, not a loop.
 */
export function createCaller(settings: PortalSettings, fetch: typeof globalThis.fetch): Caller {
  let session: string | undefined;
  let signingIn: Promise<SignedIn> | undefined;

  const send = (url: string, body: unknown): Promise<Posted> =>
    post({ fetch, url, dstcode: settings.dstcode, timeoutMs: settings.timeoutMs, body });

  async function askForSession(): Promise<SignedIn> {
    const { username, password, signInUrl } = settings;
    const posted = await send(signInUrl, { username, password });
    if (!posted.ok) return { ok: false, by: 'failure', failure: posted.failure };
    const answer: unknown = posted.json;
    if (!isSignInAnswer.Check(answer)) return { ok: false, by: 'failure', failure: unreadable('đăng nhập') };
    const code = codeOf(answer.error_code);
    if (!settings.codes.accepted.includes(code) || answer.session === undefined || answer.session === '') {
      return { ok: false, by: 'portal', code, words: answer.message ?? '' };
    }
    session = answer.session;
    return { ok: true, value: session };
  }

  function renew(): Promise<SignedIn> {
    signingIn ??= askForSession().finally(() => {
      signingIn = undefined;
    });
    return signingIn;
  }

  async function call(service: PortalService, body: object, url = settings.callUrl): Promise<Called> {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const own = session === undefined ? await renew() : ({ ok: true, value: session } as const);
      if (!own.ok) return { ok: false, failure: signInFailure(own) };
      const posted = await send(url, { session: own.value, madonvi: settings.madonvi, service, ...body });
      if (!posted.ok) return posted;
      const answer: unknown = posted.json;
      if (!isPortalAnswer.Check(answer)) return { ok: false, failure: unreadable(service) };
      if (!settings.codes.session.includes(codeOf(answer.error_code))) return { ok: true, answer };
      // Another call may have renewed it in the meantime.
      if (session === own.value) session = undefined;
    }
    const message = 'Cổng cho phiên hết hạn ngay sau khi đăng nhập lại.';
    return { ok: false, failure: { kind: 'session', message } };
  }

  async function signIn(): Promise<Answered<true>> {
    session = undefined;
    const signed = await renew();
    return signed.ok ? { ok: true, value: true } : signed;
  }

  return { call, signIn };
}

function unreadable(what: string): Failure {
  return { kind: 'unreadable', message: `Câu trả lời của Cổng cho ${what} không đúng giao thức (thiếu error_code).` };
}

function signInFailure(signed: Exclude<SignedIn, { ok: true }>): Failure {
  // What was to be sent never was.
  if (signed.by === 'failure') return { ...signed.failure, isUnsent: true };
  const { code, words } = signed;
  return {
    kind: 'session',
    message: 'Cổng không cho đăng nhập; kiểm tra tài khoản kết nối.',
    isUnsent: true,
    code,
    words,
  };
}
