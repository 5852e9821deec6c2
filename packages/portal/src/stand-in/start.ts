import type { Server } from 'node:http';
import { createDoor } from './http/door.ts';
import { openStandIn, type StandInOptions } from './stand-in.ts';

export interface StartOptions extends StandInOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** It knows no rights and shows all that it was sent: other addresses than this machine's own need this said. */
  readonly isOpenToOthers: boolean;
}

export interface RunningStandIn {
  /** Ends in "/". */
  readonly url: string;
  readonly signInUrl: string;
  readonly callUrl: string;
  /** Fault rules in force at the start. */
  readonly activeRules: number;
  readonly close: () => Promise<void>;
}

export type Started =
  | { readonly ok: true; readonly value: RunningStandIn }
  | {
      readonly ok: false;
      readonly code: 'host-not-allowed' | 'folder-in-use' | 'folder-not-usable' | 'port-in-use' | 'address-not-usable';
      readonly message: string;
    };

const OWN_HOSTS: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

/** Opens the folder and the door. Refuses what an operator can put right, throws on anything else. */
export async function startStandIn(options: StartOptions): Promise<Started> {
  const { host, port, isOpenToOthers } = options;
  if (!OWN_HOSTS.has(host) && !isOpenToOthers) {
    const message = `Cổng giả lập không phân quyền và cho xem mọi thứ đã nhận, nên không mở tại ${host}. Dùng 127.0.0.1, hoặc thêm --open nếu chắc chắn mạng này chỉ có người được xem.`;
    return { ok: false, code: 'host-not-allowed', message };
  }
  const opened = tryOpen(options);
  if (!opened.ok) return opened;
  const standIn = opened.value;
  const server = createDoor(standIn, isOpenToOthers);
  const bound = await listen(server, host, port);
  if (typeof bound !== 'number') {
    standIn.close();
    return bound;
  }
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${bound}/`;
  const close = async (): Promise<void> => {
    await new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
    standIn.close();
  };
  const activeRules = standIn.injector.rules().filter(({ enabled }) => enabled).length;
  return { ok: true, value: { url, signInUrl: `${url}dang-nhap`, callUrl: `${url}dich-vu`, activeRules, close } };
}

function tryOpen(options: StandInOptions) {
  const { folder } = options;
  try {
    return { ok: true, value: openStandIn(options) } as const;
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    if (/database is locked/.test(reason)) {
      const message = `Thư mục ${folder} đang có một cổng giả lập khác dùng. Dừng chương trình đó, hoặc chọn --folder khác.`;
      return { ok: false, code: 'folder-in-use', message } as const;
    }
    if (!/EACCES|EROFS|EEXIST|ENOTDIR|ENOENT|unable to open|readonly database|not a database/.test(reason)) throw error;
    const message = `Không dùng được thư mục ${folder}: cần một thư mục ghi được, còn trống hoặc của cổng giả lập trước đó.`;
    return { ok: false, code: 'folder-not-usable', message } as const;
  }
}

type NotListening = Started & { readonly ok: false };

/** The port that was taken. */
function listen(server: Server, host: string, port: number): Promise<number | NotListening> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const refusal = explain(error.code ?? '', host, port);
      if (refusal === undefined) reject(error);
      else resolve(refusal);
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function explain(code: string, host: string, port: number): NotListening | undefined {
  switch (code) {
    case 'EADDRINUSE': {
      const message = `Cổng ${port} đang có chương trình khác dùng. Chọn cổng khác, ví dụ --port ${port + 1}.`;
      return { ok: false, code: 'port-in-use', message };
    }
    case 'EACCES': {
      const message = `Không được phép mở cổng ${port}. Chọn cổng từ 1024 trở lên, ví dụ --port 4780.`;
      return { ok: false, code: 'address-not-usable', message };
    }
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND': {
      const message = `Máy này không có địa chỉ ${host}. Dùng 127.0.0.1, hoặc một địa chỉ của máy.`;
      return { ok: false, code: 'address-not-usable', message };
    }
    default:
      return undefined;
  }
}
