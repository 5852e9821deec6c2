import { Compile } from 'typebox/compile';
import {
  type CatalogueAgency,
  type CatalogueField,
  type CatalogueProcedure,
  checkDossier,
  checkFigures,
  checkRatings,
  checkStatusReport,
  checkStep,
  codeOf,
  type FieldProblem,
  LOOK_UP_ROWS,
  LookUpAnswer,
  type LookUpQuery,
  type PortalDossier,
  type PortalService,
  portalFlag,
} from '../protocol/index.ts';
import { type ItemAnswered, sendBatch } from './batch.ts';
import type { LookUpPage, PortalClient, PortalSettings } from './client.ts';
import type { Answered, ItemOutcome } from './outcome.ts';
import { type Called, createCaller } from './session.ts';

const isLookUpAnswer = Compile(LookUpAnswer);

export interface ClientParts {
  readonly settings: PortalSettings;
  readonly fetch?: typeof globalThis.fetch;
}

export function createPortalClient({ settings, fetch = globalThis.fetch }: ClientParts): PortalClient {
  const { call, signIn } = createCaller(settings, fetch);
  const { codes } = settings;
  const share = settings.shareUrl ?? settings.callUrl;

  /** Checks items, sends what may go in batches, and gives outcomes in the order of `items`. */
  async function send<Item>(
    items: readonly Item[],
    { check, codeOfItem, callFor, concluded }: Sending<Item>,
  ): Promise<readonly ItemOutcome[]> {
    const outcomes = new Map<Item, ItemOutcome>();
    const good: Item[] = [];
    for (const item of items) {
      const problems = check(item);
      if (problems.length === 0) good.push(item);
      else outcomes.set(item, { kind: 'refused', by: 'own-check', problems });
    }
    let failed: ItemAnswered | undefined;
    for (const chunk of chunksOf(good, settings.batch)) {
      const answers: readonly ItemAnswered[] =
        failed === undefined ? await sendBatch(chunk, callFor, codeOfItem, codes) : repeated(failed, chunk.length);
      for (const [index, item] of chunk.entries()) outcomes.set(item, concluded(answers[index] ?? NO_ANSWER));
      // Nothing came through: the chunks after it are not tried in vain.
      if (answers.every(isLost)) failed = answers.at(-1);
    }
    return items.map((item) => outcomes.get(item) ?? concluded(NO_ANSWER));
  }

  async function putDossiers(dossiers: readonly PortalDossier[], updating: boolean) {
    return send(dossiers, {
      check: checkDossier,
      codeOfItem: ({ MaHoSo }) => MaHoSo,
      callFor: (data) => call('DongBoHoSoMC', { isUpdating: portalFlag(updating), data }),
      concluded: (answer) =>
        answer.kind === 'accepted' ? { kind: 'accepted', as: updating ? 'updated' : 'inserted' } : outcomeOf(answer),
    });
  }

  return {
    signIn,
    async sendDossiers(dossiers, { updating = false } = {}) {
      const first = await putDossiers(dossiers, updating);
      // There already, or not there yet: the other way about. Whatever is said then stands.
      const turned = dossiers.filter((_dossier, index) =>
        isTurned(first[index], updating ? codes.missing : codes.exists),
      );
      if (turned.length === 0) return first;
      const second = await putDossiers(turned, !updating);
      const bySecond = new Map(turned.map((dossier, index) => [dossier, second[index]]));
      return dossiers.map((dossier, index) => bySecond.get(dossier) ?? first[index] ?? outcomeOf(NO_ANSWER));
    },
    sendSteps: (steps) =>
      send(steps, {
        check: checkStep,
        codeOfItem: ({ MaHoSo }) => MaHoSo,
        callFor: (data) => call('CapNhatTienDoHoSoMC', { data }),
        concluded: (answer) =>
          answer.kind === 'exists' ? { kind: 'accepted', as: 'already-there' } : outcomeOf(answer),
      }),
    async sendStatus(report) {
      const [outcome] = await send([report], {
        check: checkStatusReport,
        codeOfItem: ({ MaHoSo }) => MaHoSo,
        callFor: ([data]) => call('DongBoTrangThaiHoSo', { type: '2', data }),
        concluded: outcomeOf,
      });
      return outcome ?? outcomeOf(NO_ANSWER);
    },
    sendRatings: (ratings) =>
      send(ratings, {
        check: checkRatings,
        codeOfItem: ({ Madonvi }) => Madonvi,
        callFor: (data) => call('DongBoDanhGia', { data }),
        concluded: outcomeOf,
      }),
    sendFigures: (figures) =>
      send(figures, {
        check: checkFigures,
        codeOfItem: ({ Madonvi }) => Madonvi,
        callFor: (data) => call('DongBoThongKeHoSo', { data }),
        concluded: outcomeOf,
      }),
    lookUp: async (query) => pageOf(await call('TraCuuHoSo', query), codes.accepted),
    lookUpAll: (query) => pagesOf(query, async (each) => pageOf(await call('TraCuuHoSo', each), codes.accepted)),
    async procedure(code) {
      const rows = await rowsOf<CatalogueProcedure>('LayThuTuc', { maTTHC: code }, isProcedure);
      return rows.ok ? { ok: true, value: rows.value[0] } : rows;
    },
    procedures: () => rowsOf<CatalogueProcedure>('LayDanhSachTTHC', {}, isProcedure),
    fields: () => rowsOf<CatalogueField>('LayDanhMucLinhVuc', {}, isField),
    agencies: () => rowsOf<CatalogueAgency>('LayDanhMucCoQuan', {}, isAgency),
  };

  async function rowsOf<Row>(
    service: PortalService,
    body: object,
    isRow: (row: unknown) => row is Row,
  ): Promise<Answered<readonly Row[]>> {
    const called = await call(service, body, share);
    if (!called.ok) return { ok: false, by: 'failure', failure: called.failure };
    const { error_code, message, result } = called.answer;
    const code = codeOf(error_code);
    if (!codes.accepted.includes(code)) return { ok: false, by: 'portal', code, words: message ?? '' };
    const rows: readonly unknown[] = Array.isArray(result) ? result : [];
    return { ok: true, value: rows.filter(isRow) };
  }
}

