import type { QuarterlyReportJson } from '@dunghen/domain/report';
import { Type } from 'typebox';
import { named } from './common.ts';

/** The report's own JSON form; its members are those of the file that `dunghen report quarterly` writes. */
export const QuarterlyReport = named(
  'QuarterlyReport',
  Type.Unsafe<QuarterlyReportJson>(Type.Object({}, { additionalProperties: true })),
);
