import { readFile } from 'node:fs/promises';
import type { Instant } from '@dunghen/domain/time';
import { getLocal } from '@dunghen/domain/time';
import { dataFile } from '../catalogue/index.ts';
import type { AnnexTarget } from './annex.ts';
import { parseAnnexTargets } from './annex.ts';
import type { DemonstrationProcedure } from './procedure.ts';

/** A figure of the National Portal that was published for a quarter. `max` is the most that can be had. */
export interface DemonstrationPortalFact {
  /** "2024-Q1". */
  readonly period: string;
  readonly score: number;
  readonly nationalMean?: number;
  readonly max: number;
  readonly source: string;
  readonly capturedAt: Instant;
}

/** What the demonstration province is made from. */
export interface DemonstrationData {
  readonly procedures: readonly DemonstrationProcedure[];
  /** The published annex of Q1/2024. */
  readonly annex: readonly AnnexTarget[];
  readonly portalFacts: readonly DemonstrationPortalFact[];
}

/** Reads the shipped data of the demonstration. It is part of the program, so a fault in it is a bug and throws. */
export async function readDemonstrationData(): Promise<DemonstrationData> {
  const read = (name: string) => readFile(dataFile(name), 'utf8');
  const [procedures, annex, facts] = await Promise.all([
    read('procedures/dien-bien-2024.json'),
    read('published/annex-q1-2024.csv'),
    read('demonstration/portal-facts.json'),
  ]);
  const { procedures: listed }: { readonly procedures: readonly DemonstrationProcedure[] } = JSON.parse(procedures);
  const {
    facts: published,
  }: { readonly facts: readonly (Omit<DemonstrationPortalFact, 'capturedAt'> & { readonly capturedAt: string })[] } =
    JSON.parse(facts);
  return {
    procedures: listed,
    annex: parseAnnexTargets(annex),
    portalFacts: published.map((fact) => ({ ...fact, capturedAt: getLocal(fact.capturedAt) })),
  };
}
