import path from 'node:path';

/** Files of an embedded database's folder. */
export interface FolderLayout {
  readonly folder: string;
  /** Data directory of PostgreSQL. */
  readonly data: string;
  readonly log: string;
  /** Names the socket of the running server; only there while one runs. */
  readonly info: string;
  /** Password of the database's owner, readable by the owner of the folder only. */
  readonly password: string;
  /** Held by the one supervisor of the folder. */
  readonly lock: string;
  /** Links to the libraries, where the package's own folder cannot be written. */
  readonly libraries: string;
}

/** Owner and name of the database in the embedded server. */
export const EMBEDDED_USER = 'dunghen';
export const EMBEDDED_DATABASE = 'dunghen';

export function layoutOf(folder: string): FolderLayout {
  return {
    folder,
    data: path.join(folder, 'postgres'),
    log: path.join(folder, 'postgres.log'),
    info: path.join(folder, 'server.json'),
    password: path.join(folder, 'password'),
    lock: path.join(folder, 'supervisor.lock'),
    libraries: path.join(folder, 'lib'),
  };
}

/** Where a server listens: a socket in a private folder, or the loopback where there are no short socket paths. */
export interface Endpoint {
  /** A folder (then a socket in it) or an address. */
  readonly host: string;
  readonly port: number;
}

/** What `server.json` says. */
export interface ServerInfo {
  readonly supervisor: number;
  readonly postmaster: number;
  /** Socket on which processes hold the server open. */
  readonly lease: string;
  /** Private folder of the sockets; removed at the end. */
  readonly runFolder: string;
  readonly endpoint: Endpoint;
}
