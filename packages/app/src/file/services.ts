import { readTrustList, type TrustList, type TrustProblem } from '@dunghen/documents/signature';
import type { Instant } from '@dunghen/domain/time';
import { type FileStore, folderStore, type S3Settings, s3Store } from '@dunghen/store/file';
import type { CitizenStore } from '../result/citizen-store.ts';

/** Bytes. */
export interface FileLimits {
  readonly perFile: number;
  /** Of all files of one dossier together. */
  readonly perDossier: number;
}

export const DEFAULT_FILE_LIMITS: FileLimits = { perFile: 30 * 1024 * 1024, perDossier: 500 * 1024 * 1024 };

export type FilePlace =
  | { readonly kind: 'folder'; readonly folder: string }
  | ({ readonly kind: 's3' } & Omit<S3Settings, 'now'>);

/** Settings of files and of the signatures on them. */
export interface FileSettings {
  readonly place: FilePlace;
  readonly limits?: Partial<FileLimits>;
  /** PEM texts of the roots whose signatures are accepted; without any, every signature is of somebody unknown. */
  readonly trustedCertificates?: readonly string[];
}

/** What use cases of files work with. */
export interface FileServices {
  readonly store: FileStore;
  readonly limits: FileLimits;
  readonly trust: TrustList;
  /** The connector to the citizens' stores of documents; absent where none is connected. */
  readonly citizenStore?: CitizenStore;
}

/** Makes the services of settings, and clears away what a killed process left. `problems`: certificates that cannot be read. */
export async function openFileServices(
  settings: FileSettings,
  now: () => Instant,
): Promise<{ readonly files: FileServices; readonly problems: readonly TrustProblem[] }> {
  const { place } = settings;
  const store = place.kind === 'folder' ? folderStore(place.folder) : s3Store({ ...place, now });
  const { trust, problems } = readTrustList(settings.trustedCertificates ?? []);
  await store.sweep();
  return { files: { store, limits: { ...DEFAULT_FILE_LIMITS, ...settings.limits }, trust }, problems };
}
