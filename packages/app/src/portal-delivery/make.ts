import type { AgencyRegister } from '@dunghen/domain/agency';
import type { DossierEvent } from '@dunghen/domain/dossier';
import type { ProcedureVersion } from '@dunghen/domain/procedure';
import { dayOf, formatDay } from '@dunghen/domain/time';
import { findMapping, type PortalMapping, versionName } from '@dunghen/portal/mapping';
import { eventMessages, type MessageContext, PORTAL_EXTRA } from '@dunghen/portal/message';
import { checkDossier, checkStatusReport, checkStep, type FieldProblem } from '@dunghen/portal/protocol';
import type { DossierToTell, MadeMessage, MakeMessages } from '@dunghen/store/portal-delivery';
import { type Catalogue, calendarOf } from '../catalogue/index.ts';
import { officerNames } from '../dossier/names.ts';
import { procedureCatalogueAt } from '../procedure/catalogue.ts';
import type { PortalContext, PortalLine } from './line.ts';

export const STATE_SERVICE = 'DongBoHoSoMC';
export const STEP_SERVICE = 'CapNhatTienDoHoSoMC';
export const REPORT_SERVICE = 'DongBoTrangThaiHoSo';

/** Services whose last message says all that the earlier ones said. */
export const tellsWholeState = ({ service }: Pick<MadeMessage, 'service'>): boolean => service !== STEP_SERVICE;

/**
 * Looks up what the messages of these dossiers need, and makes them: of each event what it changes for the portal, as the
 * dossier stood right after it. The same events by the same version of the mapping give the same messages.
 */
export async function prepareMessages(
  context: PortalContext,
  line: PortalLine,
  dossiers: readonly DossierToTell[],
): Promise<MakeMessages> {
  const now = context.now();
  const mapping = findMapping(line.mappings, formatDay(dayOf(now)));
  if (mapping === undefined) throw new Error(`no version of the portal's mapping holds on ${formatDay(dayOf(now))}`);
  const [catalogue, nameOf, procedures] = await Promise.all([
    context.catalogueAt(now),
    officerNames(
      context,
      dossiers.flatMap(({ events }) => events.flatMap(peopleOf)),
    ),
    proceduresOf(context, dossiers),
  ]);
  const names = { catalogue, nameOf, procedures, mapping };
  return (dossier) => messagesOf(dossier, names);
}

function peopleOf(event: DossierEvent): readonly (string | undefined)[] {
  const named = 'officer' in event.data && typeof event.data.officer === 'string' ? event.data.officer : undefined;
  return [event.actor, named];
}

type Procedures = ReadonlyMap<string, readonly ProcedureVersion[]>;

async function proceduresOf(context: PortalContext, dossiers: readonly DossierToTell[]): Promise<Procedures> {
  const codes = new Set(
    dossiers.flatMap(({ events }) =>
      events.flatMap((event) => {
        if (event.type === 'Registered') return event.data.procedureCode ?? [];
        return event.type === 'Accepted' ? (event.data.procedure?.code ?? []) : [];
      }),
    ),
  );
  const catalogue = await procedureCatalogueAt(context, context.now());
  return new Map(await Promise.all([...codes].map(async (code) => [code, await catalogue.versionsOf(code)] as const)));
}

interface Names {
  readonly catalogue: Catalogue;
  readonly nameOf: (person: string) => string;
  readonly procedures: Procedures;
  readonly mapping: PortalMapping;
}

function contextOf({ events }: DossierToTell, { catalogue, nameOf, procedures, mapping }: Names): MessageContext {
  const { register } = catalogue;
  const versionOf = (code: string, version: number | undefined): ProcedureVersion | undefined => {
    const versions = procedures.get(code) ?? [];
    return versions.find((own) => own.version === version) ?? versions.at(-1);
  };
  return {
    mapping,
    calendar: calendarOf(catalogue, events.find((event) => event.type === 'Registered')?.data.agencyId ?? ''),
    findAgency: agencyFinder(register),
    findProcedure: (code, version) => {
      const found = versionOf(code, version);
      return found === undefined ? undefined : { name: found.name, field: found.field };
    },
    findStepName: (procedure, step) =>
      procedure === undefined
        ? undefined
        : versionOf(procedure.code, procedure.version)?.process.find(({ key }) => key === step)?.name,
    findPerson: (id) => ({ name: nameOf(id) }),
  };
}

/** Names and codes of agencies, as messages have them where the mapping says nothing else. */
export function agencyFinder(register: Pick<AgencyRegister, 'findById'>): MessageContext['findAgency'] {
  return (id) => {
    const agency = register.findById(id);
    const code = agency?.codes.find(({ scheme }) => scheme === 'agency')?.code;
    return agency === undefined ? undefined : { name: agency.name, ...(code === undefined ? {} : { code }) };
  };
}

/** What cannot be made, for a fault of ours, holds up its own dossier and is seen; the making of the others goes on. */
function messagesOf(dossier: DossierToTell, names: Names): readonly MadeMessage[] {
  let context: MessageContext | undefined;
  return dossier.events
    .filter(({ seq }) => seq > dossier.madeSeq)
    .flatMap((event) => {
      try {
        context ??= contextOf(dossier, names);
        return messagesOfEvent(dossier.events, event, context);
      } catch (error) {
        return notMade(dossier.events, event, versionName(names.mapping), error);
      }
    });
}

/** The state first, then the steps: a step of what the portal does not know yet would be refused. */
function messagesOfEvent(
  events: readonly DossierEvent[],
  { seq, type }: DossierEvent,
  context: MessageContext,
): readonly MadeMessage[] {
  const { dossier, status, steps, mapping } = eventMessages(events, context, { after: seq - 1, upTo: seq });
  const parts = [
    ...(dossier === undefined ? [] : [{ service: STATE_SERVICE, body: dossier, problems: checkDossier(dossier) }]),
    ...steps.map((step) => ({ service: STEP_SERVICE, body: step, problems: checkStep(step) })),
    ...(status === undefined ? [] : [{ service: REPORT_SERVICE, body: status, problems: checkStatusReport(status) }]),
  ];
  return parts.map(
    ({ service, body, problems }, part): MadeMessage => ({
      seq,
      part,
      service,
      kind: type,
      body,
      mapping,
      ...refusalOf(problems),
    }),
  );
}

/** In the place of all that the event may say; sent again, each is made or, where the event says no such thing, dropped. */
function notMade(
  events: readonly DossierEvent[],
  { seq, type }: DossierEvent,
  mapping: string,
  error: unknown,
): readonly MadeMessage[] {
  const isBornThere = events.some(
    (event) => event.type === 'Registered' && event.data.extra?.[PORTAL_EXTRA.code] !== undefined,
  );
  const services = [STATE_SERVICE, STEP_SERVICE, ...(isBornThere ? [REPORT_SERVICE] : [])];
  // Not the error's own words, which may tell of persons.
  const name = error instanceof Error ? error.name : 'Error';
  const words = `Hệ thống chưa lập được tin của việc này (lỗi ${name}). Báo người quản trị; khắc phục xong thì gửi lại.`;
  return services.map((service, part) => ({
    seq,
    part,
    service,
    kind: type,
    body: {},
    mapping,
    refused: { code: 'not-made', words },
  }));
}

/** What the portal would refuse is not sent; a person sees it with the field and what would be right. */
function refusalOf(problems: readonly FieldProblem[]): Pick<MadeMessage, 'refused'> | undefined {
  if (problems.length === 0) return undefined;
  return { refused: { code: 'own-check', words: problems.map(({ text }) => text).join('; ') } };
}
