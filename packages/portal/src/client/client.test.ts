/** The client against a tiny portal of its own, which answers as each case says. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_CODES, type PortalDossier } from '../protocol/index.ts';
import { DOSSIER, STEP } from '../protocol/protocol.fixture.ts';
import type { PortalSettings } from './client.ts';
import { createPortalClient } from './create-client.ts';

interface Call {
  readonly service: string;
  readonly session: string;
  readonly isUpdating?: string;
  readonly saumahoso?: string;
  readonly codes: readonly string[];
}

type Body = Readonly<Record<string, unknown>>;
/** What the portal answers: JSON, other text with its status, nothing at all, or a broken connection. */
type Reply = object | { readonly text: string; readonly status: number } | 'silence' | 'break';

let server: Server;
let base = '';
let calls: Call[] = [];
let signIns: { readonly dstcode: string | undefined; readonly body: Body }[] = [];
let answer: (call: Call) => Reply = () => ({ error_code: '0' });
let signInAnswer: () => Reply = () => ({ error_code: 0, session: `phien-${signIns.length}` });

beforeAll(async () => {
  server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

beforeEach(() => {
  calls = [];
  signIns = [];
  answer = () => ({ error_code: '0' });
  signInAnswer = () => ({ error_code: 0, session: `phien-${signIns.length}` });
});

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const body: Body = JSON.parse(text);
  if (request.url === '/sign-in') {
    signIns.push({ dstcode: String(request.headers.dstcode), body });
    reply(response, signInAnswer());
    return;
  }
  const call = callOf(body);
  calls.push(call);
  reply(response, answer(call));
}

function callOf(body: Body): Call {
  const data: readonly unknown[] = Array.isArray(body.data) ? body.data : [body.data];
  const { isUpdating, saumahoso } = body;
  return {
    service: String(body.service),
    session: String(body.session),
    ...(typeof isUpdating === 'string' ? { isUpdating } : {}),
    ...(typeof saumahoso === 'string' ? { saumahoso } : {}),
    codes: data.map((item) => (typeof item === 'object' && item !== null ? String(Reflect.get(item, 'MaHoSo')) : '')),
  };
}

function reply(response: ServerResponse, what: Reply): void {
  if (what === 'silence') return;
  if (what === 'break') {
    response.destroy();
    return;
  }
  const raw = 'text' in what && typeof what.text === 'string' ? what.text : JSON.stringify(what);
  response.statusCode = 'status' in what && typeof what.status === 'number' ? what.status : 200;
  response.end(raw);
}

const settings = (changes: Partial<PortalSettings> = {}): PortalSettings => ({
  signInUrl: `${base}/sign-in`,
  callUrl: `${base}/call`,
  username: 'tinh-mau',
  password: 'mat-khau-bi-mat',
  dstcode: 'VN:GOV:MAU',
  madonvi: 'H18',
  timeoutMs: 5_000,
  batch: 100,
  codes: DEFAULT_CODES,
  ...changes,
});

const client = (changes?: Partial<PortalSettings>) => createPortalClient({ settings: settings(changes) });
const dossiers = (...numbers: readonly number[]): readonly PortalDossier[] =>
  numbers.map((number) => ({ ...DOSSIER, MaHoSo: `H18.12-240115-${String(number).padStart(4, '0')}` }));
const codeIs = (number: number): string => `H18.12-240115-${String(number).padStart(4, '0')}`;

describe('sessions', () => {
  test('signs in once with the header, and shares the session', async () => {
    const portal = client();
    await Promise.all([portal.sendSteps([STEP]), portal.sendSteps([STEP]), portal.sendSteps([STEP])]);
    expect(signIns).toEqual([{ dstcode: 'VN:GOV:MAU', body: { username: 'tinh-mau', password: 'mat-khau-bi-mat' } }]);
    expect(new Set(calls.map(({ session }) => session))).toEqual(new Set(['phien-1']));
  });

  test('one that expired in mid-batch is renewed, and the batch goes on where it was', async () => {
    answer = ({ session, codes }) =>
      session === 'phien-1' && codes.includes(codeIs(3))
        ? { error_code: '-1', message: 'Hết phiên' }
        : { error_code: '0' };
    const outcomes = await client({ batch: 2 }).sendDossiers(dossiers(1, 2, 3, 4));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['accepted', 'accepted', 'accepted', 'accepted']);
    expect(calls.map(({ session, codes }) => [session, codes.length])).toEqual([
      ['phien-1', 2],
      ['phien-1', 2],
      ['phien-2', 2],
    ]);
  });

  test('calls side by side renew it once', async () => {
    answer = ({ session }) => ({ error_code: session === 'phien-1' ? '-1' : '0' });
    const portal = client();
    await Promise.all([portal.sendSteps([STEP]), portal.sendSteps([STEP]), portal.sendSteps([STEP])]);
    expect(signIns).toHaveLength(2);
  });

  test('its codes are those of the day of the answer', async () => {
    let day = 1;
    const changing = settings();
    const portal = createPortalClient({
      settings: {
        ...changing,
        get codes() {
          return day === 1 ? DEFAULT_CODES : { ...DEFAULT_CODES, session: ['-7'] };
        },
      },
    });
    await portal.sendSteps([STEP]);
    day = 2;
    answer = ({ session }) => ({ error_code: session === 'phien-1' ? '-7' : '0' });
    expect(await portal.sendSteps([STEP])).toMatchObject([{ kind: 'accepted' }]);
    expect(signIns).toHaveLength(2);
  });

  test('over again at once is a failure, not a loop', async () => {
    answer = () => ({ error_code: '-1' });
    const [outcome] = await client().sendSteps([STEP]);
    expect(outcome).toMatchObject({ kind: 'try-again', failure: { kind: 'session' } });
    expect(calls).toHaveLength(2);
  });

  test('refused, the portal is quoted and nothing is sent', async () => {
    signInAnswer = () => ({ error_code: 1, message: 'Sai mật khẩu' });
    const [outcome] = await client().sendSteps([STEP]);
    expect(outcome).toMatchObject({ kind: 'try-again', failure: { kind: 'session', words: 'Sai mật khẩu' } });
    expect(calls).toEqual([]);
    expect(await client().signIn()).toEqual({ ok: false, by: 'portal', code: '1', words: 'Sai mật khẩu' });
  });
});

