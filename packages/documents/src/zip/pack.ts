import { zipSync } from 'fflate';
import { FIRST_ZIP_TIME } from './stable.ts';

export interface PackedFile {
  /** Its name in the archive; a second file of the same name is refused. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files as one archive, in the order given; nothing in it depends on when or where it was written. */
export function packFiles(files: readonly PackedFile[]): Uint8Array {
  const names = new Set(files.map(({ name }) => name));
  if (names.size < files.length) throw new RangeError('two files of an archive have one name');
  // PDF and DOCX are packed already.
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), {
    level: 0,
    mtime: FIRST_ZIP_TIME,
    os: 3,
    attrs: 0o644 << 16,
  });
}
