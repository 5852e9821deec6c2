import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { sendProblem } from './problem.ts';

/** A supervisor or a proxy has another server, or this one again, within seconds. */
const RETRY_SECONDS = 5;
const IDLE_MS = 200;

/**
 * From the moment it is told to stop the server answers what it has begun, and refuses what comes on connections that are
 * open still: nothing of that was looked at, so it can be sent elsewhere without harm.
 */
export function addStopping(app: FastifyInstance): void {
  let stopping = false;
  const silent = trackSilent(app);
  app.addHook('preClose', async () => {
    stopping = true;
    for (const socket of silent) if (socket.bytesRead === 0) socket.destroy();
  });
  app.addHook('onSend', async (_request, reply) => {
    if (stopping) reply.header('connection', 'close');
  });
  app.addHook('onRequest', async (request, reply) => {
    if (!stopping) return;
    reply.header('retry-after', String(RETRY_SECONDS));
    const detail = 'Máy chủ đang dừng nên không nhận yêu cầu mới. Hãy gửi lại sau ít giây.';
    return sendProblem(request, reply, { status: 503, code: 'stopping', detail });
  });
}

/**
 * Connections on which nothing was asked yet, as browsers open them in advance. Node closes those that are idle after an
 * answer by itself, and these not.
 */
function trackSilent(app: FastifyInstance): ReadonlySet<Socket> {
  const silent = new Set<Socket>();
  app.server.on('connection', (socket: Socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  app.server.on('request', ({ socket }: { readonly socket: Socket }) => silent.delete(socket));
  return silent;
}

/** Stops: what was begun is answered; what is not done after `limitMs` is cut off. True where nothing was. */
export async function stopServer(app: FastifyInstance, limitMs: number): Promise<boolean> {
  let cut = false;
  const limit = setTimeout(() => {
    cut = true;
    app.server.closeAllConnections();
  }, limitMs);
  // Node closes those that are idle when it is told to stop, not those that become so by an answer already on its way.
  const idle = setInterval(() => app.server.closeIdleConnections(), IDLE_MS);
  try {
    await app.close();
    return !cut;
  } finally {
    clearTimeout(limit);
    clearInterval(idle);
  }
}
