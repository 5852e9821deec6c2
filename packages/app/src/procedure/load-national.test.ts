import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatLocal, getDay, getLocal } from '@dunghen/domain/time';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextOf, type OpenContext } from '../context/index.ts';
import { listUnlocalised, loadNationalCatalogue, readLocalisingFigures, saveProcedureVersion } from './index.ts';
import { officer, procedureContent } from './procedure.fixture.ts';

/**
 * Loads each file of samples/procedures, in order of name, into one database, and compares what comes of it with golden/.
 * After a wanted change: `UPDATE_GOLDEN=1 vitest run packages/app/src/procedure/load-national`, and read the difference.
 */
const SAMPLES = join(import.meta.dirname, '../../../../samples/procedures');
const files = (await readdir(SAMPLES)).filter((name) => /^\d\d-/.test(name)).toSorted();
const control = officer('procedure-control');
const request = { id: 'kiem-thu' };

let now = getLocal('2025-09-01T08:00');
let context: OpenContext;

beforeAll(async () => {
  context = await contextOf(await testDatabase(), () => now++);
});
afterAll(() => context.close());

const fileOf = (name: string) => ({ path: join(SAMPLES, name), name });

/** Preview and, where it is one, what applying it gives. */
async function load(name: string): Promise<unknown> {
  const preview = await loadNationalCatalogue(context, control, { file: fileOf(name) }, request);
  if (!preview.ok) return preview;
  const apply = preview.value.fingerprint;
  const applied = await loadNationalCatalogue(context, control, { file: fileOf(name), apply }, request);
  const { fingerprint, ...shown } = preview.value;
  expect(applied).toEqual({ ok: true, value: { ...preview.value, isApplied: true } });
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  return shown;
}

test.each(files)('%s', async (name) => {
  const golden = join(SAMPLES, 'golden', `${name}.json`);
  const outcome = `${JSON.stringify(await load(name), undefined, 2)}\n`;
  if (process.env.UPDATE_GOLDEN) await writeFile(golden, outcome);
  expect(outcome).toBe(await readFile(golden, 'utf8'));
});

describe('after them', () => {
  test('loading a file again changes nothing', async () => {
    const again = await loadNationalCatalogue(context, control, { file: fileOf('02-cap-nhat.json') }, request);
    expect(again).toMatchObject({
      ok: true,
      value: { counts: { new: 0, changed: 0, abolished: 0, same: 4 }, changes: [] },
    });
  });

  test('nothing is stored without the preview that somebody saw', async () => {
    const file = fileOf('01-danh-muc.xlsx');
    const outcome = await loadNationalCatalogue(context, control, { file, apply: 'x' }, request);
    expect(outcome).toMatchObject({ ok: false, code: 'preview-outdated' });
  });

  test('only who may edit procedures loads', async () => {
    const input = { file: fileOf('01-danh-muc.xlsx') };
    expect(await loadNationalCatalogue(context, officer('specialist'), input, request)).toMatchObject({
      code: 'not-allowed',
    });
    expect(await loadNationalCatalogue(context, officer('auditor'), input, request)).toMatchObject({
      code: 'not-allowed',
    });
  });

  test('what is not localised is listed with its limit, and leaves the list when the province follows', async () => {
    const listed = async () => {
      const outcome = await listUnlocalised(context, control);
      if (!outcome.ok) throw new Error(outcome.message);
      return outcome.value.map(({ code, kind, dueAt, isPast }) => [code, kind, dueAt && formatLocal(dueAt), isPast]);
    };
    // 1 and 2 September are holidays; of 1.004884 the decision was received on 28 August.
    const expected = [
      ['1.001193', 'new', '2025-07-07T17:30', true],
      ['2.000815', 'new', '2025-07-22T17:30', true],
      ['1.004837', 'new', '2025-09-05T17:30', false],
      ['1.004845', 'new', '2025-09-05T17:30', false],
      ['1.004884', 'changed', '2025-09-08T17:30', false],
    ];
    expect(await listed()).toEqual(expected);

    now = getLocal('2025-09-04T09:00');
    const content = procedureContent({
      approval: { number: '1900/QĐ-UBND (giả định)', date: '2025-09-04' },
      announcement: { decision: '700/QĐ-BTP (giả định)', date: '2025-08-27', effectiveFrom: '2025-09-15' },
      localAnnouncement: { decision: '1899/QĐ-UBND (giả định)', date: '2025-09-04' },
    });
    const saved = await saveProcedureVersion(context, control, { content, from: '2025-09-15', basedOn: 0 }, request);
    expect(saved.ok).toBe(true);
    expect(await listed()).toEqual(expected.filter(([code]) => code !== '1.004884'));
  });

  test('indicators 1.1 and 1.2 of the quarter', async () => {
    const period = { from: getDay('2025-07-01'), to: getDay('2025-09-30') };
    const figures = await readLocalisingFigures(context, control, period);
    expect(figures).toMatchObject({
      ok: true,
      // 1.004884 twice: its first announcement was never followed, its second in time. 2.000488 was abolished, but after
      // the limit of its announcement.
      value: { announced: { onTime: 1, all: 7 }, published: { onTime: 1, all: 1 } },
    });
  });

  test('what was loaded, and by whom, is written down', async () => {
    const rows = await context.db.query<{ subjectKind: string; n: number }>(
      `select subject_kind as "subjectKind", count(*) as n from audit_entry where action = 'procedure:edit' group by 1 order by 1`,
    );
    expect(rows).toEqual([
      { subjectKind: 'national-catalogue', n: 3 },
      { subjectKind: 'procedure', n: 1 },
    ]);
  });
});
