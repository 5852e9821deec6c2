import type { Grant, Principal, Role } from '@dunghen/domain/access';
import type { Agency } from '@dunghen/domain/agency';
import type { DayNumber } from '@dunghen/domain/time';
import { findDay } from '@dunghen/domain/time';
import type { Action } from './action.ts';
import type { Where } from './where.ts';

/*
 * The statute once more, from its prose and by other means: no table, no sets, no register; each question walks the list
 * of agencies anew. Shares nothing with `statute.ts` and `tree.ts`.
 */

function exists(agency: Agency | undefined, day: DayNumber): boolean {
  if (agency === undefined) return false;
  const from = findDay(agency.validFrom);
  const to = agency.validTo === undefined ? undefined : findDay(agency.validTo);
  return from !== undefined && from <= day && (agency.validTo === undefined || (to !== undefined && day < to));
}

/** Does the agency `id`, of any time, count as `owner` on the day: itself, or an ended one that passed to it? */
function countsAs(agencies: readonly Agency[], id: string, owner: string, day: DayNumber): boolean {
  const agency = agencies.find((candidate) => candidate.id === id);
  if (agency === undefined) return false;
  if (exists(agency, day)) return id === owner;
  return agency.successorIds.some((next) => countsAs(agencies, next, owner, day));
}

/** Is `id` on the day the agency `top`, or below it, with only agencies that exist that day in between? */
function isUnder(agencies: readonly Agency[], id: string | undefined, top: string, day: DayNumber): boolean {
  const agency = agencies.find((candidate) => candidate.id === id);
  if (agency === undefined || !exists(agency, day)) return false;
  return id === top || isUnder(agencies, agency.parentId, top, day);
}

interface Relation {
  readonly at: boolean;
  readonly decides: boolean;
  readonly consulted: boolean;
  readonly assigned: boolean;
  readonly below: boolean;
  readonly province: boolean;
}

const READING = ['dossier:list', 'dossier:read'];
const COMPARING = ['reconciliation:read'];
const EXPLAINED = ['explanation:read', 'backlog:read'];
const PETITIONED = ['petition:read', 'petition:work'];
const OWN_RESULT = ['evaluation:read-own', 'evaluation:appeal'];
const TELLING = ['publication:approve', 'publication:publish', 'publication:withdraw'];
const FIGURES = ['figure:read', 'report:read', 'procedure:read', 'agency:read', 'calendar:read'];

