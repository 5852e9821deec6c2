import { ApiError, answerOf, client } from '../../api/client.ts';
import { keep, recall } from './device.ts';
import type { Receipt, Sent, Wire } from './parcel.ts';
import type { KeptFile } from './use-files.ts';

interface WireOptions {
  /** The session's token against forged requests, for what is sent with progress. */
  readonly token: () => string | undefined;
  readonly lateReason: Wire['lateReason'];
  /** Said where the server cannot be reached. */
  readonly unreachable: string;
  /** Share of a file that has left, from 0 to 1. */
  readonly progress: (fileId: string, share: number) => void;
}

/** The parcel's way to this server. */
export function createWire({ token, lateReason, unreachable, progress }: WireOptions): Wire {
  const send = <T>(work: Promise<T>): Promise<Sent<T>> =>
    work.then(
      (value) => ({ kind: 'done', value }),
      (error: unknown) => refusalOf(error, unreachable),
    );
  return {
    keep: (parcel) => keep('parcel', parcel),
    now: () => Date.now(),
    newKey: () => crypto.randomUUID(),
    lateReason,
    receive: (body, key) =>
      send(
        answerOf(client.POST('/api/v1/dossiers', { params: { header: { 'idempotency-key': key } }, body })).then(
          ({ code, version, dueAt }): Receipt => ({ code, version, ...(dueAt === undefined ? {} : { dueAt }) }),
        ),
      ),
    command: ({ code, version }, body, key) =>
      send(
        answerOf(
          client.POST('/api/v1/dossiers/{code}/commands', {
            params: { path: { code }, header: { 'idempotency-key': key, 'if-match': `"${version}"` } },
            body,
          }),
        ),
      ),
    reuse: (code, body) =>
      send(
        answerOf(client.POST('/api/v1/dossiers/{code}/files/reuse', { params: { path: { code } }, body })).then(
          ({ sha256 }) => sha256,
        ),
      ),
    upload: async (code, fileId) => {
      const file = await recall<KeptFile>('file', fileId);
      if (file === undefined) return { kind: 'refused', code: 'file-gone', why: unreachable };
      return send(upload({ code, file, token: token() }, (share) => progress(fileId, share)));
    },
  };
}

/** What comes of waiting is tried again; the rest is the server's word. */
function refusalOf(error: unknown, unreachable: string): Sent<never> {
  const problem = error instanceof ApiError ? error.problem : undefined;
  if (problem === undefined) return { kind: 'later', why: unreachable };
  if (problem.status >= 500 || problem.status === 429 || problem.status === 401 || problem.code === 'csrf-token-wrong')
    return { kind: 'later', why: problem.detail };
  const current = problem.code === 'version-conflict' ? Number(problem.facts?.current) : Number.NaN;
  const version = Number.isFinite(current) ? { version: current } : {};
  return { kind: 'refused', code: problem.code, why: problem.detail, ...version };
}

interface Upload {
  readonly code: string;
  readonly file: KeptFile;
  readonly token: string | undefined;
}

/** With progress, which `fetch` does not tell. Gives the hash under which the server keeps it. */
function upload({ code, file, token }: Upload, progress: (share: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/dossiers/${encodeURIComponent(code)}/files?purpose=part`);
    if (token !== undefined) request.setRequestHeader('x-csrf-token', token);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => progress(total === 0 ? 0 : loaded / total);
    request.onerror = () => reject(new ApiError());
    request.onload = () => {
      const answer: unknown = request.response;
      if (request.status === 201 && isFile(answer)) resolve(answer.sha256);
      else reject(new ApiError(isProblem(answer) ? answer : undefined));
    };
    const form = new FormData();
    form.append('file', file.blob, file.name);
    request.send(form);
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isFile = (value: unknown): value is { readonly sha256: string } =>
  isRecord(value) && typeof value.sha256 === 'string';

const isProblem = (value: unknown): value is NonNullable<ApiError['problem']> =>
  isRecord(value) && typeof value.detail === 'string' && typeof value.code === 'string';
