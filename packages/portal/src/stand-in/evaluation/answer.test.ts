import { readFileSync } from 'node:fs';
import { parsePeriod } from '@dunghen/domain/report';
import { getLocal } from '@dunghen/domain/time';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askEvaluation, ENDPOINTS, isEvaluationPeriod } from '../../evaluation/index.ts';
import { DOSSIER, STEP } from '../../protocol/protocol.fixture.ts';
import { bodyOf, post, startTestStandIn, type TestStandIn } from '../stand-in.fixture.ts';
import { departmentId } from './department.ts';

/** The public figures: shaped as the portal's real answers, counted from what was sent, never invented. */

type Node = Readonly<Record<string, unknown>>;
interface Evaluation {
  readonly code: string;
  readonly data: Readonly<Record<string, Node & { readonly metrics: readonly Node[] }>> & {
    readonly children: readonly Node[];
    readonly evaluation: readonly (Node & { readonly metrics: readonly Node[] })[];
  };
}

const QUARTER = { timeType: 'quarter', year: 2024, quarter: 1, currentPage: 1, pageSize: 100 };

let portal: TestStandIn;

const dossier = (code: string, fields: object = {}) => ({ ...DOSSIER, MaHoSo: code, ...fields });
const done = (at: string) => ({ TrangThaiHoSo: '9', NgayKetThucXuLy: at });
const fee = { MaPhiLePhi: 'P1', TenPhiLePhi: 'Phí', LoaiPhiLePhi: '1', Gia: '2000', TrangThaiThanhToan: '1' };
const result = { TenGiayTo: 'Giấy', MaGiayToKetQua: '', DuongDanTepTinKetQua: 'https://kq.example/1' };
const ask = async (name: string, body: object = QUARTER): Promise<Evaluation> =>
  bodyOf(await post(`${portal.url}api/v1/reporting/evaluation/${name}`, body));

beforeAll(async () => {
  portal = await startTestStandIn({ now: () => getLocal('2024-05-01T08:00') });
  const session = await portal.signIn();
  const data = [
    dossier('H18.12-240115-0001', {
      ...done('20240117103000'),
      KenhThucHien: '2',
      DanhSachGiayToKetQua: [result],
      HoSoCoThanhPhanSoHoa: 'True',
    }),
    dossier('H18.12-240115-0002', { ...done('20240119080000'), DanhSachLePhi: [fee], DuocThanhToanTrucTuyen: '1' }),
    dossier('H18.12-240115-0003', { NgayHenTra: '' }),
    dossier('H18.40-240320-0001', {
      NgayTiepNhan: '20240320080000',
      NgayHenTra: '20240410170000',
      DanhSachLePhi: [fee],
    }),
    dossier('H18.40-231201-0001', {
      NgayTiepNhan: '20231201080000',
      NgayHenTra: '20231205170000',
      ...done('20231204080000'),
    }),
    dossier('H18.40-240401-0001', { NgayTiepNhan: '20240401080000', NgayHenTra: '20240405170000' }),
  ];
  await portal.call(session, 'DongBoHoSoMC', { isUpdating: 'False', data });
  await portal.call(session, 'CapNhatTienDoHoSoMC', { data: [{ ...STEP, MaHoSo: 'H18.12-240115-0001' }] });
});
afterAll(() => portal.remove());

describe('progress', () => {
  test('of the province and of each agency', async () => {
    const answer = await post(`${portal.url}api/v1/reporting/evaluation/dvc-progress-tree`, QUARTER);
    expect(answer.status).toBe(201);
    const { code, data } = await bodyOf<Evaluation>(answer);
    expect(code).toBe('OK');
    expect(data.parent).toMatchObject({
      departmentCode: 'H18',
      totalReceived: 3,
      totalOnTime: 2,
      totalCompleted: 2,
      avgProcessingDays: 2.97,
      ratio: 66.67,
      totalScore: 13.33,
      totalMaxScore: 20,
      totalWithoutDueDate: 1,
    });
    expect(data.children).toMatchObject([
      { departmentCode: 'H18.12', totalReceived: 2, totalOnTime: 1, totalOverdue: 1, score: 10 },
      {
        departmentCode: 'H18.40',
        totalReceived: 1,
        totalOnTime: 1,
        totalOverdue: 0,
        avgProcessingDays: null,
        score: 20,
      },
    ]);
  });

  test('page by page, of one agency, of one procedure', async () => {
    const second = await ask('dvc-progress-tree', { ...QUARTER, currentPage: 2, pageSize: 1 });
    expect(second.data.children).toMatchObject([{ departmentCode: 'H18.40' }]);
    const one = await ask('dvc-progress-tree', { ...QUARTER, rootDepartmentId: departmentId('H18.12') });
    expect(one.data.parent).toMatchObject({ departmentCode: 'H18.12', totalReceived: 2 });
    const none = await ask('dvc-progress-tree', { ...QUARTER, formalityId: 'x' });
    expect(none.data.parent).toMatchObject({ totalReceived: 0, ratio: 0, totalScore: 0, avgProcessingDays: null });
  });

  test('a month, a year, from day to day', async () => {
    const received = async (body: object) => (await ask('dvc-progress-tree', body)).data.parent?.totalReceived;
    expect(await received({ timeType: 'month', year: 2024, month: 4 })).toBe(2);
    expect(await received({ timeType: 'year', year: 2023 })).toBe(1);
    expect(await received({ fromDate: '2024-01-18', toDate: '2024-03-31' })).toBe(2);
  });

  test.each([
    ['ducks', QUARTER, 404],
    ['dvc-progress-tree', { ...QUARTER, quarter: 5 }, 400],
    ['dvc-progress-tree', { ...QUARTER, rootDepartmentId: 'x' }, 404],
  ])('%s %j is refused', async (name, body, status) => {
    const answer = await post(`${portal.url}api/v1/reporting/evaluation/${name}`, body);
    expect(answer.status).toBe(status);
  });
});

