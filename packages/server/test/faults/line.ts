import { connect, createServer, type Server, type Socket } from 'node:net';
import path from 'node:path';

/** A line to a database that a test can cut or clog. */
export interface Line {
  /** The database's URL over this line. */
  readonly url: string;
  /** Breaks every connection and takes no new one, as a server that is gone. */
  readonly cut: () => Promise<void>;
  /** Lets nothing through any more and breaks nothing, as a machine that vanished. */
  readonly clog: () => void;
  readonly restore: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const URL_PARTS = /^(\w+:\/\/[^@]*@)([^/]*)(\/[^?]*)(?:\?(.*))?$/;

/** Puts a line before the database of `url` (a host with a port, or a socket's folder in `?host=`). */
export async function openLine(url: string): Promise<Line> {
  const [, account = '', place = '', database = '', query = ''] = URL_PARTS.exec(url) ?? [];
  const dial = () => connect(endOf(place, new URLSearchParams(query)));
  const sockets = new Set<Socket>();
  let clogged = false;
  const serve = (near: Socket) => {
    const far = dial();
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => {
        if (!clogged) to.write(bytes);
      });
      from.on('error', () => undefined);
      from.on('close', () => {
        sockets.delete(from);
        if (!clogged) to.destroy();
      });
    }
  };
  const cutAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  let server = await listen(serve, 0);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const close = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    cutAll();
    await closed;
  };
  return {
    url: `${account}127.0.0.1:${port}${database}`,
    cut: close,
    clog() {
      clogged = true;
    },
    async restore() {
      clogged = false;
      // What was sent meanwhile is lost, as in the net: those connections cannot go on.
      cutAll();
      if (!server.listening) server = await listen(serve, port);
    },
    close,
  };
}

function endOf(place: string, query: URLSearchParams): { path: string } | { host: string; port: number } {
  const folder = query.get('host');
  const port = query.get('port') ?? /:(\d+)$/.exec(place)?.[1] ?? '5432';
  if (folder?.startsWith('/')) return { path: path.join(folder, `.s.PGSQL.${port}`) };
  return { host: folder ?? place.replace(/:\d+$/, ''), port: Number(port) };
}

function listen(serve: (socket: Socket) => void, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(serve);
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve(server));
  });
}
