/** Roles of officials (issue: sign-in and rights); their Vietnamese names are in GLOSSARY.md. */
export type Role =
  | 'counter'
  | 'specialist'
  /** Signs between specialist and head. */
  | 'head-of-division'
  | 'head-of-agency'
  /** Numbers and sends letters. */
  | 'clerk'
  /** Procedure control of the provincial office (KSTTHC): the whole province. */
  | 'procedure-control'
  | 'provincial-leader'
  /** Department of Home Affairs: late and evaluation lists only. */
  | 'home-affairs'
  /** The department that runs the system: catalogues, users, queues; no personal data of dossiers. */
  | 'system'
  | 'auditor';

/** A role held at an agency from a day; it reaches the agency's subtree of that day. Local dates, `validTo` exclusive. */
export interface Grant {
  readonly role: Role;
  readonly agencyId: string;
  readonly validFrom: string;
  readonly validTo?: string;
}

/** Who acts. `id` is the account's, the token's or the citizen's; `name` is what events and audit show. */
export type Principal =
  | {
      readonly kind: 'officer';
      readonly id: string;
      readonly name: string;
      readonly grants: readonly Grant[];
    }
  /** A machine with a token: what it may do is its scopes, where is its grants. */
  | {
      readonly kind: 'machine';
      readonly id: string;
      readonly name: string;
      readonly grants: readonly Grant[];
      readonly scopes: readonly string[];
    }
  /** Signed in through the national e-ID; sees their own dossiers. */
  | {
      readonly kind: 'citizen';
      readonly id: string;
      readonly name: string;
      /** '' of somebody who showed no more than a receipt. */
      readonly identity: string;
      /** The dossier of whose receipt they know the second factor; they are then nobody beyond that dossier. */
      readonly receiptOf?: string;
    }
  /** Jobs of the system itself, and the command line of whoever runs the machine. */
  | { readonly kind: 'system'; readonly id: string; readonly name: string }
  /** Nobody signed in; `demonstration`: at a demonstration province, on the machine that runs it. */
  | { readonly kind: 'anonymous'; readonly demonstration?: true };
