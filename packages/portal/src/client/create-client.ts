import { checkFigures, checkRatings, checkStatusReport, checkStep, type LookUpQuery } from '../protocol/index.ts';
import type { PortalClient, PortalSettings, SendOptions } from './client.ts';
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
    sendDossiers: (dossiers, { updating = false, ...options } = {}) =>
      sendDossiers(limited(caller, options), settings, dossiers, updating),
    ...senders(caller, settings),
    ...questions(caller, settings),
  };
}

const NO_TIME = Object.freeze({
  kind: 'no-time',
  message: 'Cổng trả lời chậm: lần gửi này đã hết thời gian, tin đi ở lần sau.',
  isUnsent: true,
} as const);

/** A caller that calls no more, from the second call on, where `mayCall` says no. */
function limited(caller: Caller, { mayCall }: SendOptions): Caller {
  if (mayCall === undefined) return caller;
  let calls = 0;
  return {
    ...caller,
    call: async (...request) => {
      calls += 1;
      return calls === 1 || mayCall() ? caller.call(...request) : { ok: false, failure: NO_TIME };
    },
  };
}

function senders(
  caller: Caller,
  settings: PortalSettings,
): Pick<PortalClient, 'sendSteps' | 'sendStatus' | 'sendRatings' | 'sendFigures'> {
  const { call } = caller;
  const codeOfItem = ({ MaHoSo }: { readonly MaHoSo: string }): string => MaHoSo;
  const codeOfAgency = ({ Madonvi }: { readonly Madonvi: string }): string => Madonvi;
  return {
    sendSteps(steps, options = {}) {
      const { call: callSteps } = limited(caller, options);
      return sendItems(
        steps,
        {
          check: checkStep,
          codeOfItem,
          call: (data) => callSteps('CapNhatTienDoHoSoMC', { data }),
          concluded: (answer) =>
            answer.kind === 'exists' ? { kind: 'accepted', as: 'already-there' } : outcomeOf(answer),
        },
        settings,
      );
    },
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
  settings: PortalSettings,
): Pick<PortalClient, 'lookUp' | 'lookUpAll' | 'procedure' | 'procedures' | 'fields' | 'agencies'> {
  const { shareUrl } = settings;
  const lookUp = async (query: LookUpQuery) => pageOf(await call('TraCuuHoSo', query), settings.codes);
  return {
    lookUp,
    lookUpAll: (query) => pagesOf(query, lookUp),
    async procedure(code) {
      const rows = rowsOf(await call('LayThuTuc', { maTTHC: code }, shareUrl), isProcedure, settings.codes);
      return rows.ok ? { ok: true, value: rows.value[0] } : rows;
    },
    procedures: async () => rowsOf(await call('LayDanhSachTTHC', {}, shareUrl), isProcedure, settings.codes),
    fields: async () => rowsOf(await call('LayDanhMucLinhVuc', {}, shareUrl), isField, settings.codes),
    agencies: async () => rowsOf(await call('LayDanhMucCoQuan', {}, shareUrl), isAgency, settings.codes),
  };
}
