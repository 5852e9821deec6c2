export * from './cases.ts';
export { type SearchResult, searchCases } from './search.ts';
