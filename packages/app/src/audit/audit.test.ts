import { getLocal } from '@dunghen/domain/time';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextOf, type OpenContext } from '../context/index.ts';
import { officer } from '../procedure/procedure.fixture.ts';
import { exportAudit, recordReading, searchAudit } from './index.ts';

const REQUEST = { id: 'req-9', address: '10.0.0.1', reason: 'theo phản ánh số 5' };
const auditor = officer('auditor');
const counter = officer('counter', '03127-2025');
let context: OpenContext;

beforeAll(async () => {
  context = await contextOf(await testDatabase(), () => getLocal('2026-03-02T08:00'));
  const read = Array.from({ length: 25 }, (_, index) => ({
    code: `H18.101-260302-${String(index).padStart(4, '0')}`,
    dossierId: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    homeAgencyId: '03127-2025',
  }));
  await recordReading(context, counter, read, REQUEST, { what: '=tệp, "kết quả"' });
});
afterAll(() => context.close());

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  return (await Array.fromAsync(pieces)).join('');
}

describe('who read what', () => {
  test('is found by person, dossier and time, page by page', async () => {
    const filter = { principalId: 'account-counter', limit: 10 };
    const pages: number[] = [];
    let after: string | undefined;
    do {
      const page = await searchAudit(
        context,
        auditor,
        { ...filter, ...(after === undefined ? {} : { after }) },
        REQUEST,
      );
      if (!page.ok) throw new Error(page.message);
      pages.push(page.value.entries.length);
      after = page.value.next;
    } while (after !== undefined);
    expect(pages).toEqual([10, 10, 5]);
    const one = await searchAudit(context, auditor, { subjectCode: 'H18.101-260302-0003' }, REQUEST);
    expect(one).toMatchObject({
      ok: true,
      value: {
        entries: [
          {
            principal: { kind: 'officer', id: 'account-counter' },
            address: '10.0.0.1',
            requestId: 'req-9',
            reason: 'theo phản ánh số 5',
            action: 'dossier:read-personal',
            facts: { what: '=tệp, "kết quả"' },
          },
        ],
      },
    });
  });

  test('is shown to who may see it only, and each look is itself written down', async () => {
    expect(await searchAudit(context, counter, {}, REQUEST)).toMatchObject({ ok: false, code: 'not-allowed' });
    expect(await exportAudit(context, counter, { format: 'csv' }, REQUEST)).toMatchObject({
      ok: false,
      code: 'not-allowed',
    });
    const looks = await searchAudit(context, auditor, { actions: ['audit:read'], outcome: 'refused' }, REQUEST);
    expect(looks.ok && looks.value.entries.map(({ principal }) => principal.id)).toEqual([
      'account-counter',
      'account-counter',
    ]);
  });

  test('a key that is none is refused', async () => {
    expect(await searchAudit(context, auditor, { after: 'x' }, REQUEST)).toMatchObject({ code: 'unknown-page' });
  });

  test('goes out as lines and as a table, with the chain', async () => {
    const lines = await exportAudit(context, auditor, { format: 'jsonl', principalId: 'account-counter' }, REQUEST);
    if (!lines.ok) throw new Error(lines.message);
    const entries = (await textOf(lines.value.pieces))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(entries.map(({ number }) => number).slice(0, 25)).toEqual(
      Array.from({ length: 25 }, (_, index) => index + 1),
    );
    expect(entries[0]).toMatchObject({ hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const table = await exportAudit(context, auditor, { format: 'csv', subjectCode: 'H18.101-260302-0003' }, REQUEST);
    if (!table.ok) throw new Error(table.message);
    const [head, row] = (await textOf(table.value.pieces)).split('\r\n');
    expect(head?.startsWith('\ufeffChuỗi,Số,')).toBe(true);
    expect(row).toContain('"{""what"":""=tệp, \\""kết quả\\""""}"');
  });
});
