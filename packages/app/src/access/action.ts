import { COMMAND_TYPES, type CommandType } from '@dunghen/domain/lifecycle';

const OTHER_ACTIONS = [
  'dossier:list',
  /** A dossier without its personal data. */
  'dossier:read',
  /** Names, identities, addresses and papers of a dossier; each such reading is written down. */
  'dossier:read-personal',
  /** A list taken away as a file. */
  'dossier:export',
  /** Files exported from another system brought in. */
  'dossier:import',
  /** Approves that a supplement is asked for a second time; what the specialist then sends names the approver. */
  'dossier:approve-supplement',
  'procedure:read',
  'procedure:edit',
  'agency:read',
  'agency:edit',
  'calendar:read',
  /** Puts a decision on the calendar before somebody else, who approves it. */
  'calendar:propose',
  'calendar:edit',
  'setting:read',
  'setting:edit',
  'account:manage',
  'token:manage',
  'audit:read',
  'job:read',
  'job:run',
  'webhook:manage',
  'backup:read',
  'backup:make',
  'report:read',
  'report:issue',
  /** Reports before they are issued: drafts, who confirmed them and who objected. */
  'report:read-draft',
  /** The agency's own figures: confirmed, or objected to dossier by dossier. */
  'report:confirm',
  'figure:read',
  'export:all',
  /** Lists of late dossiers and of those behind the evaluation of agencies and officers. */
  'late-list:read',
  'evaluation:read',
  /** Changes the due date at the counter by a letter of apology that was signed and sent. */
  'apology:redate',
  /** The evaluation of the agency and of its officers, for its head. */
  'evaluation:read-agency',
  /** One's own evaluation. */
  'evaluation:read-own',
  /** States points that no dossier tells, and freezes the results of a period. */
  'evaluation:manage',
  /** Objects to points of a dossier: one's own, or the agency's. */
  'evaluation:appeal',
  'evaluation:decide',
  /** Cases to inspect; never published. */
  'inspection:read',
  /** Those of the agency that somebody concluded about, for its head. */
  'inspection:read-concluded',
  /** Has a quarter looked through, and concludes about a case. */
  'inspection:work',
  /** What agencies are asked to explain of their late dossiers, and what they answered. */
  'explanation:read',
  /** Has agencies explain, and gives an explanation back. */
  'explanation:ask',
  /** States cause and measure for dossiers of the agency. */
  'explanation:state',
  /** Confirms the agency's explanation, or gives it back to who typed it. */
  'explanation:confirm',
  /** Open overdue dossiers with the days promised for them. */
  'backlog:read',
  'backlog:promise',
  /** What was proposed for publication and what became of it. */
  'publication:read',
  /** Proposes figures, ranking or register of apologies of a quarter for publication. */
  'publication:propose',
  /** Approves what somebody else proposed, or gives it back. */
  'publication:approve',
  /** Puts what was approved before the public. */
  'publication:publish',
  /** Takes back what was published, with a reason. */
  'publication:withdraw',
  /** Takes in feedback and petitions; without their sender they are read by `petition:read`. */
  'petition:receive',
  'petition:read',
  /** Who sent a petition, and in which words; each such reading is written down. Never the one complained of. */
  'petition:read-sender',
  /** Classifies, refuses and forwards. */
  'petition:classify',
  /** Takes a forwarded petition up. */
  'petition:work',
  /** Signs the answer, and explains a late one. */
  'petition:answer',
  /** Publishes an answer of general use, without data of persons. */
  'petition:publish',
  /** The sender's own rating of the answer. */
  'petition:rate',
  'directive:record',
  /** Directives of the province's leader: those that one gave, or that went to one's own agency. */
  'directive:read',
  'directive:answer',
  /** When the officers and the head of an agency are reminded before a due date. */
  'reminder:edit',
  /** Templates of messages and what became of each message; no address and no name in it. */
  'notification:read',
  'notification:edit',
  /** Writes down a figure that the National Portal published, with its source and date (index 766). */
  'portal-fact:record',
  /** The line to the National Portal: its state, what waits, what was refused and with which words; no personal data. */
  'portal:read',
  /** Has refused messages, or all of a dossier, sent to the National Portal again. */
  'portal:send-again',
  /** What differs between the dossiers and the National Portal: runs, cases, letters. */
  'reconciliation:read',
  /** Compares with a list of the portal. */
  'reconciliation:run',
  /** Sees to a case: owner, explanation, letter, confirmation, closing. */
  'reconciliation:work',
  /** What the department that runs the system found and did about a case. */
  'reconciliation:fix',
] as const;

/** What can be done: each command of a dossier's life (spec: lifecycle) and the rest. Whether a person may is decided by `allow`. */
export type Action = `dossier:${CommandType}` | (typeof OTHER_ACTIONS)[number];

export const ACTIONS: readonly Action[] = [
  ...COMMAND_TYPES.map((name) => `dossier:${name}` as const),
  ...OTHER_ACTIONS,
];

export function isAction(text: string): text is Action {
  return ACTIONS.some((action) => action === text);
}
