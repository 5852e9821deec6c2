export * from './load.ts';
export * from './risks.ts';
export { forecasterOn, pastCourseOf } from './table.ts';
