export * from './cases.ts';
export * from './petition.ts';
export { orderNightlySearches, orderSearch, runInspect, type SearchState } from './run.ts';
export { type SearchResult, searchQuarter } from './search.ts';
export * from './thresholds.ts';
