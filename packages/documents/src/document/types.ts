import type { Instant } from '@dunghen/domain/time';

/** What a file says about itself besides the document. Nothing else in it depends on the time or the machine. */
export interface RenderOptions {
  /** Written as the file's creation time; left out of the file where absent, so that a draft has stable bytes. */
  readonly createdAt?: Instant;
}
