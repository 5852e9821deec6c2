import type { TimeLimit } from '../deadline/index.ts';
import type { Channel } from '../dossier/index.ts';
import type { Moment } from '../time/index.ts';
import type { ImportStatus } from './status.ts';

/** What one row says, read and typed, not yet joined to the register. */
export interface RowFacts {
  readonly code: string;
  readonly procedureCode?: string;
  readonly procedureName?: string;
  readonly field?: string;
  readonly agencyCode?: string;
  readonly agencyName?: string;
  readonly channel: Channel;
  readonly applicant?: string;
  readonly phone?: string;
  readonly identity?: string;
  readonly submittedAt?: Moment;
  readonly acceptedAt?: Moment;
  readonly limit?: TimeLimit;
  readonly dueAt?: Moment;
  readonly rescheduledDueAt?: Moment;
  readonly completedAt?: Moment;
  readonly returnedAt?: Moment;
  readonly supplementRequestedAt?: Moment;
  readonly supplementReceivedAt?: Moment;
  /** As given, else what the dates say. */
  readonly status: ImportStatus;
  /** The status as given; absent where the file does not tell it. */
  readonly toldStatus?: ImportStatus;
  readonly officer?: string;
  readonly note?: string;
  readonly extra?: Readonly<Record<string, string>>;
}
