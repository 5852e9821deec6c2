import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface FileToSign {
  /** Letters, digits and hyphens; the same file keeps its id. */
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Signs documents with the keys of officials, who have to agree each time: a file is handed in and fetched later. */
export interface SignatureService {
  /** Handing in the same id again replaces the file while it is not signed. */
  submit(file: FileToSign): Promise<void>;
  /** The signed file, or undefined while it is not signed. Whether the signature holds is for the caller to verify. */
  collect(id: string): Promise<{ readonly name: string; readonly bytes: Uint8Array } | undefined>;
}

const WAITING = 'cho-ky';
const SIGNED = 'da-ky';

/**
 * Stands in where no signature service is connected: a shared folder. The official takes the file from `cho-ky`, signs it
 * with the program of the certificate's provider and puts it into `da-ky` under the same name.
 */
export function signatureFolder(folder: string): SignatureService {
  return {
    async submit({ id, name, bytes }) {
      const waiting = path.join(folder, WAITING);
      await mkdir(waiting, { recursive: true });
      await mkdir(path.join(folder, SIGNED), { recursive: true });
      const target = path.join(waiting, `${checked(id)}--${path.basename(name)}`);
      // Renamed when it is whole: whoever watches the folder never takes half a file.
      await writeFile(`${target}.tmp`, bytes, { flush: true });
      await rename(`${target}.tmp`, target);
    },
    async collect(id) {
      const mark = `${checked(id)}--`;
      const names = await readdir(path.join(folder, SIGNED)).catch(() => []);
      const found = names.find((name) => name.startsWith(mark));
      if (found === undefined) return undefined;
      return { name: found.slice(mark.length), bytes: await readFile(path.join(folder, SIGNED, found)) };
    },
  };
}

function checked(id: string): string {
  if (!/^[\w-]{1,64}$/.test(id)) throw new RangeError('no id of a file to sign');
  return id;
}
