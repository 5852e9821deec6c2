import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type RunningStandIn, type StartOptions, startStandIn } from './start.ts';
import type { Call } from './storage/calls.ts';

export const ACCOUNT = { username: 'thu-nghiem', password: 'thu-nghiem' } as const;

/** A stand-in of a test: on a folder of its own, on any free port. */
export interface TestStandIn extends RunningStandIn {
  readonly folder: string;
  /** Signs in; the session. */
  readonly signIn: () => Promise<string>;
  /** One call of a service; the answer's body. */
  readonly call: (session: string, service: string, rest?: object) => Promise<Answer>;
  /** The interface for looking inside. */
  readonly get: <T>(route: string) => Promise<T>;
  readonly put: (route: string, body: unknown) => Promise<Response>;
  readonly calls: () => Promise<readonly Call[]>;
  readonly remove: () => Promise<void>;
}

export interface Answer {
  readonly error_code: string | number;
  readonly message: string;
  readonly result: readonly Readonly<Record<string, unknown>>[];
  readonly tongso?: string;
}

export async function startTestStandIn(options: Partial<StartOptions> = {}): Promise<TestStandIn> {
  const folder = options.folder ?? mkdtempSync(path.join(os.tmpdir(), 'dunghen-stand-in-'));
  const started = await startStandIn({
    folder,
    host: '127.0.0.1',
    port: 0,
    isOpenToOthers: false,
    ...ACCOUNT,
    sessionMs: 600_000,
    seed: 1,
    knownProceduresOnly: false,
    now: Date.now,
    ...options,
  });
  if (!started.ok) throw new Error(started.message);
  const { value } = started;
  const api = (route: string): string => `${value.url}stand-in/api/${route}`;
  const get = async <T>(route: string): Promise<T> => bodyOf(await fetch(api(route)));
  return {
    ...value,
    folder,
    async signIn() {
      const { session } = await bodyOf<{ session: string }>(await post(value.signInUrl, ACCOUNT));
      return session;
    },
    async call(session, service, rest = {}) {
      return bodyOf(await post(value.callUrl, { session, madonvi: 'H18', service, ...rest }));
    },
    get,
    put: (route, body) => fetch(api(route), { method: 'PUT', body: JSON.stringify(body) }),
    calls: async () => (await get<{ calls: readonly Call[] }>('calls?after=0')).calls,
    async remove() {
      await value.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function post(url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(url, { method: 'POST', headers: { dstcode: 'VN:GOV', ...headers }, body: JSON.stringify(body) });
}

export async function bodyOf<T>(response: Response): Promise<T> {
  const body: T = JSON.parse(await response.text());
  return body;
}
