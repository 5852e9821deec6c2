import type { StoredMessage } from '@dunghen/store/command';

/**
 * A message as CloudEvents 1.0 in structured JSON. `id` is the message's and stays the same at every attempt, so that the
 * receiver knows what it has; `subject` is the dossier's code, `sequence` its order among those of the dossier.
 */
export function cloudEventOf(message: StoredMessage, source: string): string {
  const { code } = message.payload;
  return JSON.stringify({
    specversion: '1.0',
    id: message.id,
    source,
    type: `vn.dunghen.${message.type}`,
    ...(typeof code === 'string' ? { subject: code } : {}),
    time: new Date(message.recordedAt).toISOString(),
    ...(message.seq === undefined ? {} : { sequence: String(message.seq).padStart(6, '0') }),
    datacontenttype: 'application/json',
    data: message.payload,
  });
}

export const CLOUD_EVENT_TYPE = 'application/cloudevents+json; charset=utf-8';
