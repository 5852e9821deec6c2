import type { Principal } from '@dunghen/domain/access';
import type { AuditAct, AuditPrincipal } from '@dunghen/store/audit';

/** What is known of the request by which somebody acts: what the audit writes down beside who and what. */
export interface RequestFacts {
  /** As in the server's log; of a job its run, of the command line a new id. */
  readonly id: string;
  /** Network address of whoever asked; absent for jobs and the command line. */
  readonly address?: string;
  /** Why, in their own words, where they were asked for it. */
  readonly reason?: string;
}

/** What was done to what, without who and from where. */
export type Act = Omit<AuditAct, 'principal' | 'address' | 'requestId' | 'reason'> & { readonly reason?: string };

/** An act with who did it and from where, ready for `recordAudit` within the caller's transaction. */
export function actOf(principal: Principal, request: RequestFacts, act: Act): AuditAct {
  const reason = act.reason ?? request.reason;
  return {
    ...act,
    principal: auditPrincipalOf(principal),
    requestId: request.id,
    ...(request.address === undefined ? {} : { address: request.address }),
    ...(reason === undefined ? {} : { reason }),
  };
}

export function auditPrincipalOf(principal: Principal): AuditPrincipal {
  return principal.kind === 'anonymous'
    ? { kind: 'anonymous', id: '', name: '' }
    : { kind: principal.kind, id: principal.id, name: principal.name };
}