function prose(role: Role, action: Action, is: Relation): boolean {
  const one = (...names: readonly string[]) => names.includes(action);
  const dossier = (...names: readonly string[]) => names.includes(action.replace('dossier:', ''));
  const gives = action === 'dossier:give-opinion' || action === 'dossier:read';
  switch (role) {
    case 'counter': {
      const takesIn = dossier(
        'draft',
        'submit',
        'accept',
        'refuse',
        'receive-supplement',
        'receive-payment',
        'record-document',
      );
      const money = dossier('assess-fee', 'pay-fee', 'refund-fee');
      const givesOut = dossier('withdraw', 'return-result', 'hand-over', 'note');
      const reads = one(...READING) || dossier('read-personal', 'export');
      return (
        one(...FIGURES) ||
        (is.at && (takesIn || money || givesOut || reads || one('apology:redate', ...OWN_RESULT))) ||
        (is.at && one('petition:receive', 'petition:read', 'petition:read-sender'))
      );
    }
    case 'specialist': {
      const works =
        dossier('start-step', 'finish-step', 'hand-over', 'ask-opinion', 'request-supplement', 'request-payment') ||
        dossier('receive-payment', 'propose-reschedule', 'record-document', 'assess-fee', 'issue-result', 'note');
      const mine = is.assigned && ((is.decides && works) || (is.at && dossier('read-personal')));
      return (
        one(...FIGURES) ||
        mine ||
        (is.decides && one(...PETITIONED)) ||
        (is.at && one(...READING, ...OWN_RESULT, ...EXPLAINED, 'explanation:state')) ||
        (is.consulted && gives)
      );
    }
    case 'head-of-division': {
      const works =
        dossier('assign', 'start-step', 'finish-step', 'hand-over', 'forward', 'take-back', 'ask-opinion') ||
        dossier('request-supplement', 'request-payment', 'receive-payment', 'propose-reschedule', 'record-document') ||
        dossier('assess-fee', 'issue-result', 'note');
      const reads =
        one(...READING, ...OWN_RESULT, 'late-list:read', ...EXPLAINED, 'explanation:state', 'backlog:promise') ||
        dossier('read-personal', 'export');
      const decides = is.decides && (works || one(...PETITIONED));
      return one(...FIGURES) || decides || (is.at && reads) || (is.consulted && gives);
    }
    case 'head-of-agency': {
      const signs =
        dossier('assign', 'hand-over', 'forward', 'take-back', 'ask-opinion', 'request-supplement', 'finish-step') ||
        dossier('approve-supplement', 'suspend', 'resume', 'propose-reschedule', 'approve-reschedule') ||
        dossier('decline-reschedule', 'issue-result', 'revoke-result', 'complete', 'reject', 'stop', 'reopen', 'note');
      const watches = is.below && one(...READING, 'late-list:read', ...EXPLAINED);
      const reads =
        is.at &&
        (dossier('read-personal', 'export') ||
          one(
            'calendar:propose',
            'directive:read',
            'directive:answer',
            'reminder:edit',
            'report:confirm',
            ...COMPARING,
            'reconciliation:work',
            ...OWN_RESULT,
            'evaluation:read-agency',
            'inspection:read-concluded',
            'explanation:state',
            'explanation:confirm',
            'backlog:promise',
          ));
      const tells = is.province && one('publication:read', ...TELLING);
      return (
        one(...FIGURES) ||
        (is.decides && (signs || one(...PETITIONED, 'petition:answer'))) ||
        watches ||
        reads ||
        tells ||
        (is.consulted && gives)
      );
    }
    case 'clerk': {
      const sends = dossier('record-document', 'issue-result', 'return-result', 'note');
      return one(...FIGURES) || (is.at && (sends || one(...READING, ...OWN_RESULT) || dossier('read-personal')));
    }
    case 'procedure-control': {
      const dossiers = one(...READING) || dossier('correct', 'note', 'read-personal', 'export', 'import');
      const catalogues = one(
        'procedure:edit',
        'calendar:propose',
        'calendar:edit',
        'setting:read',
        'report:issue',
        'report:read-draft',
        'portal:read',
        'portal-fact:record',
      );
      return (
        is.province &&
        (dossiers ||
          catalogues ||
          one(...COMPARING, 'reconciliation:run', 'reconciliation:work') ||
          one('evaluation:manage', 'evaluation:decide', 'inspection:read', 'inspection:work') ||
          one('reminder:edit', 'notification:read', 'notification:edit') ||
          one(...EXPLAINED, 'explanation:ask') ||
          one('petition:receive', 'petition:read', 'petition:read-sender', 'petition:classify', 'petition:publish') ||
          one('publication:read', 'publication:propose', 'publication:publish', 'publication:withdraw') ||
          one(...FIGURES, 'late-list:read', 'evaluation:read', 'directive:read'))
      );
    }
    case 'provincial-leader':
      return (
        is.province &&
        (one('directive:record', 'directive:read', ...READING, 'late-list:read', 'evaluation:read', ...FIGURES) ||
          one('petition:read', ...EXPLAINED, 'publication:read', ...TELLING))
      );
    case 'home-affairs':
      return is.province && one('late-list:read', 'evaluation:read', ...EXPLAINED);
    case 'system': {
      const catalogues = ['procedure', 'agency', 'calendar', 'setting'].flatMap((name) => [
        `${name}:read`,
        `${name}:edit`,
      ]);
      const machines = ['calendar:propose', 'account:manage', 'token:manage', 'job:read', 'job:run', 'webhook:manage'];
      const data = ['dossier:import', 'backup:read', 'backup:make', 'portal:read', 'portal:send-again'];
      const compares = [...COMPARING, 'reconciliation:run', 'reconciliation:fix'];
      const tells = ['notification:read', 'notification:edit'];
      return is.province && one(...catalogues, ...machines, ...data, ...compares, ...tells);
    }
    case 'auditor': {
      const reads = one(...READING, ...FIGURES) || dossier('read-personal', 'export');
      const lists =
        one('late-list:read', 'evaluation:read', 'directive:read', 'report:read-draft', ...COMPARING) ||
        one('inspection:read', 'petition:read', 'publication:read', ...EXPLAINED);
      return (
        is.province &&
        (reads ||
          lists ||
          one('audit:read', 'setting:read', 'job:read', 'backup:read', 'portal:read', 'notification:read'))
      );
    }
  }
}

function holds(grant: Grant, day: DayNumber): boolean {
  const [from, to] = [findDay(grant.validFrom), grant.validTo === undefined ? undefined : findDay(grant.validTo)];
  return from !== undefined && from <= day && (to === undefined || day < to);
}

/** Whether an officer may, by the prose. */
export function mayByProse(
  agencies: readonly Agency[],
  holder: Extract<Principal, { readonly kind: 'officer' }>,
  action: Action,
  where: Where,
  day: DayNumber,
): boolean {
  const approvals = [
    'dossier:approve-reschedule',
    'dossier:approve-supplement',
    'calendar:edit',
    'publication:approve',
  ];
  const approves = approvals.includes(action);
  if (approves && where.requestedBy === holder.id) return false;
  const own = where.requestedBy === holder.id || where.accountId === holder.id;
  if ((action === 'evaluation:decide' || action === 'inspection:work') && own) return false;
  const opens = action === 'petition:read' || action === 'petition:receive';
  if (action.startsWith('petition:') && !opens && where.accountId === holder.id) return false;
  const isAccused = holder.grants.some(({ agencyId }) => where.accusedIds?.includes(agencyId) === true);
  if (action === 'petition:read-sender' && isAccused) return false;
  if (action === 'explanation:confirm' && where.requestedBy === holder.id) return false;
  if ((action === 'dossier:correct' || action === 'account:manage') && where.accountId === holder.id) return false;
  return holder.grants.some((grant) => {
    const own = agencies.find((agency) => agency.id === grant.agencyId);
    if (own === undefined || !holds(grant, day) || !exists(own, day)) return false;
    const mine = (ids: readonly string[] | undefined) => (ids ?? []).some((id) => countsAs(agencies, id, own.id, day));
    const under = agencies.filter((agency) => isUnder(agencies, agency.id, own.id, day));
    return prose(grant.role, action, {
      at: mine(where.agencyIds),
      decides: mine(where.decidingIds ?? where.agencyIds),
      consulted: mine(where.consultedIds),
      assigned: where.officerId === holder.id,
      below: where.agencyIds.some((id) => under.some((agency) => countsAs(agencies, id, agency.id, day))),
      province: own.kind === 'province',
    });
  });
}
