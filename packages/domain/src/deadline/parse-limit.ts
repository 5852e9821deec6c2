import type { TimeLimit } from './limit.ts';

/** "5 ngày làm việc", "15 ngày", "08 giờ làm việc", "01 tháng", "trong ngày"; undefined where it is none of them. */
export function parseLimit(_text: string): TimeLimit | undefined {
  throw new Error('not yet');
}

/** "05 ngày làm việc", "0,5 ngày làm việc", "trong ngày làm việc". */
export function formatLimit(_limit: TimeLimit): string {
  throw new Error('not yet');
}
