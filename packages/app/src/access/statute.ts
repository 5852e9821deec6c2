import type { Role } from '@dunghen/domain/access';
import type { Action } from './action.ts';

/**
 * How far a right reaches from the agency at which a role is held, on the day of asking:
 * - `assigned`: dossiers at the agency that are assigned to the officer;
 * - `entrusted`: of those, the ones that the agency resolves or holds;
 * - `agency`: dossiers that the agency receives, resolves or holds;
 * - `deciding`: dossiers that the agency resolves or holds; who only receives for another agency decides nothing
 *   (reception irrespective of boundary, Decree 118/2025, article 9);
 * - `consulted`: dossiers on which the agency is asked for its opinion;
 * - `subtree`: dossiers at the agency or at one below it;
 * - `everywhere`: what holds no data of a person, whatever the agency;
 * - `province`: everything that this installation holds, where the role is held at the province itself. One installation
 *   serves one province.
 */
export type Reach =
  | 'assigned'
  | 'entrusted'
  | 'agency'
  | 'deciding'
  | 'consulted'
  | 'subtree'
  | 'everywhere'
  | 'province';

/** One sentence of the statute: who holds the role may do these things, that far, for this reason. */
export interface Article {
  readonly role: Role;
  readonly may: readonly Action[];
  readonly reach: Reach;
  readonly because: string;
}

const FIGURES: readonly Action[] = ['figure:read', 'report:read', 'procedure:read', 'agency:read', 'calendar:read'];

/**
 * Who may do what, and how far. What no article grants is refused; `PROHIBITIONS` (separation of duties) come on top.
 * Sources: Decree 61/2018 and Decree 118/2025 (who does what at a one-stop shop), Circular 12/2022/TT-BTTTT and law.md
 * section 10 (rights by role and unit, masking, separation of duties).
 */
