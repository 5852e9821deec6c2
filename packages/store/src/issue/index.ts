export * from './course.ts';
export * from './issue.ts';
export { findStandingIssue, freezeIssue } from './standing.ts';
