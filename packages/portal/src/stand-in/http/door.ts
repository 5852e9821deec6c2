import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { answerEvaluation, EVALUATION_PATH } from '../evaluation/answer.ts';
import { isRecord } from '../fault/rule.ts';
import { answerPage } from '../page/answer.ts';
import { foresee, type Reply, receive } from '../protocol/receive.ts';
import type { StandIn } from '../stand-in.ts';
import { findJson, type HttpAnswer, json, page, problem, readText, write } from './answer.ts';
import { answerApi } from './api.ts';

/** The stand-in's door: the protocol, the public figures, its own page and its own interface. */
export function createDoor(standIn: StandIn, isOpenToOthers: boolean): Server {
  const server = createServer((request, response) => {
    answer(standIn, request, response, isOpenToOthers).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      if (!response.headersSent) write(response, problem(500, 'failure', 'Cổng giả lập gặp lỗi của chương trình.'));
    });
  });
  server.keepAliveTimeout = 60_000;
  return server;
}

async function answer(
  standIn: StandIn,
  request: IncomingMessage,
  response: ServerResponse,
  isOpenToOthers: boolean,
): Promise<void> {
  const refusal = isOpenToOthers ? undefined : strangerRefusal(request);
  if (refusal !== undefined) return write(response, refusal);
  const url = new URL(request.url ?? '/', 'http://stand-in');
  const text = await readText(request);
  if (text === undefined) return write(response, problem(413, 'too-large', 'Nội dung gửi lên quá lớn.'));
  const method = request.method ?? 'GET';
  if (url.pathname.startsWith('/stand-in/api/')) return write(response, answerApi(standIn, method, url, text));
  if (url.pathname.startsWith(EVALUATION_PATH)) return write(response, answerEvaluation(standIn, method, url, text));
  if (method === 'GET' || url.pathname.startsWith('/stand-in'))
    return write(response, answerPage(standIn, method, url, text));
  if (method !== 'POST') return write(response, problem(405, 'method', 'Giao thức của Cổng dùng POST.'));
  const call = findJson(text);
  if (!isRecord(call))
    return write(
      response,
      json({ error_code: '1', message: 'Nội dung gửi lên không phải JSON của giao thức', result: [] }),
    );
  const mishap = foresee(standIn, call);
  if (mishap.delayMs > 0) await wait(mishap.delayMs, undefined, { ref: false });
  await reply(response, receive(standIn, call, String(request.headers.dstcode ?? ''), mishap));
}

async function reply(response: ServerResponse, given: Reply): Promise<void> {
  switch (given.kind) {
    case 'answer':
      return write(response, json(given.body));
    case 'page':
      return write(response, page(GATEWAY_PAGE, 502));
    case 'silence':
      if (given.ms > 0) await wait(given.ms, undefined, { ref: false });
      response.destroy();
  }
}

/** What gateways answer when what is behind them does not. */
const GATEWAY_PAGE =
  '<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';

const OWN_HOST = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/i;

/** A page from elsewhere that a browser on this machine shows must neither read nor send anything here. */
function strangerRefusal({ headers }: IncomingMessage): HttpAnswer | undefined {
  const { host = '', origin } = headers;
  if (!OWN_HOST.test(host)) return problem(403, 'host', `Cổng giả lập không trả lời tại ${host}.`);
  if (origin !== undefined && origin !== `http://${host}`)
    return problem(403, 'origin', 'Cổng giả lập không nhận yêu cầu từ trang khác.');
  return undefined;
}
