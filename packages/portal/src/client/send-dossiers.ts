import { type AnswerCodes, checkDossier, type PortalDossier, portalFlag } from '../protocol/index.ts';
import type { PortalSettings } from './client.ts';
import type { ItemOutcome } from './outcome.ts';
import { NO_ANSWER, outcomeOf, sendItems } from './send-items.ts';
import type { Caller } from './session.ts';

/** Inserts or updates; what is there already goes again as an update, what is not there yet as an insert. */
export async function sendDossiers(
  caller: Caller,
  settings: PortalSettings,
  dossiers: readonly PortalDossier[],
  updating: boolean,
): Promise<readonly ItemOutcome[]> {
  const first = await put(caller, settings, dossiers, updating);
  const turnedBy = updating ? settings.codes.missing : settings.codes.exists;
  const turned = dossiers.filter((_dossier, index) => isTurned(first[index], turnedBy));
  if (turned.length === 0) return first;
  // Whatever is said now stands: no dossier is turned about twice.
  const second = await put(caller, settings, turned, !updating);
  const again = new Map(turned.map((dossier, index) => [dossier, second[index]]));
  return dossiers.map((dossier, index) => again.get(dossier) ?? first[index] ?? outcomeOf(NO_ANSWER));
}

function put(
  { call }: Caller,
  settings: PortalSettings,
  dossiers: readonly PortalDossier[],
  updating: boolean,
): Promise<readonly ItemOutcome[]> {
  return sendItems(
    dossiers,
    {
      check: checkDossier,
      codeOfItem: ({ MaHoSo }) => MaHoSo,
      call: (data) => call('DongBoHoSoMC', { isUpdating: portalFlag(updating), data }),
      concluded: (answer) =>
        answer.kind === 'accepted' && updating ? { kind: 'accepted', as: 'updated' } : outcomeOf(answer),
    },
    settings,
  );
}

function isTurned(outcome: ItemOutcome | undefined, codes: AnswerCodes['exists']): boolean {
  return outcome?.kind === 'refused' && outcome.by === 'portal' && codes.includes(outcome.code);
}
