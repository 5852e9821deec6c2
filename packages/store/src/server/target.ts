import path from 'node:path';

/** Where the data is: a server of its own, or a folder with the embedded one. */
export type DatabaseTarget =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'folder'; readonly folder: string };

/** Folder of the embedded database where nothing else is said. */
export const DEFAULT_FOLDER = './dunghen-data';

/** Reads `--db` or `DATABASE_URL`: `postgres://…` or a folder (relative to the working directory). */
export function resolveTarget(target: string | undefined): DatabaseTarget {
  const text = target?.trim() ?? '';
  if (/^postgres(ql)?:\/\//i.test(text)) return { kind: 'url', url: text };
  return { kind: 'folder', folder: path.resolve(text === '' ? DEFAULT_FOLDER : text) };
}