export const STATUTE: readonly Article[] = [
  {
    role: 'counter',
    may: [
      'dossier:draft',
      'dossier:submit',
      'dossier:accept',
      'dossier:refuse',
      'dossier:receive-supplement',
      'dossier:receive-payment',
      'dossier:record-document',
      'dossier:assess-fee',
      'dossier:pay-fee',
      'dossier:refund-fee',
      'dossier:withdraw',
      'dossier:return-result',
      'dossier:hand-over',
      'dossier:note',
      'dossier:list',
      'dossier:read',
      'dossier:read-personal',
      'dossier:export',
    ],
    reach: 'agency',
    because:
      'The counter takes in, hands over, receives what was missing and gives results (Decree 61/2018, art. 17, 20).',
  },
  {
    role: 'counter',
    may: ['apology:redate'],
    reach: 'agency',
    because: 'Changes the date in the system after the written notice of the agency (Decree 61/2018, art. 19.9).',
  },
  { role: 'counter', may: FIGURES, reach: 'everywhere', because: 'Figures hold no personal data and are published.' },

  {
    role: 'specialist',
    may: ['dossier:list', 'dossier:read'],
    reach: 'agency',
    because: 'Works a queue with colleagues and takes over from them; without personal data.',
  },
  {
    role: 'specialist',
    may: ['dossier:give-opinion', 'dossier:read'],
    reach: 'consulted',
    because: 'Drafts the opinion that another agency asked for (Decree 61/2018, art. 19.5).',
  },
  {
    role: 'specialist',
    may: ['dossier:read-personal'],
    reach: 'assigned',
    because: 'Reads the data of the dossiers assigned to them and of no others (law.md 10: minimisation).',
  },
  {
    role: 'specialist',
    may: [
      'dossier:start-step',
      'dossier:finish-step',
      'dossier:hand-over',
      'dossier:ask-opinion',
      'dossier:request-supplement',
      'dossier:request-payment',
      'dossier:receive-payment',
      'dossier:propose-reschedule',
      'dossier:record-document',
      'dossier:assess-fee',
      'dossier:issue-result',
      'dossier:note',
    ],
    reach: 'entrusted',
    because: 'Works on the dossiers assigned to them; where their agency only receives, there is nothing to work on.',
  },
  {
    role: 'specialist',
    may: FIGURES,
    reach: 'everywhere',
    because: 'Figures hold no personal data and are published.',
  },

  {
    role: 'head-of-division',
    may: [
      'dossier:assign',
      'dossier:start-step',
      'dossier:finish-step',
      'dossier:hand-over',
      'dossier:forward',
      'dossier:take-back',
      'dossier:ask-opinion',
      'dossier:request-supplement',
      'dossier:request-payment',
      'dossier:receive-payment',
      'dossier:propose-reschedule',
      'dossier:record-document',
      'dossier:assess-fee',
      'dossier:issue-result',
      'dossier:note',
    ],
    reach: 'deciding',
    because: 'Assigns and reviews between specialist and head.',
  },
  {
    role: 'head-of-division',
    may: ['dossier:list', 'dossier:read', 'dossier:read-personal', 'dossier:export', 'late-list:read'],
    reach: 'agency',
    because: 'Answers for the progress of the division.',
  },
  {
    role: 'head-of-division',
    may: ['dossier:give-opinion', 'dossier:read'],
    reach: 'consulted',
    because: 'Signs the opinion that another agency asked for.',
  },
  {
    role: 'head-of-division',
    may: FIGURES,
    reach: 'everywhere',
    because: 'Figures hold no personal data and are published.',
  },

  {
    role: 'head-of-agency',
    may: [
      'dossier:assign',
      'dossier:hand-over',
      'dossier:forward',
      'dossier:take-back',
      'dossier:ask-opinion',
      'dossier:request-supplement',
      'dossier:approve-supplement',
      'dossier:suspend',
      'dossier:resume',
      'dossier:propose-reschedule',
      'dossier:approve-reschedule',
      'dossier:decline-reschedule',
      'dossier:issue-result',
      'dossier:revoke-result',
      'dossier:complete',
      'dossier:reject',
      'dossier:stop',
      'dossier:reopen',
      'dossier:finish-step',
      'dossier:note',
    ],
    reach: 'deciding',
    because: 'Signs results, refusals, apologies and reschedules of the agency (Decree 61/2018, art. 19, 20).',
  },
  {
    role: 'head-of-agency',
    may: ['dossier:give-opinion', 'dossier:read'],
    reach: 'consulted',
    because: 'Signs the opinion that another agency asked for.',
  },
  {
    role: 'head-of-agency',
    may: ['dossier:read-personal', 'dossier:export'],
    reach: 'agency',
    because: 'Answers for every dossier of the agency.',
  },
  {
    role: 'head-of-agency',
    may: ['report:confirm'],
    reach: 'agency',
    because: 'Confirms the figures of the agency before they are reported, or objects (spec: report, Confirmation).',
  },
  {
    role: 'head-of-agency',
    may: ['calendar:propose'],
    reach: 'agency',
    because: 'Knows first that the office is flooded or without power; procedure control decides (law.md 7).',
  },
  {
    role: 'head-of-agency',
    may: ['dossier:list', 'dossier:read', 'late-list:read'],
    reach: 'subtree',
    because: 'Watches the agencies below; decides in none of them.',
  },
  {
    role: 'head-of-agency',
    may: ['directive:read', 'directive:answer'],
    reach: 'agency',
    because: 'Answers for the agency to whoever directs it (law.md 3.2: the head is answerable for what is late).',
  },
  {
    role: 'head-of-agency',
    may: FIGURES,
    reach: 'everywhere',
    because: 'Figures hold no personal data and are published.',
  },

  {
    role: 'clerk',
    may: [
      'dossier:list',
      'dossier:read',
      'dossier:read-personal',
      'dossier:record-document',
      'dossier:issue-result',
      'dossier:return-result',
      'dossier:note',
    ],
    reach: 'agency',
    because: 'Numbers what was signed, seals it and sends it (Decree 30/2020, art. 14–19).',
  },
  { role: 'clerk', may: FIGURES, reach: 'everywhere', because: 'Figures hold no personal data and are published.' },

  {
    role: 'procedure-control',
    may: [
      'dossier:correct',
      'dossier:import',
      'dossier:note',
      'dossier:list',
      'dossier:read',
      'dossier:read-personal',
      'dossier:export',
      'procedure:edit',
      'calendar:propose',
      'calendar:edit',
      'setting:read',
      'report:issue',
      'report:read-draft',
      'late-list:read',
      'evaluation:read',
      'directive:read',
      ...FIGURES,
    ],
    reach: 'province',
    because: 'Controls procedures of the province, reports, and alone puts recorded facts right (spec: lifecycle).',
  },

  {
    role: 'provincial-leader',
    may: [
      'directive:record',
      'directive:read',
      'dossier:list',
      'dossier:read',
      'late-list:read',
      'evaluation:read',
      ...FIGURES,
    ],
    reach: 'province',
    because: 'Directs by figures and lists; needs no data of applicants.',
  },

  {
    role: 'home-affairs',
    may: ['late-list:read', 'evaluation:read'],
    reach: 'province',
    because: 'Evaluates agencies and officers by late and evaluation lists; nothing else.',
  },

  {
    role: 'system',
    may: [
      'procedure:read',
      'procedure:edit',
      'agency:read',
      'agency:edit',
      'calendar:read',
      'calendar:propose',
      'calendar:edit',
      'setting:read',
      'setting:edit',
      'account:manage',
      'token:manage',
      'job:read',
      'job:run',
      'webhook:manage',
    ],
    reach: 'province',
    because: 'Runs the system: catalogues, users, queues; no dossier and no personal data.',
  },
  {
    role: 'system',
    may: ['dossier:import', 'backup:read', 'backup:make'],
    reach: 'province',
    because:
      'Moves the province from the system it had and keeps its copies; of a file it sees what it brought itself (decision 0171).',
  },

  {
    role: 'system',
    may: ['portal:read', 'portal:send-again'],
    reach: 'province',
    because: 'Runs the line to the National Portal and answers for every message on it (spec: portal, Delivery).',
  },
  {
    role: 'procedure-control',
    may: ['portal-fact:record'],
    reach: 'province',
    because: 'Follows index 766 and answers for the figures that the report prints (Decision 766/QĐ-TTg).',
  },
  {
    role: 'procedure-control',
    may: ['portal:read'],
    reach: 'province',
    because: 'Sees why the portal and the province differ; what is sent again the department decides (spec: portal).',
  },

  {
    role: 'auditor',
    may: [
      'portal:read',
      'audit:read',
      'backup:read',
      'dossier:list',
      'dossier:read',
      'dossier:read-personal',
      'dossier:export',
      'setting:read',
      'job:read',
      'report:read-draft',
      'late-list:read',
      'evaluation:read',
      'directive:read',
      ...FIGURES,
    ],
    reach: 'province',
    because: 'Reads everything, the audit too, and changes nothing.',
  },
  {
    role: 'procedure-control',
    may: ['reconciliation:read', 'reconciliation:run', 'reconciliation:work'],
    reach: 'province',
    because: 'Compares with the National Portal and sees to what differs (published report, section 3; spec: portal).',
  },
  {
    role: 'head-of-agency',
    may: ['reconciliation:read', 'reconciliation:work'],
    reach: 'agency',
    because: 'Explains what differs of the agency, signs its letter and confirms the state of the portal afterwards.',
  },
  {
    role: 'system',
    may: ['reconciliation:read', 'reconciliation:run', 'reconciliation:fix'],
    reach: 'province',
    because: 'Runs the connection: records cause, fix and date of a case, and decides none (spec: reconciliation).',
  },
  {
    role: 'counter',
    may: ['evaluation:read-own', 'evaluation:appeal'],
    reach: 'agency',
    because: 'Sees the own result and objects to it (Circular 01/2018, art. 15, 16).',
  },
  {
    role: 'specialist',
    may: ['evaluation:read-own', 'evaluation:appeal'],
    reach: 'agency',
    because: 'Sees the own result and objects to it (Circular 01/2018, art. 15, 16).',
  },
  {
    role: 'head-of-division',
    may: ['evaluation:read-own', 'evaluation:appeal'],
    reach: 'agency',
    because: 'Sees the own result and objects to it (Circular 01/2018, art. 15, 16).',
  },
  {
    role: 'clerk',
    may: ['evaluation:read-own', 'evaluation:appeal'],
    reach: 'agency',
    because: 'Sees the own result and objects to it (Circular 01/2018, art. 15, 16).',
  },
  {
    role: 'head-of-agency',
    may: ['evaluation:read-own', 'evaluation:read-agency', 'evaluation:appeal', 'inspection:read-concluded'],
    reach: 'agency',
    because: 'Answers for the evaluation of the agency and for what was found in it (Circular 01/2018, art. 14–16).',
  },
  {
    role: 'procedure-control',
    may: ['evaluation:manage', 'evaluation:decide', 'inspection:read', 'inspection:work'],
    reach: 'province',
    because: 'Follows the evaluation for the province, and looks into what seems wrong (Decree 61/2018, art. 27–32).',
  },
  {
    role: 'auditor',
    may: ['inspection:read'],
    reach: 'province',
    because: 'Reads everything and changes nothing.',
  },
  {
    role: 'specialist',
    may: ['explanation:read', 'explanation:state', 'backlog:read'],
    reach: 'agency',
    because: 'Knows why a dossier took so long and types it; the head confirms (published report, section 3).',
  },
  {
    role: 'head-of-division',
    may: ['explanation:read', 'explanation:state', 'backlog:read', 'backlog:promise'],
    reach: 'agency',
    because: 'Answers for the progress of the division and plans its work.',
  },
  {
    role: 'head-of-agency',
    may: ['explanation:state', 'explanation:confirm', 'backlog:promise'],
    reach: 'agency',
    because:
      'Is answerable for what is late and explains it to the Chairman (published report, section 3; law.md 3.2).',
  },
  {
    role: 'head-of-agency',
    may: ['explanation:read', 'backlog:read'],
    reach: 'subtree',
    because: 'Watches the agencies below; answers for none of them.',
  },
  {
    role: 'procedure-control',
    may: ['explanation:read', 'explanation:ask', 'backlog:read'],
    reach: 'province',
    because: 'Asks the agencies to explain and reports it to the Chairman (published report, section 3).',
  },
  {
    role: 'provincial-leader',
    may: ['explanation:read', 'backlog:read'],
    reach: 'province',
    because: 'The explanations are addressed to the Chairman (published report, section 3).',
  },
  {
    role: 'home-affairs',
    may: ['explanation:read', 'backlog:read'],
    reach: 'province',
    because: 'Gets the explanations for emulation and commendation (published report, section 3).',
  },
  {
    role: 'auditor',
    may: ['explanation:read', 'backlog:read'],
    reach: 'province',
    because: 'Reads everything and changes nothing.',
  },
  {
    role: 'auditor',
    may: ['reconciliation:read'],
    reach: 'province',
    because: 'Reads everything and changes nothing.',
  },
  {
    role: 'head-of-agency',
    may: ['reminder:edit'],
    reach: 'agency',
    because: 'Knows how long before the date the agency must be warned; answers for it (Decree 61/2018, art. 19.9).',
  },
  {
    role: 'procedure-control',
    may: ['reminder:edit', 'notification:read', 'notification:edit'],
    reach: 'province',
    because: 'Words what the province writes to applicants and officers, and has agencies warned in time.',
  },
  {
    role: 'system',
    may: ['notification:read', 'notification:edit'],
    reach: 'province',
    because: 'Runs the channels and sees to what did not go out; a message holds no personal data.',
  },
  { role: 'auditor', may: ['notification:read'], reach: 'province', because: 'Reads everything and changes nothing.' },
  {
    role: 'procedure-control',
    may: ['publication:read', 'publication:propose', 'publication:publish', 'publication:withdraw'],
    reach: 'province',
    because: 'Makes the reports and the figures to be published from them; approves none itself (law.md 10).',
  },
  {
    role: 'provincial-leader',
    may: ['publication:read', 'publication:approve', 'publication:publish', 'publication:withdraw'],
    reach: 'province',
    because: 'Answers for what the province says of its agencies, and approves it before it is public.',
  },
  {
    role: 'head-of-agency',
    may: ['publication:read', 'publication:approve', 'publication:publish', 'publication:withdraw'],
    reach: 'province',
    because: 'The head of the provincial office signs the report and approves what is published of it (law.md 1.1).',
  },
  {
    role: 'auditor',
    may: ['publication:read'],
    reach: 'province',
    because: 'Reads everything and changes nothing.',
  },
  {
    role: 'counter',
    may: ['petition:receive', 'petition:read', 'petition:read-sender'],
    reach: 'agency',
    because:
      'Takes in what people write, call and say at the counter, and reads again what it took in (spec: feedback).',
  },
  {
    role: 'procedure-control',
    may: ['petition:receive', 'petition:read', 'petition:read-sender', 'petition:classify', 'petition:publish'],
    reach: 'province',
    because: 'Receives, classifies and forwards petitions, and publishes answers of general use (spec: feedback).',
  },
  {
    role: 'specialist',
    may: ['petition:read', 'petition:work'],
    reach: 'deciding',
    because: 'Works on what was forwarded to the agency; never told who sent it (spec: feedback).',
  },
  {
    role: 'head-of-division',
    may: ['petition:read', 'petition:work'],
    reach: 'deciding',
    because: 'Has what was forwarded to the agency worked on; never told who sent it (spec: feedback).',
  },
  {
    role: 'head-of-agency',
    may: ['petition:read', 'petition:work', 'petition:answer'],
    reach: 'deciding',
    because: 'Signs the answer for the agency and explains a late one; never told who sent it (spec: feedback).',
  },
  {
    role: 'provincial-leader',
    may: ['petition:read'],
    reach: 'province',
    because: 'Hears of late dossiers here first; needs no data of senders.',
  },
  { role: 'auditor', may: ['petition:read'], reach: 'province', because: 'Reads the register and changes nothing.' },
];