describe('dossiers', () => {
  test.each(['3', '-3', 3, -3])('an insert answered with %s goes again as an update', async (code) => {
    answer = ({ isUpdating }) =>
      isUpdating === 'False' ? { error_code: code, message: 'Hồ sơ đã tồn tại' } : { error_code: '0' };
    expect(await client().sendDossiers(dossiers(1))).toEqual([{ kind: 'accepted', as: 'updated' }]);
    expect(calls.map(({ isUpdating }) => isUpdating)).toEqual(['False', 'True']);
  });

  test('an update of what is not there goes again as an insert', async () => {
    answer = ({ isUpdating }) => ({ error_code: isUpdating === 'True' ? '4' : '0' });
    expect(await client().sendDossiers(dossiers(1), { updating: true })).toEqual([
      { kind: 'accepted', as: 'inserted' },
    ]);
  });

  test('of a batch only what is there already goes again; the order of outcomes is that of the dossiers', async () => {
    answer = ({ isUpdating, codes }) =>
      isUpdating === 'True'
        ? { error_code: '0' }
        : {
            error_code: '1',
            result: codes.map((code) => ({
              MaHoSo: code,
              error_code: code === codeIs(2) ? '3' : code === codeIs(3) ? '1' : '0',
              message: code === codeIs(3) ? 'Mã thủ tục không có trong danh mục' : null,
            })),
          };
    expect(await client().sendDossiers(dossiers(1, 2, 3, 4))).toEqual([
      { kind: 'accepted', as: 'inserted' },
      { kind: 'accepted', as: 'updated' },
      { kind: 'refused', by: 'portal', code: '1', words: 'Mã thủ tục không có trong danh mục' },
      { kind: 'accepted', as: 'inserted' },
    ]);
    expect(calls[1]?.codes).toEqual([codeIs(2)]);
  });

  test('a batch refused without a word of which is meant is sent item by item', async () => {
    answer = ({ codes }) => ({ error_code: codes.includes(codeIs(2)) ? '1' : '0', message: 'Dữ liệu không hợp lệ' });
    const outcomes = await client().sendDossiers(dossiers(1, 2, 3));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['accepted', 'refused', 'accepted']);
    expect(calls.map(({ codes }) => codes.length)).toEqual([3, 1, 1, 1]);
  });

  test('what no longer fits into the time is not called, and not lost', async () => {
    answer = ({ codes }) => ({ error_code: codes.length > 1 ? '1' : '0' });
    const outcomes = await client().sendDossiers(dossiers(1, 2, 3, 4), { mayCall: () => calls.length < 3 });
    expect(calls.map(({ codes }) => codes.length)).toEqual([4, 1, 1]);
    expect(outcomes).toMatchObject([
      { kind: 'accepted' },
      { kind: 'accepted' },
      { kind: 'try-again', failure: { kind: 'no-time', isUnsent: true } },
      { kind: 'try-again', failure: { kind: 'no-time' } },
    ]);
  });

  test('what the portal would refuse is not sent, the others are', async () => {
    const [good, wrong] = dossiers(1, 2);
    if (good === undefined || wrong === undefined) throw new Error('no dossiers');
    const outcomes = await client().sendDossiers([{ ...wrong, GhiChu: 'x'.repeat(2_001) }, good]);
    expect(outcomes).toMatchObject([
      { kind: 'refused', by: 'own-check', problems: [{ field: 'GhiChu' }] },
      { kind: 'accepted' },
    ]);
    expect(calls.map(({ codes }) => codes)).toEqual([[codeIs(1)]]);
  });

  test('of a dossier that the portal is silent about nothing is known', async () => {
    answer = ({ codes }) => ({ error_code: '1', result: [{ MaHoSo: codes[0], error_code: '0' }] });
    expect(await client().sendDossiers(dossiers(1, 2))).toMatchObject([
      { kind: 'accepted' },
      { kind: 'try-again', failure: { kind: 'unreadable' } },
    ]);
  });
});

