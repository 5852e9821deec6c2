import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { makeCertificate, signPdf } from '@dunghen/documents/signature/testing';
import type { Principal, Role } from '@dunghen/domain/access';
import { DEFAULT_TERMS } from '@dunghen/domain/deadline';
import type { DossierEvent } from '@dunghen/domain/dossier';
import { PROVINCE_POLICY } from '@dunghen/domain/judgement';
import { dayOf, getLocal } from '@dunghen/domain/time';
import { newId, openImport } from '@dunghen/store/dossier';
import { testDatabase } from '@dunghen/store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { judgingOf } from '../catalogue/index.ts';
import { signatureFolder } from '../connector/index.ts';
import { contextOf } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import * as issue from './index.ts';

const PROVINCE = '11-2008';
const HOME_AFFAIRS = 'so-noi-vu-2020';
const REQUEST = { id: '01990000-0000-7000-8000-000000000001' };
const DAY = 86_400_000;

let context: Awaited<ReturnType<typeof contextOf>>;
let control: Principal;
let head: Principal;
let justice: string;
/** Days by which the clock is put on. */
const clock = { days: 0 };

function holder(role: Role, ...agencyIds: readonly string[]): Principal {
  const grants = agencyIds.map((agencyId) => ({ role, agencyId, validFrom: '2000-01-01' }));
  return { kind: 'officer', id: `${role} ${agencyIds.join()}`, name: 'Cán bộ (giả định)', grants };
}

function late(agencyId: string, code: string): readonly DossierEvent[] {
  const at = (seq: number, local: string) => ({ seq, occurredAt: getLocal(local), recordedAt: getLocal(local) });
  return [
    { type: 'Registered', data: { code, agencyId, channel: 'direct' }, ...at(1, '2024-01-15T10:00') },
    {
      type: 'Accepted',
      data: { terms: DEFAULT_TERMS, ruleSetId: 'nd61-2018', limit: { amount: 3, unit: 'working-day' } },
      ...at(2, '2024-01-15T10:00'),
    },
    { type: 'Completed', data: {}, ...at(3, '2024-01-19T09:00') },
  ];
}

const CODES = ['H18.09-240115-0001', 'H18.09-240115-0002', 'H18.07-240115-0001'] as const;

beforeAll(async () => {
  context = await contextOf(await testDatabase(), () => Date.now() + clock.days * DAY);
  const catalogue = await context.catalogueAt(context.now());
  const found = catalogue.register.findByCode('H18.07', dayOf(getLocal('2024-03-31T00:00')));
  justice =
    found?.id ??
    catalogue.register.agencies.find(({ name }) => name === 'Sở Tư pháp')?.id ??
    'no department of justice';
  const session = await openImport(context.db, judgingOf(catalogue, PROVINCE_POLICY));
  for (const code of CODES) {
    const agencyId = code === CODES[2] ? justice : HOME_AFFAIRS;
    await session.append({ id: newId(), homeAgencyId: agencyId, code, events: late(agencyId, code) });
  }
  await session.commit();
  const today = dayOf(context.now());
  const heirs = catalogue.register.bearersAt(HOME_AFFAIRS, today).map(({ id }) => id);
  control = holder('procedure-control', PROVINCE);
  head = holder('head-of-agency', ...heirs);
});
afterAll(() => context.close());

