import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';

/** A signing secret of 256 bits in the form of the Standard Webhooks specification. */
export function newSigningSecret(): string {
  return `${PREFIX}${randomBytes(32).toString('base64')}`;
}

export interface Signed {
  readonly id: string;
  /** Seconds since 1970; receivers refuse what is older than some minutes, so that nothing can be played again. */
  readonly timestamp: number;
  readonly body: string;
}

/**
 * The headers of a signed delivery (Standard Webhooks 1.0): HMAC-SHA256 over `id.timestamp.body`. Libraries of many
 * languages check them.
 */
export function signatureHeaders(secret: string, { id, timestamp, body }: Signed): Readonly<Record<string, string>> {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  const mac = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': `v1,${mac}` };
}
