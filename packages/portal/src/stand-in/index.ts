/**
 * A stand-in for the National Portal: speaks the protocol, keeps what it is sent in a folder of its own, fails on demand,
 * and counts the public evaluation figures from what it has. For trials and tests; it is never the portal.
 */
export { departmentId } from './evaluation/department.ts';
export { FAULTS, type Fault, type FaultRule, type RulesRead, readRules, SIGN_IN } from './fault/rule.ts';
export { type RunningStandIn, type Started, type StartOptions, startStandIn } from './start.ts';
export type { Call } from './storage/calls.ts';
export type { DossierRow, Origin, Receipt, ReceiptKind } from './storage/dossiers.ts';
