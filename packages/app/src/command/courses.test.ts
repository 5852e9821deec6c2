import type { Principal } from '@dunghen/domain/access';
import { type DossierCommand, foldRecord } from '@dunghen/domain/lifecycle';
import { getLocal, type Instant } from '@dunghen/domain/time';
import { findDossier } from '@dunghen/store/dossier';
import { testDatabase } from '@dunghen/store/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf, type OpenContext } from '../context/index.ts';
import { verify } from '../doctor/index.ts';
import { saveProcedureVersion } from '../procedure/index.ts';
import { officer, procedureContent } from '../procedure/procedure.fixture.ts';
import { executeCommand } from './index.ts';

const PHU = '03127-2025';
const LAY = '03151-2025';
const PROCEDURE = '1.004884.000.00.00.H18';
const REQUEST = { id: 'req-1' };

/** Two who together may do everything; the second decides on what the first has asked for. */
const PEOPLE: readonly Principal[] = ['một', 'hai'].map((id) => ({
  kind: 'officer',
  id,
  name: `Người ${id} (giả định)`,
  grants: (['counter', 'specialist', 'head-of-division', 'head-of-agency', 'clerk'] as const).flatMap((role) =>
    [PHU, LAY].map((agencyId) => ({ role, agencyId, validFrom: '2020-01-01' })),
  ),
}));

const COMMANDS: readonly DossierCommand[] = [
  { type: 'assign', officer: 'một' },
  { type: 'start-step', step: 'check' },
  { type: 'start-step', step: 'draft', officer: 'hai' },
  { type: 'finish-step', step: 'check' },
  { type: 'finish-step', step: 'draft' },
  { type: 'hand-over', officer: 'hai', note: 'giao' },
  { type: 'hand-over', unit: 'Bộ phận tư pháp' },
  { type: 'forward', agencyId: LAY, reason: 'phối hợp' },
  { type: 'take-back' },
  { type: 'request-supplement', reason: 'thiếu', missing: ['tờ khai'] },
  { type: 'receive-supplement' },
  { type: 'note', note: 'ghi chú' },
  { type: 'complete', paperReason: 'bản giấy' },
  { type: 'withdraw', reason: 'không cần nữa' },
  { type: 'return-result', way: 'counter' },
  { type: 'reopen', reason: 'sai' },
];

let now: Instant = getLocal('2026-03-02T08:00');
let context: OpenContext;

beforeAll(async () => {
  context = await contextOf(await testDatabase(), () => now);
  const content = procedureContent({ code: PROCEDURE, approval: { number: '01/QĐ (giả định)', date: '2026-03-01' } });
  const saved = await saveProcedureVersion(
    context,
    officer('procedure-control'),
    { content, from: '2026-03-02', basedOn: 0 },
    REQUEST,
  );
  if (!saved.ok) throw new Error(saved.message);
});
afterAll(() => context.close());

let keys = 0;

async function send(who: number, command: DossierCommand, at: { readonly code?: string; readonly version?: number }) {
  keys += 1;
  now += 600_000;
  const { code, version } = at;
  return executeCommand(
    context,
    PEOPLE[who] ?? { kind: 'anonymous' },
    {
      command,
      idempotencyKey: `course-${keys}`,
      ...(code === undefined ? {} : { code }),
      ...(version === undefined ? {} : { expectedVersion: version }),
    },
    REQUEST,
  );
}

interface Columns {
  readonly state: string;
  readonly officer: string | null;
  readonly step: string | null;
  readonly receiving: string;
  readonly holding: string;
  readonly version: number;
}

async function columnsOf(code: string): Promise<Columns | undefined> {
  const rows = await context.db.query<Columns>(
    `select state, officer, step, receiving_agency_id as receiving, holding_agency_id as holding, seq as version
     from dossier where code = $1`,
    [code],
  );
  return rows[0];
}

test('after any course of commands the row says what the record says, and a refused one changed nothing', async () => {
  const courses = fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.constantFrom(...COMMANDS)), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(courses, async (course) => {
      const intake = { code: '', agencyId: PHU, channel: 'direct', procedureCode: PROCEDURE } as const;
      const accepted = await send(0, { type: 'accept', intake }, {});
      if (!accepted.ok) throw new Error(accepted.message);
      const { code } = accepted.value;
      let { version } = accepted.value;
      for (const [who, command] of course) {
        const outcome = await send(who, command, { code, version });
        if (outcome.ok) version = outcome.value.version;
        const head = await findDossier(context.db, code);
        const record = foldRecord(head?.events ?? []);
        expect(head?.seq).toBe(version);
        expect(await columnsOf(code)).toEqual({
          state: record?.state,
          officer: record?.officer ?? null,
          step: record?.steps.findLast((step) => step.finishedAt === undefined)?.step ?? null,
          receiving: record?.receivingAgencyId,
          holding: record?.holdingAgencyId,
          version,
        });
      }
    }),
    { numRuns: 25 },
  );
  const { sound, lines } = await verify(context);
  expect(sound ? [] : lines).toEqual([]);
});
