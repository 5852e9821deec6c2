import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DossierEvent, foldHistory } from '@dunghen/domain/dossier';
import { NO_MAPPING, parseMapping } from '@dunghen/domain/import';
import { judge, PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { formatLocal, getLocal } from '@dunghen/domain/time';
import { findByCodes } from '@dunghen/store/dossier';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextOf, type OpenContext } from '../context/index.ts';
import { importDossiers } from './import-dossiers.ts';
import type { FileOutcome } from './outcome.ts';

/**
 * Loads each file of samples/import, in order of name, into one database, and compares what comes of it with golden/.
 * After a wanted change: `UPDATE_GOLDEN=1 vitest run packages/app/src/import/samples`, and read the difference.
 */
const SAMPLES = join(import.meta.dirname, '../../../../samples/import');
const GOLDEN = join(SAMPLES, 'golden');
const files = (await readdir(SAMPLES)).filter((name) => /\.(xlsx|csv|jsonl)$/.test(name)).toSorted();
const ASKED_AT = getLocal('2024-04-01T00:00');

let context: OpenContext;
let folder = '';

beforeAll(async () => {
  context = await contextOf(await testDatabase(), () => getLocal('2024-05-02T08:00'));
  // Loading writes lists beside the file; the samples stay as they are.
  folder = await mkdtemp(join(tmpdir(), 'dunghen-samples-'));
  await cp(SAMPLES, folder, { recursive: true });
});
afterAll(async () => {
  await context.close();
  await rm(folder, { recursive: true });
});

/** Instants in local time, so that people can read the golden files. */
function readable(value: unknown, key = ''): unknown {
  if (typeof value === 'number' && /^(at|dueAt|promised|computed|acceptedAt|occurredAt)$/.test(key))
    return formatLocal(value);
  if (Array.isArray(value)) return value.map((item) => readable(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, readable(entry, name)]));
}

function toldOf({ type, seq, occurredAt, dateOnly, data, source }: DossierEvent) {
  const shown = type === 'Accepted' ? { ...data, terms: undefined, ruleSetId: undefined } : data;
  return readable({ seq, type, occurredAt, dateOnly, row: source?.row, data: shown });
}

async function dossiersOf(file: string) {
  const rows = await context.db.query<{ code: string }>('select code from dossier order by code');
  const heads = await findByCodes(
    context.db,
    rows.map(({ code }) => code),
  );
  const { calendar } = await context.catalogueAt(context.now());
  const own = [...heads.values()].filter((head) => head.events.some(({ source }) => source?.file === file));
  return own
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map((head) => {
      const history = foldHistory(head.events, ASKED_AT);
      const verdict = history === undefined ? undefined : judge(history, ASKED_AT, PROVINCE_POLICY, calendar).verdict;
      return { code: head.code, verdictOn1April: verdict, events: head.events.map(toldOf) };
    });
}

/** What of an outcome does not depend on the machine. */
function lasting({ seconds: _, issues, conflicts, dueDifferences, ...rest }: FileOutcome) {
  const listed = [issues, conflicts, dueDifferences].map(({ count, first }) => ({ count, first: readable(first) }));
  return { ...rest, issues: listed[0], conflicts: listed[1], dueDifferences: listed[2] };
}

describe('sample files', () => {
  test.each(files)('%s', async (name) => {
    const base = name.replace(/\.\w+$/, '');
    const text = await readFile(join(folder, `${base}.mapping.json`), 'utf8').catch(() => undefined);
    const parsed = text === undefined ? undefined : parseMapping(text);
    if (parsed?.ok === false) throw new Error(parsed.message);
    const outcome = await importDossiers(context, [join(folder, name)], { mapping: parsed?.mapping ?? NO_MAPPING });
    const golden = {
      exitCode: outcome.exitCode,
      outcome: outcome.files.map(lasting),
      dossiers: await dossiersOf(name),
    };
    const json = `${JSON.stringify(golden, null, 2)}\n`;
    const path = join(GOLDEN, `${base}.json`);
    if (process.env.UPDATE_GOLDEN === '1') await writeFile(path, json);
    expect(json).toBe(await readFile(path, 'utf8'));
  });

  test('each of them again changes nothing', async () => {
    const count = async () => (await context.db.query<{ n: number }>('select count(*) as n from dossier_event'))[0]?.n;
    const before = await count();
    for (const name of files) {
      const text = await readFile(join(folder, `${name.replace(/\.\w+$/, '')}.mapping.json`), 'utf8').catch(() => '{}');
      const parsed = parseMapping(text);
      await importDossiers(context, [join(folder, name)], { mapping: parsed.ok ? parsed.mapping : NO_MAPPING });
    }
    expect(await count()).toBe(before);
  });
});
