import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ByteRange, FileStore, KeptContent, OpenedFile, StagedFile } from './file-store.ts';
import { placeOf } from './file-store.ts';
import { EMPTY_BODY, type S3Credentials, type S3Request, signS3Request } from './s3-signature.ts';
import { type Staged, stageContent, sweepStaged } from './staging.ts';
import { unavailable } from './store-fault.ts';
import { verifiedContent } from './verified.ts';

export interface S3Settings extends S3Credentials {
  /** `https://s3.example.vn`; buckets are addressed by path, as every compatible store can. */
  readonly endpoint: string;
  readonly bucket: string;
  /** Before every key, without a slash at its end. */
  readonly prefix?: string;
  /** A folder of this machine where uploads are taken in and looked at before they go to the bucket. */
  readonly incoming: string;
  /** Wall clock in ms, for the signature of requests. */
  readonly now: () => number;
}

/** Five minutes for the largest file over a slow line; a server that says nothing for so long is gone. */
const REQUEST_MS = 300_000;
const ATTEMPTS = 4;

/** Contents in a bucket of an S3-compatible store, by requests signed here: GET, HEAD, PUT and DELETE of one object. */
export function s3Store(settings: S3Settings): FileStore {
  const name = `${settings.endpoint}/${settings.bucket}`;
  const stage = async (content: AsyncIterable<Uint8Array>, most: number): Promise<StagedFile | 'too-large'> => {
    const staged = await stageContent(settings.incoming, content, most);
    return staged === 'too-large' ? staged : stagedFile(settings, staged);
  };
  return Object.freeze({
    kind: 's3',
    name,
    stage,
    async put(content: AsyncIterable<Uint8Array>): Promise<KeptContent> {
      const staged = await stage(content, Number.MAX_SAFE_INTEGER);
      if (staged === 'too-large') throw new Error('no content is that large');
      await staged.keep();
      return { sha256: staged.sha256, bytes: staged.bytes };
    },
    open: (sha256: string, range?: ByteRange) => openObject(settings, name, sha256, range),
    has: async (sha256: string) => (await sizeOf(settings, sha256)) !== undefined,
    async remove(sha256: string): Promise<boolean> {
      if ((await sizeOf(settings, sha256)) === undefined) return false;
      const answer = await send(settings, { method: 'DELETE', sha256 });
      await answer.body?.cancel();
      return true;
    },
    sweep: () => sweepStaged(settings.incoming),
  });
}

function stagedFile(settings: S3Settings, staged: Staged): StagedFile {
  return {
    ...staged,
    async keep() {
      // One that has the right size is there already; whether it is unchanged shows when it is read.
      if ((await sizeOf(settings, staged.sha256)) !== staged.bytes) {
        const answer = await send(settings, { method: 'PUT', sha256: staged.sha256, file: staged });
        await answer.body?.cancel();
      }
      await rm(staged.path, { force: true });
    },
    discard: () => rm(staged.path, { force: true }),
  };
}

async function sizeOf(settings: S3Settings, sha256: string): Promise<number | undefined> {
  const answer = await send(settings, { method: 'HEAD', sha256 });
  return answer.status === 404 ? undefined : Number(answer.headers.get('content-length') ?? 0);
}

async function openObject(
  settings: S3Settings,
  name: string,
  sha256: string,
  range?: ByteRange,
): Promise<OpenedFile | undefined> {
  const answer = await send(settings, { method: 'GET', sha256 });
  if (answer.status === 404 || answer.body === null) return undefined;
  const bytes = Number(answer.headers.get('content-length') ?? 0);
  const wanted = { sha256, place: name, ...(range === undefined ? {} : { range }) };
  return { bytes, content: verifiedContent(answer.body, wanted) };
}

interface ObjectCall {
  readonly method: S3Request['method'];
  readonly sha256: string;
  readonly file?: Staged;
}

/** One request, tried again where the store is busy or the line broke: each of them may be repeated without harm. */
async function send(settings: S3Settings, call: ObjectCall): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await tryOnce(settings, call);
    if (typeof outcome !== 'string') return outcome;
    if (attempt === ATTEMPTS) throw unavailable(`${settings.endpoint}/${settings.bucket}`, outcome);
    await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * (30 + Math.random() * 60)));
  }
}

/** The answer, or why another try may help. Throws where it would not: a refused key, a missing bucket. */
async function tryOnce(settings: S3Settings, call: ObjectCall): Promise<Response | string> {
  const url = new URL(keyOf(settings, call.sha256), `${settings.endpoint.replace(/\/$/, '')}/`);
  const { file } = call;
  const headers = signS3Request(
    { method: call.method, url, bodySha256: file?.sha256 ?? EMPTY_BODY },
    settings,
    settings.now(),
  );
  const body = file === undefined ? {} : { body: Readable.toWeb(createReadStream(file.path)), duplex: 'half' as const };
  const sized = file === undefined ? headers : { ...headers, 'content-length': String(file.bytes) };
  let answer: Response;
  try {
    answer = await fetch(url, {
      method: call.method,
      headers: sized,
      signal: AbortSignal.timeout(REQUEST_MS),
      ...body,
    });
  } catch (error) {
    return causeOf(error);
  }
  if (answer.ok || (answer.status === 404 && call.method !== 'PUT')) return answer;
  await answer.body?.cancel();
  if (answer.status >= 500 || answer.status === 429) return `HTTP ${answer.status}`;
  throw unavailable(`${settings.endpoint}/${settings.bucket}`, `HTTP ${answer.status}`);
}

function keyOf({ bucket, prefix }: S3Settings, sha256: string): string {
  const parts = [bucket, ...(prefix === undefined || prefix === '' ? [] : prefix.split('/')), ...placeOf(sha256)];
  return parts.map(encodeURIComponent).join('/');
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return cause instanceof Error ? cause.name : 'không rõ';
}