describe('what was sent says it, else null', () => {
  const metric = (answer: Evaluation, code: string) => answer.data.overview?.metrics.find((one) => one.code === code);

  test('transparency', async () => {
    const answer = await ask('transparency');
    const sync = { numerator: 1, denominator: 4, ratio: 25, score: 1.5, dataQualityStatus: 'NO_NATIONAL_REPORT_DATA' };
    expect(metric(answer, 'DOSSIER_SYNC')).toMatchObject(sync);
    expect(metric(answer, 'PUBLISH_ON_TIME')).toMatchObject({ numerator: null, ratio: null, score: null });
    expect(answer.data.overview).toMatchObject({ totalScore: null, totalMaxScore: 18 });
  });

  test('digitisation', async () => {
    const answer = await ask('dossier-digitized');
    expect(metric(answer, 'ORIGINAL_RESULT_AVAILABLE')).toMatchObject({ numerator: 1, denominator: 4, score: 1.5 });
    expect(metric(answer, 'REUSED_DIGITIZED_DATA')).toMatchObject({ numerator: 0, denominator: 4, score: 0 });
    expect(metric(answer, 'ELECTRONIC_CERTIFIED_COPY')).toMatchObject({ score: null });
  });

  test('payment and channels', async () => {
    expect((await ask('formality-online-payment-tree')).data.parent).toMatchObject({
      totalDossierOnlinePaymentSuccess: 1,
      totalDossierFinancialObligation: 2,
      totalFeeDossierFormality: null,
      totalScore: null,
    });
    expect((await ask('provide-online-tree')).data.parent).toMatchObject({
      channelOnlineSum: 1,
      channelDirectSum: 3,
      channelTotalSum: 4,
      totalScore: null,
    });
  });

  test('satisfaction is not known without ratings', async () => {
    const answer = await ask('handling-satisfaction', { fromDate: '2024-01-01', toDate: '2024-03-31' });
    expect(metric(answer, 'DOSSIER_RECEIVING_SATISFACTION')).toMatchObject({ score: null });
  });
});

test('all groups of a province at once: what is not known is null, and so is the total', async () => {
  const { data } = await ask('service-results', { ...QUARTER, departmentType: 'ADMINISTRATIVE_UNIT' });
  expect(data).toMatchObject({
    total: 1,
    items: [
      {
        departmentCode: 'H18',
        totalScore: null,
        rank: null,
        groups: expect.arrayContaining([{ code: 'TDGQ', totalScore: 13.33, totalMaxScore: 20 }]),
      },
    ],
  });
});

describe('the shape of the real answers', () => {
  const NAMES = [
    'dvc-progress-tree',
    'provide-online-tree',
    'formality-online-payment-tree',
    'transparency',
    'dossier-digitized',
    'handling-satisfaction',
  ];

  test.each(NAMES)('%s', async (name) => {
    const file = new URL(`../../../../../data/portal-evaluation/${name}.2026-Q3.json`, import.meta.url);
    const real: Evaluation = JSON.parse(readFileSync(file, 'utf8'));
    const own = await ask(name);
    for (const part of Object.keys(real.data)) {
      const [wanted, given] = [real, own].map(({ data }) => Reflect.get(data, part));
      expect(keysOf(given)).toEqual(expect.arrayContaining([...keysOf(wanted)]));
    }
  });
});

describe('our own reader of the real interface', () => {
  test.each(ENDPOINTS)('understands $endpoint', async ({ endpoint }) => {
    const period = parsePeriod('2024-Q1');
    if (period === undefined || !isEvaluationPeriod(period)) throw new RangeError('period');
    const asked = await askEvaluation(endpoint, period, { address: portal.url });
    expect(asked).toMatchObject({ ok: true, endpoint });
  });
});

/** Names of fields, of the first of a list, and of metrics within. */
function keysOf(value: unknown): readonly string[] {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one !== 'object' || one === null) return [];
  return Object.entries(one).flatMap(([name, inner]) => [name, ...keysOf(inner).map((each) => `${name}.${each}`)]);
}
