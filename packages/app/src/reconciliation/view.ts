import type {
  Bridge,
  CaseState,
  FindingCause,
  FindingKind,
  KindCount,
  PortalColumns,
  Remedy,
  RunChange,
} from '@dunghen/domain/reconciliation';
import type { Instant } from '@dunghen/domain/time';
import type { CaseSide, RunState } from '@dunghen/store/reconciliation';
import type { TaskView } from '../task/order.ts';
import type { RunCounts } from './reconcile.ts';
import type { ColumnChoices, ListLayout } from './source.ts';

/** What was said of a run when it was begun; written by `planRun` alone. */
export interface RunChoices {
  readonly columns: ColumnChoices;
  readonly printed?: number;
  readonly printedSource?: string;
}

export interface RunSummary {
  readonly id: string;
  readonly state: RunState;
  readonly source: 'file' | 'protocol';
  readonly name: string;
  readonly period?: string;
  readonly asOf?: Instant;
  readonly knownAt?: Instant;
  readonly createdAt: Instant;
  readonly createdByName: string;
  readonly endedAt?: Instant;
  /** Of a run that is done: dossiers that differ, within the reach of whoever asks. */
  readonly cases?: number;
}

export interface AgencyCount {
  readonly agencyId: string | null;
  readonly agencyName: string;
  readonly cases: readonly KindCount[];
  readonly total: number;
}

export interface RunView extends RunSummary {
  readonly layout?: ListLayout;
  readonly task?: TaskView;
  readonly failure?: string;
  readonly contentKept: boolean;
  /** Of the province as a whole; only for who may see all of it. */
  readonly bridge?: Bridge;
  readonly printedSource?: string;
  readonly columns?: PortalColumns;
  readonly rows?: number;
  readonly unread?: RunCounts['unread'];
  readonly kinds?: readonly (KindCount & {
    readonly causes: readonly { readonly cause: FindingCause; readonly cases: number }[];
  })[];
  readonly agencies?: readonly AgencyCount[];
  readonly states?: readonly { readonly state: CaseState; readonly cases: number }[];
  readonly comparison?: {
    readonly previousId: string;
    readonly previousEndedAt?: Instant;
    readonly changes: readonly { readonly kind: FindingKind; readonly change: RunChange; readonly cases: number }[];
  };
}

export interface CaseView {
  readonly code: string;
  readonly agencyId: string | null;
  readonly agencyName: string;
  readonly findings: readonly {
    readonly kind: FindingKind;
    readonly cause: FindingCause;
    readonly gap: number;
    readonly remedies: readonly Remedy[];
    readonly change?: Exclude<RunChange, 'gone'>;
  }[];
  readonly behind?: 'here' | 'portal';
  readonly here?: SideView;
  readonly there?: SideView;
  readonly state: CaseState;
  readonly owner?: string;
  readonly dueOn?: string;
  readonly letter?: string;
  /** Number of steps recorded; whoever records one names it, so that nobody writes over another. */
  readonly steps: number;
}

export interface SideView extends CaseSide {
  readonly agencyName?: string;
}
