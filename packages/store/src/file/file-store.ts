/** Part of a content in bytes, from 0; both ends inclusive, as in HTTP. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

export interface KeptContent {
  /** SHA-256, 64 hexadecimal digits. */
  readonly sha256: string;
  readonly bytes: number;
}

/** A content that has arrived whole and can be looked at, but is not in the store yet: `keep` or `discard` it. */
export interface StagedFile extends KeptContent {
  /** A file of this machine; gone after `keep` and `discard`. */
  readonly path: string;
  keep(): Promise<void>;
  discard(): Promise<void>;
}

export interface OpenedFile {
  /** Size of the whole content, whatever range was asked for. */
  readonly bytes: number;
  /**
   * The content or its range. The hash of the whole is checked while it streams: where it is another, the last piece is
   * held back and `StoreRefusal` `file-changed` thrown, so that nobody gets a whole file that is not the one stored.
   */
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * Contents by their hash. What is kept is never changed; keeping it again changes nothing. All throw `StoreRefusal`:
 * `file-store-unavailable` where the store does not answer, `file-store-full` where it has no room.
 */
export interface FileStore {
  readonly kind: 'folder' | 's3';
  /** For messages: the folder or the bucket, without secrets. */
  readonly name: string;
  /** Takes a content in; 'too-large' as soon as it has more than `most` bytes. */
  stage(content: AsyncIterable<Uint8Array>, most: number): Promise<StagedFile | 'too-large'>;
  /** Takes a content in and keeps it. */
  put(content: AsyncIterable<Uint8Array>): Promise<KeptContent>;
  /** Undefined where no such content is kept. */
  open(sha256: string, range?: ByteRange): Promise<OpenedFile | undefined>;
  has(sha256: string): Promise<boolean>;
  /** Erases a content; false where there was none. Only for what no dossier uses any more. */
  remove(sha256: string): Promise<boolean>;
  /** Removes what a killed process left half taken in; gives how many. Called once at start. */
  sweep(): Promise<number>;
}

const SHA256 = /^[0-9a-f]{64}$/;

export const isSha256 = (text: string): boolean => SHA256.test(text);

/** Where a content lies under the root: two levels of 256 folders, so that no folder grows without bound. */
export function placeOf(sha256: string): readonly [string, string, string] {
  if (!isSha256(sha256)) throw new Error('not a SHA-256');
  return [sha256.slice(0, 2), sha256.slice(2, 4), sha256];
}