describe('steps', () => {
  test('one that is there already was brought by an earlier call', async () => {
    answer = () => ({
      error_code: '1',
      result: [
        { ThuTu: '1', error_code: '0' },
        { ThuTu: '0', error_code: '3', message: 'đã tồn tại' },
      ],
    });
    const later = { ...STEP, ThoiDiemXuLy: '20240116100000' };
    expect(await client().sendSteps([STEP, later])).toEqual([
      { kind: 'accepted', as: 'already-there' },
      { kind: 'accepted', as: 'inserted' },
    ]);
  });
});

describe('answers that are none', () => {
  test('where nobody took the connection, nothing was sent that could arrive later', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const address = closed.address();
    const callUrl = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/call`;
    await new Promise((resolve) => closed.close(resolve));
    expect(await client({ callUrl }).sendSteps([STEP])).toMatchObject([
      { kind: 'try-again', failure: { kind: 'unreachable', isUnsent: true } },
    ]);
    answer = () => 'break';
    const [broken] = await client().sendSteps([STEP]);
    expect(broken).toMatchObject({ failure: { kind: 'unreachable' } });
    expect(broken).not.toHaveProperty('failure.isUnsent');
  });

  test.each<[string, Reply, string]>([
    ['HTML', { text: '<html><body>Bảo trì</body></html>', status: 200 }, 'not-json'],
    ['nothing', { text: '', status: 200 }, 'not-json'],
    ['a gateway error', { text: '<html>502</html>', status: 502 }, 'http-status'],
    ['too many calls', { text: '{"error_code":"0"}', status: 429 }, 'http-status'],
    ['JSON of another kind', { text: '{"ok":true}', status: 200 }, 'unreadable'],
    ['a list', { text: '[]', status: 200 }, 'unreadable'],
    ['a broken connection', 'break', 'unreachable'],
    ['busy', { error_code: '-99', message: 'Hệ thống bận' }, 'busy'],
  ])('%s is worth another try', async (_what, reply, kind) => {
    answer = () => reply;
    const outcomes = await client().sendDossiers(dossiers(1, 2));
    expect(outcomes).toMatchObject([
      { kind: 'try-again', failure: { kind } },
      { kind: 'try-again', failure: { kind } },
    ]);
  });

  test('silence ends by the time that is set, and what follows is not tried in vain', async () => {
    answer = () => 'silence';
    const outcomes = await client({ timeoutMs: 60, batch: 1 }).sendDossiers(dossiers(1, 2, 3));
    expect(outcomes.map((outcome) => outcome.kind === 'try-again' && outcome.failure.kind)).toEqual([
      'timeout',
      'timeout',
      'timeout',
    ]);
    expect(calls).toHaveLength(1);
  });

  test('a refusal with an HTTP status of its own is read all the same', async () => {
    answer = () => ({ text: '{"error_code":"1","message":"Thiếu MaTTHC"}', status: 400 });
    expect(await client().sendDossiers(dossiers(1))).toEqual([
      { kind: 'refused', by: 'portal', code: '1', words: 'Thiếu MaTTHC' },
    ]);
  });

  test('nothing secret or personal gets into a failure', async () => {
    for (const reply of [
      'break',
      { text: '<p>Lò Văn Mẫu phien-1</p>', status: 500 },
      { text: 'phien-1', status: 200 },
    ] as const) {
      answer = () => reply;
      const said = JSON.stringify(await client().sendDossiers(dossiers(1)));
      expect(said).not.toMatch(/phien-1|mat-khau|Lò Văn|011199000001|127\.0\.0\.1/);
    }
  });
});

describe('questions', () => {
  test('all pages of a look-up, each after the last code of the one before', async () => {
    const all = [1, 2, 3, 4, 5].map(codeIs);
    answer = ({ saumahoso }) => {
      const rest = all.filter((code) => saumahoso === undefined || code > saumahoso).slice(0, 2);
      return { error_code: '0', result: rest.map((MaHoSo) => ({ MaHoSo, Khac: 'giữ nguyên' })), tongso: '5' };
    };
    const found: string[] = [];
    for await (const page of client().lookUpAll({ sodong: '2' })) {
      expect(page).toMatchObject({ ok: true, value: { total: 5 } });
      if (page.ok) found.push(...page.value.dossiers.map(({ MaHoSo }) => MaHoSo));
    }
    expect(found).toEqual(all);
  });

  test('a page that fails ends the look-up and says why', async () => {
    answer = ({ saumahoso }) =>
      saumahoso === undefined ? { error_code: '0', result: [{ MaHoSo: codeIs(1) }] } : { error_code: '-99' };
    const pages = [];
    for await (const page of client().lookUpAll({ sodong: '1' })) pages.push(page.ok);
    expect(pages).toEqual([true, false]);
  });

  test('a row that comes twice is one; two dossiers of one code that differ are two', async () => {
    answer = () => ({
      error_code: '0',
      result: [{ MaHoSo: 'a' }, { MaHoSo: 'a' }, { MaHoSo: 'b', x: '1' }, { MaHoSo: 'b', x: '2' }],
    });
    const page = await client().lookUp({});
    expect(page.ok && page.value.dossiers.map(({ MaHoSo }) => MaHoSo)).toEqual(['a', 'b', 'b']);
  });

  test('a portal that gives the same page again is found out', async () => {
    answer = () => ({ error_code: '0', result: [{ MaHoSo: codeIs(1) }] });
    const pages = [];
    for await (const page of client().lookUpAll({ sodong: '1' })) pages.push(page.ok);
    expect(pages).toEqual([true, false]);
  });

  test('catalogues', async () => {
    answer = ({ service }) => ({
      error_code: '0',
      result:
        service === 'LayDanhMucCoQuan'
          ? [{ MADONVI: 'H18', TENDONVI: 'UBND tỉnh Mẫu', CAPDONVI: '1' }, { khac: 1 }]
          : [{ MATTHC: '1.001193', TENTTHC: 'Thủ tục' }],
    });
    expect(await client().agencies()).toEqual({
      ok: true,
      value: [{ MADONVI: 'H18', TENDONVI: 'UBND tỉnh Mẫu', CAPDONVI: '1' }],
    });
    expect(await client().procedure('1.001193')).toMatchObject({ ok: true, value: { TENTTHC: 'Thủ tục' } });
  });

  test('a state of a dossier that was born on the portal', async () => {
    const report = {
      MaHoSo: 'G09.20-240115-0092637',
      MaHoSoDonVi: codeIs(1),
      MaDoiTuong: '',
      NoiDung: 'Tiếp nhận hồ sơ',
      NgayXuLy: '20240115100000',
      TrangThai: '2',
    };
    expect(await client().sendStatus(report)).toMatchObject({ kind: 'accepted' });
    expect(calls).toMatchObject([{ service: 'DongBoTrangThaiHoSo', codes: [report.MaHoSo] }]);
  });
});
