import type { Principal, Role } from '@dunghen/domain/access';
import type { PetitionCommand } from '@dunghen/domain/petition';
import { getLocal } from '@dunghen/domain/time';
import { readCases } from '@dunghen/store/inspection';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installationKey } from '../account/key.ts';
import { contextOf, type OpenContext } from '../context/index.ts';
import { findReceiptHolder } from '../dossier/index.ts';
import { concludeCase } from '../inspection/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { demonstrationDatabase } from '../testing/index.ts';
import {
  advancePetition,
  importPetitions,
  listPetitions,
  listPublicAnswers,
  type PetitionInput,
  petitionListFile,
  petitionReport,
  petitionReportFile,
  previewPublication,
  ratePetition,
  readPetition,
  readPetitionSender,
  receivePetition,
  showToSender,
} from './index.ts';

let context: OpenContext;
let now = getLocal('2024-03-04T08:00');
let dossier: string;
const key = installationKey(Buffer.alloc(32, 7));
const REQUEST = { id: 'req-1' };
const PROVINCE = '11-2008';
const ACCUSED = 'so-cong-thuong-2020';
const OTHER = 'so-noi-vu-2020';
const SENDER = 'Lò Thị Gửi (giả định)';
const SECRET = 'nguyên văn riêng của người gửi';

const holder = (role: Role, agencyId: string): Principal => ({
  kind: 'officer',
  id: `${role} ${agencyId}`,
  name: `Cán bộ ${role} (giả định)`,
  grants: [{ role, agencyId, validFrom: '2020-01-01' }],
});
const control = holder('procedure-control', PROVINCE);
const head = holder('head-of-agency', ACCUSED);

beforeAll(async () => {
  context = { ...(await contextOf(await demonstrationDatabase(), () => now)), key };
  const [row] = await context.db.query<{ readonly code: string }>('select code from dossier order by code limit 1');
  dossier = row?.code ?? '';
}, 180_000);
afterAll(() => context.close());

