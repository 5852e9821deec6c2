import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { StoreRefusal } from '../refusal.ts';

/** How PostgreSQL, which refuses to run as root, is run: a prefix of its command, and whose its files must be. */
export interface RunAs {
  readonly prefix: readonly string[];
  /** Owner that the data directory and the socket folder must have; absent where it is simply this process's user. */
  readonly owner?: { readonly uid: number; readonly gid: number };
}

const NOBODY = 65_534;

/**
 * As an ordinary user: directly. As root: in a user namespace of its own, where root has no privileges and files
 * stay root's; where the system forbids these, as `nobody`. Data that belong to another user are served as that user.
 * `parentDeath`: the kernel stops the server (SIGINT, fast shutdown) when the process that started it dies.
 */
export function findRunAs(dataFolder: string): RunAs {
  if (process.platform === 'win32') return { prefix: [] };
  const parentDeath = works(['setpriv', '--pdeathsig', 'INT']) ? ['setpriv', '--pdeathsig', 'INT'] : [];
  if (process.getuid?.() !== 0) return { prefix: parentDeath };
  const owner = existsSync(dataFolder) ? statSync(dataFolder) : undefined;
  if ((owner === undefined || owner.uid === 0) && works(['unshare', '-U'])) {
    return { prefix: ['unshare', '-U', ...parentDeath] };
  }
  const uid = owner === undefined || owner.uid === 0 ? NOBODY : owner.uid;
  const gid = owner === undefined || owner.uid === 0 ? NOBODY : owner.gid;
  const prefix = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  if (!works(prefix)) throw noUser();
  // The kernel forgets the parent-death signal when the user changes, so it is set afterwards.
  return { prefix: [...prefix, ...parentDeath], owner: { uid, gid } };
}

function works(prefix: readonly string[]): boolean {
  const [command = '', ...args] = prefix;
  return spawnSync(command, [...args, 'true'], { stdio: 'ignore' }).status === 0;
}

function noUser(): StoreRefusal {
  return new StoreRefusal(
    'no-unprivileged-user',
    'PostgreSQL không chạy được bằng tài khoản root và máy này không cho đổi sang tài khoản khác (thiếu cả `unshare` và `setpriv`). Hãy chạy lệnh bằng một tài khoản thường, hoặc chỉ một máy chủ PostgreSQL bằng DATABASE_URL.',
  );
}