function valueIn<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.message}`);
  return outcome.value;
}

const read = async (id: string) => valueIn(await issue.readReport(context, control, { id }));

async function drafted(replaces?: issue.DraftInput['replaces']): Promise<string> {
  const input = { period: '2024-Q1', layout: 'late-only', ...(replaces === undefined ? {} : { replaces }) } as const;
  return valueIn(await issue.createDraft(context, control, input, REQUEST)).id;
}

describe('from draft to issue (spec: report, confirmation; issue)', () => {
  test('a draft: free parts are kept with who and when, nothing is written over', async () => {
    const id = await drafted();
    const before = await read(id);
    expect([before.state, before.listed, before.totals.late, before.version]).toEqual(['draft', 2, 3, 1]);
    const parts = {
      recipients: ['Như trên', 'Lưu: VT, KSTT(thử)'],
      dates: { clear: '2024-04-20' },
      texts: { system: 'Sở Khoa học và Công nghệ kiểm tra việc đồng bộ.' },
    };
    const saved = await issue.editDraft(context, control, { id, version: 1, parts }, REQUEST);
    expect(saved).toEqual({ ok: true, value: { version: 2 } });
    const after = await read(id);
    expect(after.recipients).toEqual(parts.recipients);
    expect(after.proposals.map(({ text }) => text)[2]).toContain('trước ngày 20/04/2024');
    expect(after.proposals[3]).toMatchObject({ text: parts.texts.system });
    expect(after.proposals[3]?.standardText).not.toBe(parts.texts.system);
    expect(after.edited['dates.clear']?.by).toBe('Cán bộ (giả định)');
    const stale = await issue.editDraft(context, control, { id, version: 1, parts: { addressees: ['X'] } }, REQUEST);
    expect(stale).toMatchObject({ ok: false, code: 'report-changed', facts: { current: 2 } });
    const bad = await issue.editDraft(
      context,
      control,
      { id, version: 2, parts: { recipients: ['Như trên'] } },
      REQUEST,
    );
    expect(bad).toMatchObject({ ok: false, code: 'part-invalid', facts: { part: 'recipients' } });
    valueIn(await issue.discardDraft(context, control, { id, reason: 'thử' }, REQUEST));
    expect(valueIn(await issue.listReportLines(context, control)).map((line) => line.id)).not.toContain(id);
  });

  test('agencies confirm, object, keep silent; objections are decided; then frozen, submitted, issued', async () => {
    const id = await drafted();
    const sent = valueIn(await issue.sendForConfirmation(context, control, { id }, REQUEST));
    expect(sent).toMatchObject({ sent: 2, nobody: [] });
    expect(await issue.sendForConfirmation(context, control, { id }, REQUEST)).toMatchObject({
      code: 'nothing-to-send',
    });

    const [own] = valueIn(await issue.listOwnConfirmations(context, head));
    expect(own).toMatchObject({ agencyId: HOME_AFFAIRS, state: 'sent', figures: { late: 2 }, closed: false });
    const where = { id, agencyId: HOME_AFFAIRS };
    const detail = valueIn(await issue.readConfirmation(context, head, where));
    expect(detail.lines.map(({ code }) => code).toSorted()).toEqual([CODES[0], CODES[1]]);
    expect(detail.mayAnswer).toBe(true);
    const asSent = valueIn(await issue.findSentList(context, head, where));
    expect(asSent.counted.report).not.toHaveProperty('estimate');

    await listsItsOwn(where);
    const file = { name: 'bien-ban.pdf', contentType: 'application/pdf', bytes: Buffer.from('%PDF-1.4\n%%EOF\n') };
    const evidence = valueIn(await issue.uploadEvidence(context, head, { ...where, ...file }, REQUEST));
    const objection = (code: string, reason = 'Đã trả kết quả đúng hẹn, hệ thống ghi muộn') => ({ code, reason });
    const answer = (objections: readonly { code: string; reason: string }[], more = {}) =>
      issue.answerConfirmation(context, head, { ...where, objections, ...more }, REQUEST);
    expect(await answer([objection(CODES[2])])).toMatchObject({ code: 'dossier-not-on-list' });
    expect(await answer([objection(CODES[0], 'không')])).toMatchObject({ code: 'reason-missing' });
    const objected = await answer([objection(CODES[0]), objection(CODES[1])], {
      evidence: { [CODES[0]]: evidence.id },
    });
    expect(valueIn(objected)).toMatchObject({ state: 'objected', openObjections: 2 });
    expect(await answer([objection(CODES[0])])).toMatchObject({ code: 'objection-stands' });
    expect(await answer([])).toMatchObject({ code: 'objections-open' });
    const opened = await issue.readEvidence(context, control, { ...where, evidenceId: evidence.id }, REQUEST);
    expect(Buffer.from(valueIn(opened).bytes).toString()).toContain('%PDF');

    const { version, objections } = await read(id);
    const [first, second] = objections;
    const freeze = (openObjections: readonly string[], seen = version) =>
      issue.freezeDraft(context, control, { id, version: seen, openObjections }, REQUEST);
    expect(await freeze([])).toMatchObject({ code: 'objections-changed' });

    const decide = (objectionId: string, more: object, reason = 'Biên bản có chữ ký người nhận') =>
      issue.decideObjection(context, control, { id, objectionId, reason, ...more }, REQUEST);
    expect(await decide(second?.id ?? '', { corrected: true })).toMatchObject({ code: 'not-corrected-yet' });
    const correction = { seq: 3, replacement: { occurredAt: getLocal('2024-01-18T16:00') } };
    expect(await decide(first?.id ?? '', { correction })).toMatchObject({ ok: true });
    expect(await decide(first?.id ?? '', {})).toMatchObject({ code: 'objection-decided' });
    expect(await decide(second?.id ?? '', {}, 'Không có biên bản')).toMatchObject({ ok: true });

    // The draft is counted as it was known before; again, with what was put right since.
    expect((await read(id)).totals.late).toBe(3);
    expect(await freeze([])).toMatchObject({ code: 'recount-needed', facts: { codes: [CODES[0]] } });
    valueIn(await issue.recountDraft(context, control, { id }, REQUEST));
    const recounted = await read(id);
    expect(recounted.totals).toMatchObject({ resolved: 3, late: 2, onTime: 1 });
    expect(recounted.agencies.find(({ agencyId }) => agencyId === HOME_AFFAIRS)?.changed).toBe(true);

    clock.days = 30;
    const standing = new Map((await read(id)).agencies.map(({ agencyId, confirmation }) => [agencyId, confirmation]));
    clock.days = 0;
    expect(standing.get(justice)).toMatchObject({ state: 'no-opinion', late: false });
    expect((await read(id)).history.filter(({ type }) => type === 'silent')).toHaveLength(1);

    // An answer that is on its way while the figures are frozen is refused, not written down unheard.
    const overtaken: typeof context = {
      ...context,
      db: {
        ...context.db,
        transaction: async (run) => {
          expect(await freeze([], recounted.version)).toMatchObject({ ok: true });
          return context.db.transaction(run);
        },
      },
    };
    const unheard = { ...where, objections: [objection(CODES[1], 'Đã trả đúng hẹn, có biên bản')] };
    expect(await issue.answerConfirmation(overtaken, head, unheard, REQUEST)).toMatchObject({
      code: 'report-not-draft',
    });
    expect(await issue.editDraft(context, control, { id, version: 9, parts: {} }, REQUEST)).toMatchObject({
      code: 'report-not-draft',
    });
    expect(
      await issue.createDraft(context, control, { period: '2024-Q1', layout: 'late-only' }, REQUEST),
    ).toMatchObject({
      code: 'report-exists',
      facts: { id },
    });
    await signs(id);
    await issues(id);
  }, 60_000);

  /** The agency's own internal annex: its dossiers and no other's, for itself and for those who make the report. */
  async function listsItsOwn(where: { readonly id: string; readonly agencyId: string }): Promise<void> {
    const ask = (as: Principal, format: 'csv' | 'docx') => issue.agencyListFile(context, as, { ...where, format });
    const csv = valueIn(await ask(head, 'csv'));
    const text = Buffer.from(csv.bytes).toString();
    expect(csv.fileName).toBe(`noi-bo-2024-Q1-${HOME_AFFAIRS}.csv`);
    expect(CODES.filter((code) => text.includes(code))).toEqual([CODES[0], CODES[1]]);
    expect(valueIn(await ask(control, 'docx')).bytes.length).toBeGreaterThan(1_000);
    const other = holder('head-of-agency', justice);
    expect(await ask(other, 'csv')).toMatchObject({ code: 'unknown-confirmation' });
  }

  /** Handed to the signing program (a shared folder): a folder that cannot be written leaves the report frozen. */
  async function signs(id: string): Promise<void> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'dunghen-trinh-ky-'));
    const broken = { ...context, signatures: signatureFolder(path.join(folder, 'khong-phai-thu-muc')) };
    await writeFile(path.join(folder, 'khong-phai-thu-muc'), '');
    expect(await issue.submitFrozen(broken, control, { id }, REQUEST)).toMatchObject({
      code: 'signature-service-unavailable',
    });
    expect((await read(id)).state).toBe('frozen');
    const signing = { ...context, signatures: signatureFolder(folder) };
    const seen = async () => valueIn(await issue.readReport(signing, control, { id })).signing;
    expect(await seen()).toEqual({});
    valueIn(await issue.submitFrozen(signing, control, { id }, REQUEST));
    const [waiting = ''] = await readdir(path.join(folder, 'cho-ky'));
    const frozen = valueIn(await issue.reportFile(context, control, { id, format: 'pdf' }));
    expect(waiting.endsWith(`--${frozen.fileName}`)).toBe(true);
    expect((await readFile(path.join(folder, 'cho-ky', waiting))).equals(Buffer.from(frozen.bytes))).toBe(true);
    expect(await issue.collectSigned(signing, control, { id })).toMatchObject({ code: 'unknown-signed-file' });
    await writeFile(path.join(folder, 'da-ky', waiting), '%PDF-1.7 đã ký');
    expect(await seen()).toEqual({ signed: frozen.fileName });
    expect(await issue.collectSigned(signing, head, { id })).toMatchObject({ code: 'not-allowed' });
    const collected = valueIn(await issue.collectSigned(signing, control, { id }));
    expect(Buffer.from(collected.bytes).toString()).toBe('%PDF-1.7 đã ký');
    await rm(folder, { recursive: true });
  }

  async function issues(id: string): Promise<void> {
    const { files } = await read(id);
    expect(files.map(({ name }) => name.split('.').at(-1))).toEqual(['docx', 'xlsx', 'pdf', 'html', 'csv', 'json']);
    const frozen = valueIn(await issue.reportFile(context, control, { id, format: 'pdf' }));
    const signer = makeCertificate({ name: 'Người ký (giả định)' });
    const register = (bytes: Uint8Array, more: Partial<issue.IssueInput> = {}) =>
      issue.issueReport(
        context,
        control,
        {
          id,
          number: '15/BC-VPUB',
          issuedOn: '2024-04-05',
          signer: 'Người ký (giả định)',
          file: { name: 'da-ky.pdf', bytes },
          isCompared: false,
          ...more,
        },
        REQUEST,
      );
    expect(await register(Buffer.from('không'))).toMatchObject({ code: 'not-a-pdf' });
    expect(await register(frozen.bytes, { number: ' ' })).toMatchObject({
      code: 'field-missing',
      facts: { field: 'number' },
    });
    const signed = signPdf(Buffer.from(frozen.bytes), signer);
    const checked = valueIn(
      await issue.checkSignedFile(context, control, { id, file: { name: 'a.pdf', bytes: signed } }),
    );
    expect(checked.figures.kind).toBe('same');
    const other = await otherReport();
    expect(await register(other)).toMatchObject({ code: 'signed-figures-differ' });
    expect(valueIn(await register(signed, { number: 'auto' }))).toMatchObject({
      state: 'issued',
      number: '01/BC-VPUB',
    });
    const stored = (await read(id)).files.at(-1);
    expect(stored?.name).toBe('da-ky.pdf');
    const again = valueIn(await issue.storedFile(context, control, { id, sha256: stored?.sha256 ?? '' }));
    expect(Buffer.from(again.bytes).equals(signed)).toBe(true);
    await correctsIt(id);
  }

  /** The report of another quarter as PDF. */
  async function otherReport(): Promise<Uint8Array> {
    const input = { period: '2024-Q2', layout: 'late-only' } as const;
    const { id } = valueIn(await issue.createDraft(context, control, input, REQUEST));
    return valueIn(await issue.reportFile(context, control, { id, format: 'pdf' })).bytes;
  }

  async function correctsIt(id: string): Promise<void> {
    const later = await drafted({ id, as: 'correction' });
    expect((await read(later)).replaces).toEqual({ id, as: 'correction' });
    const compared = valueIn(await issue.compareReport(context, control, { id: later, withId: id }));
    expect(compared.same).toBe(true);
    const clerk = holder('clerk', HOME_AFFAIRS);
    expect(valueIn(await issue.listReportLines(context, head)).map((line) => line.id)).toEqual([id]);
    expect(await issue.readReport(context, head, { id: later })).toMatchObject({ code: 'unknown-report' });
    expect(await issue.compareReport(context, clerk, { id })).toMatchObject({ code: 'unknown-report' });
  }

  test('two connections: what comes second behind the lock is refused, whichever it is', async () => {
    const issued = valueIn(await issue.listReportLines(context, head))[0]?.id ?? '';
    const id = await drafted({ id: issued, as: 'replacement' });
    valueIn(await issue.sendForConfirmation(context, control, { id }, REQUEST));
    const { version } = await read(id);
    const freezeIn = (on: typeof context) =>
      issue.freezeDraft(on, control, { id, version, openObjections: [] }, REQUEST);
    const objectIn = (on: typeof context) => {
      const objections = [{ code: CODES[1], reason: 'Đã trả kết quả đúng hẹn, hệ thống ghi muộn' }];
      return issue.answerConfirmation(on, head, { id, agencyId: HOME_AFFAIRS, objections }, REQUEST);
    };
    // The objection is written but not committed while the figures are counted: nobody sees it before the lock.
    const [objected, unfrozen] = await overtake(objectIn, freezeIn);
    expect(objected).toMatchObject({ ok: true });
    expect(unfrozen).toMatchObject({ code: 'objections-changed', facts: { open: [{ code: CODES[1] }] } });
    expect((await read(id)).state).toBe('draft');

    const [open] = (await read(id)).objections;
    valueIn(
      await issue.decideObjection(context, control, { id, objectionId: open?.id ?? '', reason: 'thiếu' }, REQUEST),
    );
    // The other way round: frozen but not committed while the head objects.
    const [frozen, unheard] = await overtake(freezeIn, objectIn);
    expect(frozen).toMatchObject({ ok: true });
    expect(unheard).toMatchObject({ code: 'report-not-draft' });
    const { history } = await read(id);
    expect(history.map(({ type }) => type)).toEqual(['drafted', 'sent', 'objected', 'rejected', 'frozen']);
  }, 60_000);

  type Work<T> = (on: typeof context) => Promise<T>;

  /** Runs `first` up to its commit, then `second` until it waits for the lock; then lets both end. */
  async function overtake<A, B>(first: Work<A>, second: Work<B>): Promise<readonly [A, B]> {
    const written = Promise.withResolvers<void>();
    const commit = Promise.withResolvers<void>();
    const held: typeof context = {
      ...context,
      db: {
        ...context.db,
        transaction: (run) =>
          context.db.transaction(async (tx) => {
            const value = await run(tx);
            written.resolve();
            await commit.promise;
            return value;
          }),
      },
    };
    const one = first(held);
    await Promise.race([written.promise, one]);
    const other = second(context);
    const waiting =
      'select 1 from pg_locks where not granted and pid in (select pid from pg_stat_activity where datname = current_database())';
    const isOver = other.then(() => true);
    while ((await context.db.query(waiting)).length === 0 && !(await Promise.race([isOver, nextTurn()])));
    commit.resolve();
    return Promise.all([one, other]);
  }

  const nextTurn = () => new Promise<false>((resolve) => setImmediate(resolve, false));

  test('who has no part in it sees and does nothing', async () => {
    const id = await drafted({
      id: valueIn(await issue.listReportLines(context, head))[0]?.id ?? '',
      as: 'replacement',
    });
    const stranger = holder('home-affairs', PROVINCE);
    expect(await issue.listReportLines(context, stranger)).toMatchObject({ code: 'not-allowed' });
    expect(await issue.readReport(context, stranger, { id })).toMatchObject({ code: 'unknown-report' });
    expect(await issue.listOwnConfirmations(context, control)).toMatchObject({ code: 'not-allowed' });
    for (const refused of [
      await issue.createDraft(context, head, { period: '2024-Q1', layout: 'late-only' }, REQUEST),
      await issue.editDraft(context, head, { id, version: 1, parts: { addressees: ['X'] } }, REQUEST),
      await issue.sendForConfirmation(context, head, { id }, REQUEST),
      await issue.freezeDraft(context, head, { id, version: 1, openObjections: [] }, REQUEST),
      await issue.submitFrozen(context, head, { id }, REQUEST),
    ])
      expect(refused).toMatchObject({ ok: false, code: 'not-allowed' });
    const foreign = { id, agencyId: justice };
    expect(await issue.readConfirmation(context, head, foreign)).toMatchObject({ code: 'unknown-confirmation' });
    const answered = await issue.answerConfirmation(context, head, { ...foreign, objections: [] }, REQUEST);
    expect(answered).toMatchObject({ code: 'not-allowed' });
  });
});
