import { formOf } from '@dunghen/domain/form';
import { expect, test } from 'vitest';
import { NEW_INPUT } from '../../domain/src/form/form.fixture.ts';
import { renderFormsPdf } from '../src/forms/index.ts';

function letter(reason: string) {
  const { dossier } = NEW_INPUT;
  if (dossier.reschedule === undefined) throw new Error('the sample has a new date');
  const printed = formOf('apology', {
    ...NEW_INPUT,
    dossier: { ...dossier, reschedule: { ...dossier.reschedule, reason } },
  });
  if (!printed.ok) throw new Error(printed.code);
  return printed.form;
}

/** Pages of a PDF whose objects are packed: what its page tree counts. */
const pagesOf = (pdf: Uint8Array): number => Number(/\/Count (\d+)/.exec(Buffer.from(pdf).toString('latin1'))?.[1]);

test('many letters are one file, each on its own sheet; one that is too long runs on', () => {
  const short = letter('Phải xác minh thực địa.');
  const long = letter('Phải xác minh thực địa. '.repeat(300));
  expect(pagesOf(renderFormsPdf([short, short, short]))).toBe(3);
  expect(pagesOf(renderFormsPdf([short, long, short]))).toBeGreaterThan(3);
});

test('the same letters give the same bytes', () => {
  const letters = [letter('Một lý do.'), letter('Lý do khác.')];
  const options = { createdAt: Date.UTC(2026, 2, 5) };
  expect(Buffer.from(renderFormsPdf(letters, options)).equals(Buffer.from(renderFormsPdf(letters, options)))).toBe(
    true,
  );
});
