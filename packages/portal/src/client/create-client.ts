import { checkFigures, checkRatings, checkStatusReport, checkStep, type LookUpQuery } from '../protocol/index.ts';
import type { PortalClient, PortalSettings } from './client.ts';
import { isAgency, isField, isProcedure, pageOf, pagesOf, rowsOf } from './questions.ts';
import { sendDossiers } from './send-dossiers.ts';
import { NO_ANSWER, outcomeOf, sendItems } from './send-items.ts';
import { type Caller, createCaller } from './session.ts';

export interface ClientParts {
  readonly settings: PortalSettings;
  /** The platform's own by default; keeps connections open between calls. */
  readonly fetch?: typeof globalThis.fetch;
}

export function createPortalClient({ settings, fetch = globalThis.fetch }: ClientParts): PortalClient {
  const caller = createCaller(settings, fetch);
  return {
    signIn: caller.signIn,
    sendDossiers: (dossiers, { updating = false } = {}) => sendDossiers(caller, settings, dossiers, updating),
    ...senders(caller, settings),
    ...questions(caller, settings),
  };
}

function senders(
  { call }: Caller,
  settings: PortalSettings,
): Pick<PortalClient, 'sendSteps' | 'sendStatus' | 'sendRatings' | 'sendFigures'> {
  const codeOfItem = ({ MaHoSo }: { readonly MaHoSo: string }): string => MaHoSo;
  const codeOfAgency = ({ Madonvi }: { readonly Madonvi: string }): string => Madonvi;
  return {
    sendSteps: (steps) =>
      sendItems(
        steps,
        {
          check: checkStep,
          codeOfItem,
          call: (data) => call('CapNhatTienDoHoSoMC', { data }),
          concluded: (answer) =>
            answer.kind === 'exists' ? { kind: 'accepted', as: 'already-there' } : outcomeOf(answer),
        },
        settings,
      ),
    async sendStatus(report) {
      const sending = {
        check: checkStatusReport,
        codeOfItem,
        call: ([data]: readonly (typeof report)[]) => call('DongBoTrangThaiHoSo', { type: '2', data }),
      };
      const [outcome] = await sendItems([report], sending, settings);
      return outcome ?? outcomeOf(NO_ANSWER);
    },
    sendRatings: (ratings) =>
      sendItems(
        ratings,
        { check: checkRatings, codeOfItem: codeOfAgency, call: (data) => call('DongBoDanhGia', { data }) },
        settings,
      ),
    sendFigures: (figures) =>
      sendItems(
        figures,
        { check: checkFigures, codeOfItem: codeOfAgency, call: (data) => call('DongBoThongKeHoSo', { data }) },
        settings,
      ),
  };
}

function questions(
  { call }: Caller,
  { codes, shareUrl }: PortalSettings,
): Pick<PortalClient, 'lookUp' | 'lookUpAll' | 'procedure' | 'procedures' | 'fields' | 'agencies'> {
  const lookUp = async (query: LookUpQuery) => pageOf(await call('TraCuuHoSo', query), codes);
  return {
    lookUp,
    lookUpAll: (query) => pagesOf(query, lookUp),
    async procedure(code) {
      const rows = rowsOf(await call('LayThuTuc', { maTTHC: code }, shareUrl), isProcedure, codes);
      return rows.ok ? { ok: true, value: rows.value[0] } : rows;
    },
    procedures: async () => rowsOf(await call('LayDanhSachTTHC', {}, shareUrl), isProcedure, codes),
    fields: async () => rowsOf(await call('LayDanhMucLinhVuc', {}, shareUrl), isField, codes),
    agencies: async () => rowsOf(await call('LayDanhMucCoQuan', {}, shareUrl), isAgency, codes),
  };
}
