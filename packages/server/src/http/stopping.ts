import type { FastifyInstance } from 'fastify';
import { sendProblem } from './problem.ts';

/** A supervisor or a proxy has another server, or this one again, within seconds. */
const RETRY_SECONDS = 5;

/**
 * From the moment it is told to stop the server answers what it has begun, and refuses what comes on connections that are
 * open still: nothing of that was looked at, so it can be sent elsewhere without harm.
 */
export function addStopping(app: FastifyInstance): void {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
  });
  app.addHook('onRequest', async (request, reply) => {
    if (!stopping) return;
    reply.header('retry-after', String(RETRY_SECONDS)).header('connection', 'close');
    const detail = 'Máy chủ đang dừng nên không nhận yêu cầu mới. Hãy gửi lại sau ít giây.';
    return sendProblem(request, reply, { status: 503, code: 'stopping', detail });
  });
}

/** Stops: what was begun is answered; what is not done after `limitMs` is cut off. True where nothing was. */
export async function stopServer(app: FastifyInstance, limitMs: number): Promise<boolean> {
  let cut = false;
  const limit = setTimeout(() => {
    cut = true;
    app.server.closeAllConnections();
  }, limitMs);
  try {
    await app.close();
    return !cut;
  } finally {
    clearTimeout(limit);
  }
}
