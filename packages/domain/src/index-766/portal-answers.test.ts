import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { groupScore, INDICATORS, type Scored, scoreOf } from './index.ts';

/** The portal's own figures of Q3/2026: from its numerators and denominators our formulas give its scores (spec: index-766). */

const TOLERANCE = 0.015;

interface Metric {
  readonly code: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly score: number | null;
}

interface Unit {
  readonly departmentName: string;
  readonly metrics: readonly Metric[];
}

interface Node {
  readonly departmentName: string;
  readonly score?: number;
  readonly totalScore?: number;
  readonly [field: string]: unknown;
}

function read(name: string): unknown {
  const file = new URL(`../../../../data/portal-evaluation/${name}.2026-Q3.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}

function unitsOf(name: string): readonly Unit[] {
  const { data } = read(name) as { data: { overview: Unit; evaluation: readonly Unit[] } };
  return [data.overview, ...data.evaluation];
}

function nodesOf(name: string): readonly Node[] {
  const { data } = read(name) as { data: { parent: Node; children: readonly Node[] } };
  return [data.parent, ...data.children];
}

const indicator = (code: string) => {
  const found = INDICATORS.find((one) => one.code === code);
  if (found === undefined) throw new RangeError(code);
  return found;
};

const numberOf = (node: Node, field: string): number => Number(node[field]);

describe.each(['transparency', 'dossier-digitized', 'handling-satisfaction'])('%s', (name) => {
  const cases = unitsOf(name).flatMap(({ departmentName, metrics }) =>
    metrics.flatMap(({ code, numerator, denominator, score }) =>
      score === null || numerator === null || denominator === null || denominator === 0
        ? []
        : [{ departmentName, code, counted: { numerator, denominator }, score }],
    ),
  );

  test('holds figures to compare', () => expect(cases.length).toBeGreaterThan(10));

  test.each(cases)('$departmentName: $code', ({ code, counted, score }) => {
    const ours = scoreOf(indicator(code), counted);
    if (!('value' in ours)) throw new Error(`${code} is ${ours.state}`);
    expect(Math.abs(ours.value - score)).toBeLessThanOrEqual(TOLERANCE);
  });
});

describe('petitions', () => {
  const none = unitsOf('handling-satisfaction').flatMap(({ departmentName, metrics }) =>
    metrics.flatMap(({ code, denominator, score }) =>
      score !== null && denominator === 0 && code.startsWith('PETITION') ? [{ departmentName, code, score }] : [],
    ),
  );

  test.each(none)('$departmentName: none to answer gives all points ($code)', ({ code, score }) => {
    expect(scoreOf(indicator(code), { numerator: 0, denominator: 0 })).toEqual({ state: 'computed', value: score });
  });
});

describe('dvc-progress-tree', () => {
  const nodes = nodesOf('dvc-progress-tree').filter((node) => numberOf(node, 'totalReceived') > 0);

  test.each(nodes)('$departmentName', (node) => {
    const counted = { numerator: numberOf(node, 'totalOnTime'), denominator: numberOf(node, 'totalReceived') };
    const ours = scoreOf(indicator('ON_TIME'), counted);
    if (!('value' in ours)) throw new Error(ours.state);
    expect(Math.abs(ours.value - (node.score ?? node.totalScore ?? Number.NaN))).toBeLessThanOrEqual(TOLERANCE);
  });
});

describe('formality-online-payment-tree', () => {
  const TERMS = [
    ['ONLINE_PAYMENT_DOSSIERS', 'totalDossierOnlinePaymentSuccess', 'totalDossierFinancialObligation'],
    ['ONLINE_PAYMENT_PROCEDURES_USED', 'totalDossierOnlineFormalityPaymentSuccess', 'totalFeeFormality'],
    ['ONLINE_PAYMENT_PROCEDURES', 'totalFeeDossierFormality', 'totalFeeFormality'],
  ] as const;
  const scoredOf = (node: Node): readonly Scored[] =>
    TERMS.map(([code, numerator, denominator]) => {
      const counted = { numerator: numberOf(node, numerator), denominator: numberOf(node, denominator) };
      return { indicator: indicator(code), counted, score: scoreOf(indicator(code), counted) };
    });
  const nodes = nodesOf('formality-online-payment-tree').filter((node) =>
    scoredOf(node).some(({ counted }) => counted?.denominator !== 0),
  );

  test.each(nodes)('$departmentName', (node) => {
    const { score } = groupScore('TTTT', scoredOf(node));
    if (!('value' in score)) throw new Error(score.state);
    expect(Math.abs(score.value - (node.totalScore ?? Number.NaN))).toBeLessThanOrEqual(TOLERANCE);
  });

  test('a unit without anything to pay says nothing', () => {
    const nothing = TERMS.map(([code]) => {
      const counted = { numerator: 0, denominator: 0 };
      return { indicator: indicator(code), counted, score: scoreOf(indicator(code), counted) };
    });
    expect(groupScore('TTTT', nothing).score).toEqual({ state: 'not-applicable' });
  });
});

describe('provide-online-tree', () => {
  test.each(nodesOf('provide-online-tree'))(
    '$departmentName: the total is taken over, its split is not guessed',
    (node) => {
      const scored = INDICATORS.filter(({ group }) => group === 'CLGQ').map((one) => ({
        indicator: one,
        score: scoreOf(one, { numerator: 1, denominator: 2 }),
      }));
      expect(scored.map(({ score }) => score.state)).toEqual(['unresolved', 'unresolved', 'unresolved']);
      expect(groupScore('CLGQ', scored).score).toEqual({ state: 'unresolved' });
      expect(groupScore('CLGQ', scored, node.totalScore).score).toEqual({ state: 'imported', value: node.totalScore });
    },
  );
});
