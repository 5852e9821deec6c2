import type { QuarterlyReport as Report } from '@dunghen/app/workspace';
import { Type } from 'typebox';
import { named } from './common.ts';

export const QuarterlyReport = named(
  'QuarterlyReport',
  Type.Unsafe<Report>(Type.Object({}, { additionalProperties: true })),
);
