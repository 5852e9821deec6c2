import { randomUUID } from 'node:crypto';
import type { Acknowledged, KillReport } from '../record/kill-run.ts';
import { intakeBody, type Prepared } from '../record/prepare.ts';

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly type: string;
  readonly retryAfter: string | null;
  readonly ms: number;
}

/** No answer of the server may take longer than this, whatever the database does. */
export const LONGEST_MS = 25_000;

export async function ask(url: string, path: string, init: RequestInit = {}): Promise<Answer> {
  const from = performance.now();
  const answer = await fetch(new URL(path, url), { ...init, signal: AbortSignal.timeout(LONGEST_MS) });
  const body = await answer.text();
  const { status, headers } = answer;
  const type = headers.get('content-type') ?? '';
  return { status, body, type, retryAfter: headers.get('retry-after'), ms: performance.now() - from };
}

export interface Intake {
  readonly key: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object;
  readonly mark: string;
  readonly kind: 'intake';
}

export function newIntake({ agencyIds }: Prepared, nth = 0): Intake {
  const key = randomUUID();
  const mark = `việc ${key}`;
  const body = intakeBody(agencyIds[nth % agencyIds.length] ?? '', mark);
  return { key, mark, kind: 'intake', path: '/api/v1/dossiers', headers: {}, body };
}

/** Sends what changes something, under its key. */
export function send(
  url: string,
  token: string,
  { path, key, headers, body }: Pick<Intake, 'path' | 'key' | 'body'> & { readonly headers?: Intake['headers'] },
): Promise<Answer> {
  return ask(url, path, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': key,
      ...headers,
    },
    body: JSON.stringify(body),
  });
}

/** A note on a dossier as it was after its acceptance. */
export function note(code: string, key: string, version = 2) {
  const headers = { 'if-match': `"${version}"` };
  return { path: `/api/v1/dossiers/${code}/commands`, key, headers, body: { type: 'note', note: `việc ${key}` } };
}

export interface Load {
  /** Everything that was answered, in order. */
  readonly answers: readonly Answer[];
  readonly acknowledged: readonly Acknowledged[];
  /** Stops sending and waits for the last answers. */
  readonly finish: () => Promise<void>;
  /** For `findLosses`. */
  readonly report: () => KillReport;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Keeps intakes coming at `urls` by turns; each is sent again under its key until it is done or refused. */
export function startLoad(urls: readonly string[], prepared: Prepared, workers: number): Load {
  const answers: Answer[] = [];
  const acknowledged: Acknowledged[] = [];
  const refused: Answer[] = [];
  let finishing = false;
  let sent = 0;
  let repeated = 0;

  async function work(): Promise<void> {
    while (!finishing) {
      sent += 1;
      const intake = newIntake(prepared, sent);
      const answer = await untilAnswered(intake, sent);
      if (answer.status === 201) {
        const { code }: { code: string } = JSON.parse(answer.body);
        acknowledged.push({ ...intake, answer: answer.body, code });
      } else refused.push(answer);
    }
  }

  async function untilAnswered(intake: Intake, nth: number): Promise<Answer> {
    for (let turn = nth; ; turn += 1) {
      const answer = await send(urls[turn % urls.length] ?? '', prepared.token, intake);
      answers.push(answer);
      if (answer.status !== 503) return answer;
      repeated += 1;
      await pause(50);
    }
  }

  const working = Promise.all(Array.from({ length: workers }, work));
  // Whoever waits for the end is told; until then it is not unhandled.
  working.catch(() => undefined);
  return {
    answers,
    acknowledged,
    async finish() {
      finishing = true;
      await working;
    },
    report: () => ({ kills: 0, acknowledged, repeated, otherAnswers: [], refusals: refused, startMs: [] }),
  };
}

/** What is wrong with an answer that says "later": it must be problem details that say when. */
export function faultsOfLater(answers: readonly Answer[]): readonly string[] {
  return answers
    .filter(({ status, type, retryAfter }) => {
      const isLater = status === 503 && type.startsWith('application/problem+json') && Number(retryAfter) > 0;
      return !isLater;
    })
    .map(({ status, type, body }) => `${status} ${type} ${body}`);
}
