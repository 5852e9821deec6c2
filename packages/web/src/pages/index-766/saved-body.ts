import { isoText } from '@dunghen/domain/text';
import type { NewFigure } from './index-queries.ts';

type Body = Extract<NewFigure, { readonly kind: 'saved' }>['body'];
type Endpoint = NonNullable<Body['endpoint']>;

const ENDPOINTS: readonly Endpoint[] = [
  'service-results',
  'transparency',
  'dvc-progress-tree',
  'provide-online-tree',
  'formality-online-payment-tree',
  'dossier-digitized',
  'handling-satisfaction',
];

/** The local minute of an instant: when the file was saved is when the figures were taken. */
export const localMinute = (at: number): string => isoText(at).slice(0, 16);

/** A file as it is sent; undefined where it is not JSON. The address that was asked may stand in its name. */
export function savedBody(
  content: string,
  name: string,
  seen: Pick<Body, 'period' | 'source' | 'capturedAt'>,
): Body | undefined {
  const endpoint = ENDPOINTS.find((one) => name.startsWith(`${one}.`));
  try {
    const answer: unknown = JSON.parse(content);
    if (!isAnswer(answer)) return undefined;
    return { ...seen, answer, ...(endpoint === undefined ? {} : { endpoint }) };
  } catch {
    return undefined;
  }
}

const isAnswer = (value: unknown): value is Body['answer'] =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