function got<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.message}`);
  return outcome.value;
}

let count = 0;
const input = (more: Partial<PetitionInput> = {}): PetitionInput => {
  count += 1;
  return {
    channel: 'phone',
    kind: 'delay',
    content: `${SECRET} ${SENDER}`,
    senderName: SENDER,
    senderContact: '0900000000',
    agencyId: ACCUSED,
    idempotencyKey: `k-${count}`,
    ...more,
  };
};

async function receive(more: Partial<PetitionInput> = {}, by: Principal = control): Promise<string> {
  return got(await receivePetition(context, by, input(more), REQUEST)).id;
}

async function act(principal: Principal, id: string, command: PetitionCommand) {
  const [stored] = await context.db.query<{ readonly version: number }>('select version from petition where id = $1', [
    id,
  ]);
  return advancePetition(context, principal, { id, command, version: stored?.version ?? 0 }, REQUEST);
}

const CLASSIFY = { type: 'classify', kind: 'delay', simple: true, agencyId: ACCUSED } as const;
const FORWARD = { type: 'forward', agencyId: ACCUSED, summary: 'Hồ sơ trả chậm ba tuần' } as const;

async function forwarded(more: Partial<PetitionInput> = {}): Promise<string> {
  const id = await receive(more);
  got(await act(control, id, CLASSIFY));
  got(await act(control, id, FORWARD));
  return id;
}

describe('a petition', () => {
  test('goes from receipt to a rated, published answer; what the next step is says each view', async () => {
    const id = await receive({ dossierCode: dossier });
    const first = got(await readPetition(context, control, { id }));
    expect(first).toMatchObject({
      state: 'received',
      may: ['classify', 'refuse'],
      clock: { stage: 'classify', days: 2 },
    });
    expect(got(await act(control, id, CLASSIFY)).state).toBe('classified');
    expect(await act(control, id, { type: 'take-up' })).toMatchObject({ code: 'not-allowed' });
    got(await act(control, id, FORWARD));
    const mine = got(await readPetition(context, head, { id }));
    expect(mine).toMatchObject({ may: ['take-up', 'answer'], clock: { stage: 'answer', days: 5 } });
    got(await act(holder('specialist', ACCUSED), id, { type: 'take-up' }));
    expect(await act(holder('specialist', ACCUSED), id, { type: 'answer', answer: 'x' })).toMatchObject({
      code: 'not-allowed',
    });
    const answered = got(await act(head, id, { type: 'answer', answer: 'Đã trả kết quả. Xin lỗi ông Lò Văn Thử.' }));
    expect(answered.state).toBe('answered');
    const preview = got(await previewPublication(context, control, { id }));
    expect(preview.traces).toMatchObject([{ field: 'answer', kind: 'title' }]);
    const wrong = await act(control, id, { type: 'publish', question: preview.question, answer: preview.answer });
    expect(wrong).toMatchObject({ ok: false, code: 'petition-personal', facts: { field: 'answer' } });
    got(await act(control, id, { type: 'publish', question: preview.question, answer: 'Đã trả kết quả.' }));
    const published = await listPublicAnswers(context, {});
    const own = published.rows.filter((row) => row.question === FORWARD.summary);
    expect(own).toMatchObject([{ answer: 'Đã trả kết quả.' }]);
    const { receiptCode = '' } = got(await readPetitionSender(context, control, { id }, REQUEST));
    const sender = findReceiptHolder(key, answered.code, receiptCode);
    if (sender === undefined) throw new Error('no receipt holder');
    expect(got(await showToSender(context, sender, answered.code))).toMatchObject({ mayRate: true });
    got(await ratePetition(context, sender, { code: answered.code, score: 2 }, REQUEST));
    expect(await ratePetition(context, sender, { code: answered.code, score: 5 }, REQUEST)).toMatchObject({
      code: 'petition-rated',
    });
    expect(await showToSender(context, sender, 'PA-2024-99999')).toMatchObject({ code: 'unknown-petition' });
    got(await act(control, id, { type: 'unpublish', reason: 'Quy định đã thay đổi' }));
    const rest = (await listPublicAnswers(context, {})).rows;
    expect(rest.filter((row) => row.question === FORWARD.summary)).toEqual([]);
  });

  test('about delay opens a case to inspect on its dossier, once, whenever that becomes known', async () => {
    const id = await receive({ dossierCode: dossier, officer: 'Vàng A Cán (giả định)' });
    const cases = async () =>
      (await readCases(context.db, { kind: 'petition-about-delay', limit: 50 })).filter(({ finding }) =>
        finding.key.endsWith(id),
      );
    expect(await cases()).toMatchObject([{ finding: { codes: [dossier], officer: 'Vàng A Cán (giả định)' } }]);
    got(await act(control, id, { ...CLASSIFY, dossierCode: dossier }));
    expect(await cases()).toHaveLength(1);
    const [{ id: caseId } = { id: '' }] = await cases();
    const conclusion = { id: caseId, conclusion: 'none', note: 'Đã xem', version: 0 } as const;
    got(await concludeCase(context, control, conclusion, REQUEST));
    // As the head of the agency asks: what was concluded would tell whose dossier it was.
    expect(await readCases(context.db, { kind: 'petition-about-delay', isConcluded: true, limit: 5 })).toEqual([]);
    const late = await receive({ kind: 'attitude' });
    got(await act(control, late, { ...CLASSIFY, dossierCode: dossier }));
    expect(await readCases(context.db, { kind: 'petition-about-delay', limit: 50 })).toHaveLength(3);
  });

  test('the same key gives the one that is there; a changed version, a state that does not fit, an unknown dossier are refused', async () => {
    const same = input();
    const first = got(await receivePetition(context, control, same, REQUEST));
    expect(got(await receivePetition(context, control, same, REQUEST))).toEqual({ id: first.id, isNew: false });
    const stale = { id: first.id, command: CLASSIFY, version: 9 };
    expect(await advancePetition(context, control, stale, REQUEST)).toMatchObject({ code: 'petition-changed' });
    expect(await act(control, first.id, FORWARD)).toMatchObject({ code: 'petition-state' });
    const nowhere = input({ dossierCode: 'H18.99-240101-9999' });
    expect(await receivePetition(context, control, nowhere, REQUEST)).toMatchObject({ code: 'petition-dossier' });
    const future = input({ receivedAt: now + 60_000 });
    expect(await receivePetition(context, control, future, REQUEST)).toMatchObject({ facts: { field: 'receivedAt' } });
  });

  test('late is explained by the head; in time there is nothing to explain', async () => {
    const id = await forwarded();
    const explain = { type: 'explain', cause: 'own-agency', measure: 'Phân công lại' } as const;
    expect(await act(head, id, explain)).toMatchObject({ code: 'petition-not-late' });
    const then = now;
    now = getLocal('2024-03-20T08:00');
    const late = got(await readPetition(context, head, { id }));
    expect(late).toMatchObject({ isLate: true, clock: { verdict: 'open-overdue' }, rung: 'Quá hạn 5 ngày làm việc' });
    expect(got(await act(head, id, explain)).explanation).toMatchObject({ cause: 'own-agency' });
    const overdue = got(await listPetitions(context, control, { standing: 'late', limit: 50, sort: 'due' }));
    expect(overdue.rows.map((row) => row.id)).toContain(id);
    now = then;
  });

  test('nothing that is recorded can be changed or deleted', async () => {
    for (const table of ['petition_event', 'petition_sender']) {
      await expect(context.background.db.query(`delete from ${table}`)).rejects.toThrow();
    }
  });
});

describe('the sender', () => {
  const unit = [
    'counter',
    'specialist',
    'head-of-division',
    'head-of-agency',
    'clerk',
    'procedure-control',
    'auditor',
  ] as const;

  test('is never seen by the unit complained of, by whatever way it asks', async () => {
    const id = await forwarded({ dossierCode: dossier });
    got(await act(control, id, { ...FORWARD, agencyId: OTHER }));
    for (const agencyId of [ACCUSED, OTHER]) {
      for (const role of unit) {
        const asking = holder(role, agencyId);
        const tellings = [
          await readPetition(context, asking, { id }),
          await listPetitions(context, asking, { limit: 200 }),
          await listPetitions(context, asking, { limit: 200, text: SENDER }),
          await listPetitions(context, asking, { limit: 200, text: SECRET }),
          await petitionListFile(context, asking, { format: 'csv' }, REQUEST),
          await previewPublication(context, asking, { id }),
          await petitionReport(context, asking, { period: '2024-Q1' }),
          await readPetitionSender(context, asking, { id }, REQUEST),
        ];
        const text = tellings.map((one) => told(one)).join('\n');
        expect([role, agencyId, text.includes(SENDER), text.includes(SECRET), text.includes('0900000000')]).toEqual([
          role,
          agencyId,
          false,
          false,
          false,
        ]);
        // The dossier would tell whose it is.
        expect([role, agencyId, text.includes(dossier)]).toEqual([role, agencyId, false]);
      }
    }
    expect(got(await readPetitionSender(context, control, { id }, REQUEST))).toMatchObject({ name: SENDER });
  });

  test('nor by the official, nor by the counter that typed it in once its own unit is complained of', async () => {
    const counter = holder('counter', ACCUSED);
    const own = await receive({ agencyId: OTHER }, counter);
    expect(got(await readPetitionSender(context, counter, { id: own }, REQUEST))).toMatchObject({ name: SENDER });
    got(await act(control, own, CLASSIFY));
    expect(await readPetitionSender(context, counter, { id: own }, REQUEST)).toMatchObject({
      facts: { rule: 'accused' },
    });
    const official = { ...control, id: 'nguoi-bi-phan-anh' } as const;
    const about = await receive({ officer: official.id });
    expect(await readPetitionSender(context, official, { id: about }, REQUEST)).toMatchObject({
      facts: { rule: 'accused' },
    });
    expect(got(await readPetition(context, official, { id: about })).may).toEqual([]);
  });

  test('each reading is written down, a refused one too', async () => {
    const id = await receive();
    await readPetitionSender(context, control, { id }, REQUEST);
    const rows = await context.db.query<{ readonly action: string }>(
      `select action from audit_entry where subject_id = $1 and action = 'petition:read-sender'`,
      [id],
    );
    expect(rows).toHaveLength(1);
  });
});

/** What an answer says, its bytes read as text. */
function told(outcome: Outcome<unknown>): string {
  return JSON.stringify(outcome, (_name, value: unknown) =>
    value instanceof Uint8Array ? new TextDecoder().decode(value) : value,
  );
}

test('figures: each petition once, by kind and by agency the same total; CSV and XLSX', async () => {
  const report = got(await petitionReport(context, control, { period: '2024-Q1' }));
  const sum = (lines: typeof report.byKind) =>
    lines.reduce((all, { figures }) => all + figures.received + figures.carriedOver, 0);
  const [row] = await context.db.query<{ readonly all: number }>(
    'select count(*)::int as all from petition where received_at <= to_timestamp($1::float8 / 1000)',
    [now],
  );
  expect([sum(report.byKind), sum(report.byAgency)]).toEqual([row?.all, row?.all]);
  const csv = got(await petitionReportFile(context, control, { period: '2024-Q1', format: 'csv', table: 'b' }));
  expect(new TextDecoder().decode(csv.bytes)).toContain('Sở Công Thương');
  const xlsx = got(await petitionReportFile(context, control, { period: '2024-Q1', format: 'xlsx' }));
  expect(xlsx.fileName).toBe('bieu-ii05-2024-Q1.xlsx');
});

test('a file of the portal is brought once; wrong lines are told by their number, the rest is taken', async () => {
  const lines = [
    { maPAKN: 'P-1', loai: 'delay', noiDung: 'Chậm', ngayTiepNhan: '2024-03-01T08:00', coQuan: ACCUSED },
    { maPAKN: 'P-1', loai: 'delay', noiDung: 'Chậm', ngayTiepNhan: '2024-03-01T08:00' },
    { maPAKN: 'P-2', loai: 'khac', noiDung: 'Chậm', ngayTiepNhan: '2024-03-01T08:00' },
    { maPAKN: 'P-3', loai: 'procedure', noiDung: 'Hỏi', ngayTiepNhan: '01/03/2024' },
  ];
  const text = `${lines.map((line) => JSON.stringify(line)).join('\n')}\n{`;
  const preview = got(await importPetitions(context, control, { text, isPreview: true }, REQUEST));
  expect(preview).toMatchObject({ read: 5, added: 1, known: 1, wrong: [{ line: 3 }, { line: 4 }, { line: 5 }] });
  expect(got(await importPetitions(context, control, { text }, REQUEST))).toMatchObject({ added: 1, known: 1 });
  const again = got(await importPetitions(context, control, { text: JSON.stringify(lines) }, REQUEST));
  expect(again).toMatchObject({ added: 0, known: 2 });
  expect(await importPetitions(context, head, { text }, REQUEST)).toMatchObject({ code: 'not-allowed' });
});
