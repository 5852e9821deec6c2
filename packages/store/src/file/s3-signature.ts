import { createHash, createHmac } from 'node:crypto';

/** Whoever may use the bucket. */
export interface S3Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
}

export interface S3Request {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  /** Address with its path as it goes over the line; no query is used. */
  readonly url: URL;
  /** SHA-256 of the body: the server refuses a body that has another. */
  readonly bodySha256: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export const EMPTY_BODY = createHash('sha256').digest('hex');

/**
 * Headers of a request signed by AWS Signature Version 4 (service `s3`), which every S3-compatible store knows.
 * `at` is the wall clock in ms; servers refuse one that is off by more than a quarter of an hour.
 */
export function signS3Request(
  request: S3Request,
  credentials: S3Credentials,
  at: number,
): Readonly<Record<string, string>> {
  const stamp = new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
  const headers: Readonly<Record<string, string>> = {
    ...request.headers,
    host: request.url.host,
    'x-amz-content-sha256': request.bodySha256,
    'x-amz-date': stamp,
  };
  const names = Object.keys(headers).toSorted();
  const canonical = [
    request.method,
    request.url.pathname,
    '',
    ...names.map((name) => `${name}:${headers[name] ?? ''}`),
    '',
    names.join(';'),
    request.bodySha256,
  ].join('\n');
  const scope = [stamp.slice(0, 8), credentials.region, 's3', 'aws4_request'].join('/');
  const toSign = ['AWS4-HMAC-SHA256', stamp, scope, createHash('sha256').update(canonical).digest('hex')].join('\n');
  const signature = createHmac('sha256', signingKey(credentials, stamp.slice(0, 8)))
    .update(toSign)
    .digest('hex');
  const { host: _host, ...sent } = headers;
  return {
    ...sent,
    authorization: `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
  };
}

function signingKey({ secretAccessKey, region }: S3Credentials, day: string): Buffer {
  const steps = [day, region, 's3', 'aws4_request'];
  return steps.reduce<Buffer>(
    (key, step) => createHmac('sha256', key).update(step).digest(),
    Buffer.from(`AWS4${secretAccessKey}`),
  );
}