/** What a citizen may do, with dossiers of their own alone (Decree 61/2018, art. 10; Circular 01/2018, art. 16). */
export const CITIZEN_MAY: readonly Action[] = [
  'dossier:draft',
  'dossier:submit',
  'dossier:withdraw',
  'dossier:rate',
  'dossier:list',
  'dossier:read',
  'dossier:read-personal',
];

/**
 * What somebody may do who knows the second factor printed on a receipt, with that dossier alone: see how its date was
 * counted, and say how content they were (Circular 01/2018, art. 16; Decree 61/2018, art. 27). No data of persons.
 */
export const RECEIPT_HOLDER_MAY: readonly Action[] = ['dossier:read', 'dossier:rate', 'petition:rate'];

/** What the visitor of a demonstration on its own machine may see: nothing of any person. */
export const DEMONSTRATION_VISITOR_MAY: readonly Action[] = ['dossier:list', 'dossier:read', ...FIGURES];

/** What only a person decides: neither a machine's token nor a job of the system, whatever its scopes. */
export const PERSONS_ALONE: readonly Action[] = [
  'dossier:approve-supplement',
  'dossier:approve-reschedule',
  'dossier:decline-reschedule',
  'dossier:correct',
  'dossier:rate',
  'report:confirm',
  'explanation:state',
  'explanation:confirm',
  'backlog:promise',
  'publication:approve',
  'petition:read-sender',
  'petition:answer',
  'petition:publish',
  'petition:rate',
  'directive:record',
  'directive:answer',
  'reconciliation:work',
  'reconciliation:fix',
];

/** What only the system itself does: follows from a decision on calendar or agencies, never from a person's wish. */
export const SYSTEM_ALONE: readonly Action[] = ['dossier:recompute-due', 'dossier:succeed', 'export:all'];
