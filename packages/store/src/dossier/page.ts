export interface PageRequest {
  /** 1 to 1000; 50 where not given. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly after?: string;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Key of the next page; absent on the last. */
  readonly next?: string;
}

export function pageLimit(page: PageRequest): number {
  return Math.min(Math.max(Math.trunc(page.limit ?? 50), 1), 1_000);
}
