import { formatTime } from '../../../text/index.ts';
import { kindOf, typedOf } from '../actions/correction.ts';

/** A value of an event as people read it; what was not there is said to be empty. */
export function valueText(field: string, value: unknown, words: { readonly empty: string }): string {
  if (value === undefined || value === null || value === '') return words.empty;
  if (typeof value === 'object' && !Array.isArray(value)) return JSON.stringify(value);
  const typed = typedOf(field, value);
  return kindOf(field, value) === 'instant' ? formatTime(typed) : typed.replaceAll('\n', '; ');
}
