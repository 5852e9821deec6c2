import type { FastifyInstance } from 'fastify';
import { isLoopbackHost } from './security.ts';

export interface ListenOptions {
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** 0 takes any free port. */
  readonly port: number;
  /**
   * Passwords and cookies must not go over an open line: other addresses than this machine's own are refused unless the
   * address under which people reach the server is known (`publicUrl`).
   */
  readonly allowAnyHost?: boolean;
}

export type Listening =
  | { readonly ok: true; readonly url: string }
  | {
      readonly ok: false;
      readonly code: 'host-not-allowed' | 'port-in-use' | 'port-not-allowed';
      readonly facts: Readonly<Record<string, unknown>>;
      readonly message: string;
    };

/** Starts listening; the address ends in "/". Refuses what an operator can put right, throws on anything else. */
export async function listen(app: FastifyInstance, options: ListenOptions): Promise<Listening> {
  const host = options.host ?? '127.0.0.1';
  const { port } = options;
  if (!isLoopbackHost(host) && options.allowAnyHost !== true) {
    const message = `Không mở máy chủ tại ${host}: chưa biết địa chỉ mà người dùng thấy. Đặt DUNGHEN_PUBLIC_URL (https://…), hoặc dùng 127.0.0.1.`;
    return { ok: false, code: 'host-not-allowed', facts: { host }, message };
  }
  try {
    await app.listen({ host, port });
  } catch (error) {
    const refusal = explain(error, port);
    if (refusal === undefined) throw error;
    return refusal;
  }
  const address = app.server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  const shown = host.includes(':') ? `[${host.replace(/^\[|\]$/g, '')}]` : host;
  return { ok: true, url: `http://${shown}:${bound}/` };
}

function explain(error: unknown, port: number): Listening | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    const message = `Cổng ${port} đang có chương trình khác dùng. Chọn cổng khác, ví dụ --port ${port + 1}.`;
    return { ok: false, code: 'port-in-use', facts: { port }, message };
  }
  if (code === 'EACCES') {
    const message = `Không được phép mở cổng ${port}. Chọn cổng từ 1024 trở lên, ví dụ --port 8080.`;
    return { ok: false, code: 'port-not-allowed', facts: { port }, message };
  }
  return undefined;
}
