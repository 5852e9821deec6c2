/** Why a file will not be taken; the server looks again, and at more (programs, macros, what is inside an archive). */
export type FileFault = 'empty' | 'too-large' | 'unknown-content' | 'name-differs' | 'old-office';

type Kind = 'pdf' | 'jpeg' | 'png' | 'docx' | 'xlsx' | 'xml';

const ENDINGS: Readonly<Record<Kind, readonly string[]>> = {
  pdf: ['pdf'],
  jpeg: ['jpg', 'jpeg', 'jfif'],
  png: ['png'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  xml: ['xml'],
};

const MOST_BYTES = 30 * 1_024 * 1_024;
export const ACCEPTED = Object.values(ENDINGS)
  .flat()
  .map((ending) => `.${ending}`)
  .join(',');

/** Looks at the first bytes, so that a file that cannot be taken is not found out after the dossier is accepted. */
export async function findFileFault(file: File): Promise<FileFault | undefined> {
  if (file.size === 0) return 'empty';
  if (file.size > MOST_BYTES) return 'too-large';
  const head = new Uint8Array(await file.slice(0, 64).arrayBuffer());
  const ending = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  if (starts(head, [0xd0, 0xcf, 0x11, 0xe0])) return 'old-office';
  const kinds = kindsOf(head);
  if (kinds.length === 0) return 'unknown-content';
  return kinds.some((kind) => ENDINGS[kind].includes(ending)) ? undefined : 'name-differs';
}

function kindsOf(head: Uint8Array): readonly Kind[] {
  if (starts(head, [0xff, 0xd8, 0xff])) return ['jpeg'];
  if (starts(head, [0x89, 0x50, 0x4e, 0x47])) return ['png'];
  if (starts(head, [0x50, 0x4b, 0x03, 0x04])) return ['docx', 'xlsx'];
  const text = new TextDecoder().decode(head);
  if (text.startsWith('%PDF-')) return ['pdf'];
  return /^(\ufeff)?\s*<[?!a-z_]/i.test(text) ? ['xml'] : [];
}

const starts = (head: Uint8Array, bytes: readonly number[]): boolean => bytes.every((byte, at) => head[at] === byte);
