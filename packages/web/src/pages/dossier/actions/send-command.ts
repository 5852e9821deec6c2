import { answerOf, client } from '../../../api/client.ts';
import type { CommandPreview } from '../dossier-queries.ts';
import type { CommandBody } from './command-names.ts';

/** What is to be done, to which version of the dossier, under which key. */
export interface Intention {
  readonly code: string;
  readonly version: number;
  readonly body: CommandBody;
  /** The same for every try, so that it is never done twice. */
  readonly key: string;
}

export const sendCommand = ({ code, version, body, key }: Intention) =>
  answerOf(
    client.POST('/api/v1/dossiers/{code}/commands', {
      params: { path: { code }, header: { 'idempotency-key': key, 'if-match': `"${version}"` } },
      body,
    }),
  );

export const previewCommand = (code: string, version: number, body: CommandBody): Promise<CommandPreview> =>
  answerOf(
    client.POST('/api/v1/dossiers/{code}/commands/preview', {
      params: { path: { code }, header: { 'if-match': `"${version}"` } },
      body,
    }),
  );

/** A key for one intention. By hand: `randomUUID` is not there on pages without https. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
