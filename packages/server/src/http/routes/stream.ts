import { PassThrough } from 'node:stream';
import type { AppContext } from '@dunghen/app/context';
import { createChangeFeed, type FeedNews, refuseListening, toldTo } from '@dunghen/app/stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { sendProblem, sendRefusal } from '../problem.ts';
import type { Api } from './api.ts';

/** Who hears nothing for so long takes the line for broken. */
const BEAT_MS = 15_000;
/** After the session has ended nothing more is told after this. */
const STANDING_MS = 5_000;
/** What a browser asks again after, in milliseconds. */
const RETRY_MS = 3_000;
/** Open lines of one person: as many windows as anybody works in. */
const MOST_OWN = 8;
const MOST_ALL = 2_000;
/** A browser that takes no more is cut off; it comes back with the mark of what it has heard. */
const MOST_WAITING_BYTES = 256 * 1_024;

/** As `Last-Event-ID`, for a page that opens a new line by itself. */
const Since = Type.Object({ since: Type.Optional(Type.Integer({ minimum: 0 })) }, { additionalProperties: false });

interface Line {
  readonly request: FastifyRequest;
  readonly out: PassThrough;
  readonly owner: string;
  /** Said or asked last, by a clock that never goes back. */
  beatAt: number;
  standingAt: number;
  /** Whether it was told from which mark on it hears everything. */
  greeted: boolean;
}

/**
 * `GET /stream`: server-sent events of the dossiers within the caller's reach, for pages that are open. `hello` comes first:
 * from its mark on everything is told. `dossier` says which one changed; `beat` that the line is alive; `reset` that more changed than is told; `end` that the session has ended. Not
 * in the OpenAPI document: the answer has no end.
 */
export function addStreamRoutes(api: Api, context: AppContext): void {
  // As everywhere: the message of an error can hold values of a row.
  const nameOf = (error: unknown) => (error instanceof Error ? error.name : 'unknown');
  const feed = createChangeFeed(context, { onError: (error) => api.log.warn({ error: nameOf(error) }, 'stream') });
  const lines = new Set<Line>();
  const close = (line: Line) => {
    lines.delete(line);
    line.out.end();
  };
  // Before the server waits for its answers: these would never be done.
  api.addHook('preClose', async () => {
    feed.stop();
    for (const line of [...lines]) close(line);
  });
  const schema = { hide: true, querystring: Since } as const;
  api.get('/stream', { exposeHeadRoute: false, schema }, async (request, reply) => {
    const refused = refuseListening(request.principal, await api.accessWorld());
    if (refused !== undefined) return sendRefusal(request, reply, refused);
    const owner = ownerOf(request);
    const own = [...lines].filter((line) => line.owner === owner).length;
    if (own >= MOST_OWN || lines.size >= MOST_ALL) return sendBusy(request, reply, own >= MOST_OWN);
    const now = performance.now();
    const line: Line = { request, out: new PassThrough(), owner, beatAt: now, standingAt: now, greeted: false };
    lines.add(line);
    const leave = feed.listen((news) => void tell(api, line, news, close));
    line.out.once('close', () => {
      leave();
      lines.delete(line);
    });
    reply.raw.once('close', () => line.out.destroy());
    line.out.write(`retry: ${RETRY_MS}\n\n`);
    const mark = markOf(request) ?? request.query.since;
    if (mark !== undefined)
      void feed.since(mark).then(
        (news) => tell(api, line, news, close),
        () => line.out.destroy(),
      );
    return reply
      .headers({ 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' })
      .send(line.out);
  });
}

function ownerOf({ principal, ip }: FastifyRequest): string {
  return principal.kind === 'anonymous' ? `address:${ip}` : `${principal.kind}:${principal.id}`;
}

/** What the browser has heard last. */
function markOf({ headers }: FastifyRequest): number | undefined {
  const text = headers['last-event-id'];
  return typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

function sendBusy(request: FastifyRequest, reply: FastifyReply, isOwn: boolean): FastifyReply {
  reply.header('retry-after', '30');
  const detail = isOwn
    ? `Tài khoản đang mở quá ${MOST_OWN} cửa sổ cập nhật trực tiếp. Đóng bớt cửa sổ; danh sách vẫn tải lại được bằng tay.`
    : 'Máy chủ đang phục vụ nhiều cửa sổ cập nhật trực tiếp; trang sẽ tự nối lại sau.';
  return sendProblem(request, reply, {
    status: isOwn ? 429 : 503,
    code: isOwn ? 'too-many-requests' : 'unavailable',
    detail,
  });
}

async function tell(api: Api, line: Line, news: FeedNews, close: (line: Line) => void): Promise<void> {
  const now = performance.now();
  const hasNews = news.kind === 'reset' || news.changes.length > 0;
  const isBeat = now - line.beatAt >= BEAT_MS;
  const greeting = line.greeted ? [] : ['event: hello\ndata: {}\n'];
  line.greeted = true;
  if (!hasNews && !isBeat && greeting.length === 0 && now - line.standingAt < STANDING_MS) return;
  line.standingAt = now;
  try {
    const principal = await api.principalNow(line.request);
    const world = await api.accessWorld();
    if (principal === undefined || refuseListening(principal, world) !== undefined) {
      line.out.write('event: end\ndata: {}\n\n');
      return close(line);
    }
    const told = news.kind === 'reset' ? [] : toldTo(principal, news.changes, world);
    const dossiers = told.map((change) => `event: dossier\ndata: ${JSON.stringify(change)}\n`);
    const events = [...greeting, ...dossiers];
    if (news.kind === 'reset') events.push('event: reset\ndata: {}\n');
    if (events.length === 0 && isBeat) events.push('event: beat\ndata: {}\n');
    if (events.length === 0) return;
    line.beatAt = now;
    line.out.write(events.map((event) => `${event}id: ${news.mark}\n\n`).join(''));
    if (line.out.writableLength > MOST_WAITING_BYTES) line.out.destroy();
  } catch {
    // Who it is cannot be asked just now: nothing is told meanwhile, and the browser comes back with its mark.
    line.out.destroy();
  }
}
