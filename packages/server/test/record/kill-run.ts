import { randomUUID } from 'node:crypto';
import { intakeBody, type Prepared } from './prepare.ts';
import { type RunningServer, startServer } from './program.ts';
import { connect, type Reply } from './send.ts';

/** Something that was asked for and is asked for again under its key until it is answered. */
interface Operation {
  readonly key: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object;
  /** What only this one wrote: to be found once in what is stored. */
  readonly mark: string;
  readonly kind: 'intake' | 'note';
}

export interface Acknowledged extends Operation {
  readonly answer: string;
  readonly code: string;
}

export interface KillReport {
  readonly kills: number;
  readonly acknowledged: readonly Acknowledged[];
  /** Requests that broke off and were sent again under their key. */
  readonly repeated: number;
  /** Acknowledged ones that were asked for again and got another answer than the first. */
  readonly otherAnswers: readonly string[];
  /** Answers that were neither a success nor "later". */
  readonly refusals: readonly Reply[];
  readonly startMs: readonly number[];
}

export interface KillOptions extends Prepared {
  /** URL or folder. */
  readonly target: string;
  readonly kills: number;
  /** Requests at once. */
  readonly workers: number;
  /** Longest time under load before a kill, in ms; each is drawn at random. */
  readonly mostMs: number;
  /** In [0, 1). */
  readonly random: () => number;
  /** Kills something else instead, such as the database's own process; undefined where the server is to be killed. */
  readonly killOther?: (round: number) => (() => void) | undefined;
  readonly remark?: (text: string) => void;
}

const WAIT = 25;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Keeps a server under load, kills it again and again, and gives what it had acknowledged. */
export async function runKills(options: KillOptions): Promise<KillReport> {
  const { kills, target, mostMs, random, killOther, remark } = options;
  const load = createLoad(options);
  const startMs: number[] = [];
  let server = await startServer(target);
  startMs.push(server.readyMs);
  load.serveAt(server);
  const working = load.work();
  for (let round = 1; round <= kills; round += 1) {
    await pause(30 + random() * mostMs);
    const other = killOther?.(round);
    if (other !== undefined) {
      other();
      continue;
    }
    load.serveAt(undefined);
    await server.kill();
    server = await startServer(target);
    startMs.push(server.readyMs);
    load.serveAt(server);
    if (round % 20 === 0) remark?.(`${round} kills, ${load.acknowledged.length} acknowledged`);
  }
  await pause(mostMs);
  load.finish();
  await working;
  await server.stop();
  const { acknowledged, otherAnswers, refusals } = load;
  return { kills, acknowledged, repeated: load.repeated(), otherAnswers, refusals, startMs };
}

function createLoad({ token, agencyIds, workers, random }: KillOptions) {
  let server: RunningServer | undefined;
  let finishing = false;
  let repeated = 0;
  const acknowledged: Acknowledged[] = [];
  const otherAnswers: string[] = [];
  const refusals: Reply[] = [];

  function nextOperation(): Operation {
    const key = randomUUID();
    const mark = `việc ${key}`;
    const noted = random() < 0.3 ? acknowledged.findLast(({ kind }) => kind === 'intake') : undefined;
    if (noted !== undefined) {
      const path = `/api/v1/dossiers/${noted.code}/commands`;
      // Two may note the same one: the second is a conflict, and takes another dossier.
      return { key, mark, kind: 'note', path, headers: { 'if-match': '"2"' }, body: { type: 'note', note: mark } };
    }
    const agencyId = agencyIds[Math.floor(random() * agencyIds.length)] ?? '';
    return { key, mark, kind: 'intake', path: '/api/v1/dossiers', headers: {}, body: intakeBody(agencyId, mark) };
  }

  /** Sends until there is an answer; over a connection that breaks, again under the same key. */
  async function send(operation: Operation): Promise<Reply> {
    for (;;) {
      const at = server;
      if (at === undefined) {
        await pause(WAIT);
        continue;
      }
      const connection = connect(at.url, token);
      try {
        const headers = { 'idempotency-key': operation.key, ...operation.headers };
        const reply = await connection.post(operation.path, headers, operation.body);
        if (reply.status !== 503) return reply;
      } catch {
        // Whether it was done is unknown; the key decides.
      } finally {
        connection.close();
      }
      repeated += 1;
      await pause(WAIT);
    }
  }

  async function worker(): Promise<void> {
    while (!finishing) {
      const operation = nextOperation();
      const reply = await send(operation);
      if (reply.status === 409 && operation.kind === 'note') continue;
      if (reply.status >= 300) {
        refusals.push(reply);
        continue;
      }
      const { code }: { code: string } = JSON.parse(reply.body);
      acknowledged.push({ ...operation, answer: reply.body, code });
      if (random() < 0.05) await askAgain();
    }
  }

  async function askAgain(): Promise<void> {
    const earlier = acknowledged[Math.floor(random() * acknowledged.length)];
    if (earlier === undefined) return;
    const reply = await send(earlier);
    if (reply.body !== earlier.answer) otherAnswers.push(`${earlier.answer} then ${reply.body}`);
  }

  return {
    acknowledged,
    otherAnswers,
    refusals,
    repeated: () => repeated,
    serveAt(at: RunningServer | undefined) {
      server = at;
    },
    finish() {
      finishing = true;
    },
    work: () => Promise.all(Array.from({ length: workers }, worker)),
  };
}
