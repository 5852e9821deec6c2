import type { DatabaseSync } from 'node:sqlite';
import { type PortalService, SERVICES } from '../../protocol/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { type FaultRule, isRecord } from '../fault/rule.ts';
import { type Body, listOf, textOf } from '../storage/body.ts';
import type { Arrival, DossierStore } from '../storage/dossiers.ts';
import type { FigureStore } from '../storage/figures.ts';
import { lookUp } from './look-up.ts';
import { answered, type Outcome, refusedCall } from './outcome.ts';
import { type Taking, takeDossiers, takeFigures, takeStatus, takeSteps } from './take.ts';

/** What a call is answered from. */
export interface Desk {
  readonly database: DatabaseSync;
  readonly dossiers: DossierStore;
  readonly figures: FigureStore;
  readonly catalogue: Catalogue;
  /** Refuses dossiers of procedures that the catalogue does not know. */
  readonly knownProceduresOnly: boolean;
}

/** Rows of one call that are taken; more are refused, as adapters do. */
export const MOST_ROWS = 1_000;

/** Answers a call whose session is good. The caller holds the transaction. */
export function handleCall(desk: Desk, call: Body, arrival: Arrival, refusals: readonly FaultRule[]): Outcome {
  const service = SERVICES.find((known) => known === call.service);
  if (service === undefined) return refusedCall(`Không có dịch vụ “${textOf(call, 'service')}”`);
  const { dossiers, figures } = desk;
  const taking: Taking = { dossiers, figures, arrival, refusals, ...procedureTest(desk) };
  return isSending(service) ? takeData(service, call, taking) : answer(service, desk, call);
}

/** Services that bring something. */
const SENDING = [
  'DongBoHoSoMC',
  'CapNhatTienDoHoSoMC',
  'DongBoTrangThaiHoSo',
  'DongBoDanhGia',
  'DongBoThongKeHoSo',
] as const satisfies readonly PortalService[];

type Sending = (typeof SENDING)[number];

const isSending = (service: PortalService): service is Sending => SENDING.some((one) => one === service);

function takeData(service: Sending, call: Body, taking: Taking): Outcome {
  if (service === 'DongBoTrangThaiHoSo') return takeStatusOf(call, taking);
  const rows = listOf(call, 'data');
  const given = Array.isArray(call.data) ? call.data.length : 0;
  if (rows.length === 0 || rows.length !== given)
    return refusedCall('Trường data phải là một danh sách có ít nhất một dòng');
  if (rows.length > MOST_ROWS) return refusedCall(`Một lần gửi nhiều nhất ${MOST_ROWS} dòng, nhận được ${rows.length}`);
  switch (service) {
    case 'DongBoHoSoMC':
      if (call.isUpdating !== 'True' && call.isUpdating !== 'False')
        return refusedCall('Trường isUpdating phải là "True" hoặc "False"');
      return takeDossiers(rows, call.isUpdating === 'True', taking);
    case 'CapNhatTienDoHoSoMC':
      return takeSteps(rows, taking);
    case 'DongBoDanhGia':
      return takeFigures(rows, 'rating', taking);
    case 'DongBoThongKeHoSo':
      return takeFigures(rows, 'statistic', taking);
  }
}

function takeStatusOf(call: Body, taking: Taking): Outcome {
  if (call.type !== '2') return refusedCall('Trường type phải là "2"');
  if (!isRecord(call.data)) return refusedCall('Trường data phải là một đối tượng');
  return takeStatus(call.data, taking);
}

function answer(service: Exclude<PortalService, Sending>, desk: Desk, call: Body): Outcome {
  const { procedures, fields, agencies } = desk.catalogue;
  switch (service) {
    case 'TraCuuHoSo':
      return lookUp(desk.database, call);
    case 'LayThuTuc':
      return answered(procedures.filter(({ MATTHC }) => MATTHC === call.maTTHC));
    case 'LayDanhSachTTHC':
      return answered(procedures.map(({ MATTHC, TENTTHC }) => ({ MATTHC, TENTTHC })));
    case 'LayDanhMucLinhVuc':
      return answered(fields);
    case 'LayDanhMucCoQuan':
      return answered(agencies);
  }
}

function procedureTest({ catalogue, knownProceduresOnly }: Desk): Pick<Taking, 'isProcedure'> {
  if (!knownProceduresOnly) return {};
  const codes = new Set(catalogue.procedures.map(({ MATTHC }) => MATTHC));
  return { isProcedure: (code) => codes.has(code) };
}