interface Sending<Item> {
  readonly check: (item: Item) => readonly FieldProblem[];
  readonly codeOfItem: (item: Item) => string;
  readonly callFor: (items: readonly Item[]) => Promise<Called>;
  readonly concluded: (answer: ItemAnswered) => ItemOutcome;
}

const NO_ANSWER: ItemAnswered = Object.freeze({
  kind: 'failed',
  failure: Object.freeze({ kind: 'unreadable', message: 'Cổng không trả lời về hồ sơ này.' } as const),
});

/** The call failed, and not because the portal was busy with these items. */
const isLost = (answer: ItemAnswered): boolean => answer.kind === 'failed' && answer.failure.kind !== 'busy';

const repeated = (answer: ItemAnswered, times: number): readonly ItemAnswered[] =>
  Array.from({ length: times }, () => answer);

function outcomeOf(answer: ItemAnswered): ItemOutcome {
  switch (answer.kind) {
    case 'accepted':
      return { kind: 'accepted', as: 'inserted' };
    case 'failed':
      return { kind: 'try-again', failure: answer.failure };
    case 'exists':
    case 'missing':
    case 'refused':
      return { kind: 'refused', by: 'portal', code: answer.code, words: answer.words };
  }
}

function isTurned(outcome: ItemOutcome | undefined, codes: readonly string[]): boolean {
  return outcome?.kind === 'refused' && outcome.by === 'portal' && codes.includes(outcome.code);
}

function chunksOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const chunks: (readonly Item[])[] = [];
  for (let from = 0; from < items.length; from += Math.max(1, size))
    chunks.push(items.slice(from, from + Math.max(1, size)));
  return chunks;
}

function pageOf(called: Called, accepted: readonly string[]): Answered<LookUpPage> {
  if (!called.ok) return { ok: false, by: 'failure', failure: called.failure };
  const answer: unknown = called.answer;
  const code = codeOf(called.answer.error_code);
  if (!accepted.includes(code)) return { ok: false, by: 'portal', code, words: called.answer.message ?? '' };
  if (!isLookUpAnswer.Check(answer)) {
    const message = 'Kết quả tra cứu của Cổng không đúng giao thức (result phải là danh sách hồ sơ có MaHoSo).';
    return { ok: false, by: 'failure', failure: { kind: 'unreadable', message } };
  }
  const total = answer.tongso === undefined ? undefined : Number(answer.tongso);
  return {
    ok: true,
    value: { dossiers: answer.result, ...(total === undefined || Number.isNaN(total) ? {} : { total }) },
  };
}

async function* pagesOf(
  query: LookUpQuery,
  lookUp: (query: LookUpQuery) => Promise<Answered<LookUpPage>>,
): AsyncGenerator<Answered<LookUpPage>> {
  let after = query.saumahoso;
  const rows = Number(query.sodong ?? LOOK_UP_ROWS);
  for (;;) {
    const page = await lookUp({ ...query, ...(after === undefined ? {} : { saumahoso: after }) });
    yield page;
    if (!page.ok || page.value.dossiers.length < rows) return;
    after = page.value.dossiers.at(-1)?.MaHoSo;
  }
}

const has = (row: unknown, ...names: readonly string[]): boolean =>
  typeof row === 'object' && row !== null && names.every((name) => typeof Reflect.get(row, name) === 'string');
const isProcedure = (row: unknown): row is CatalogueProcedure => has(row, 'MATTHC', 'TENTTHC');
const isField = (row: unknown): row is CatalogueField => has(row, 'MALINHVUC', 'TENLINHVUC');
const isAgency = (row: unknown): row is CatalogueAgency => has(row, 'MADONVI', 'TENDONVI');
