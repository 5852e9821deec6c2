import { formatLimit } from '@dunghen/domain/deadline';
import {
  findLimit,
  findProcedureProblems,
  isActive,
  limitQuestions,
  processFor,
  processValues,
  promisedLimitOf,
  stepLimits,
} from '@dunghen/domain/procedure';
import { getDay } from '@dunghen/domain/time';
import { testDatabase } from '@dunghen/store/testing';
import { describe, expect, test } from 'vitest';
import { shippedCatalogue } from '../catalogue/index.ts';
import { contextOf } from '../context/index.ts';
import { listProcedures, listUnlocalised } from './index.ts';
import { officer } from './procedure.fixture.ts';
import { readShippedNational, readShippedProcedures, recordDemonstrationProcedures } from './shipped.ts';

const versions = await readShippedProcedures();
const { register } = await shippedCatalogue();
const named = versions.map((version) => [`${version.code} v${version.version} ${version.name}`, version] as const);

describe('the shipped procedures', () => {
  test('are at least 40, each of its versions once, one after the other', () => {
    const byCode = Map.groupBy(versions, ({ code }) => code);
    expect(byCode.size).toBeGreaterThanOrEqual(40);
    for (const own of byCode.values()) {
      expect(own.map(({ version }) => version)).toEqual(own.map((_, index) => index + 1));
      expect(own.slice(1).map(({ validFrom }) => validFrom)).toEqual(own.slice(0, -1).map(({ validTo }) => validTo));
    }
  });

  test.each(named)('%s has no problems and is active from its first day', (_, version) => {
    expect(findProcedureProblems(version)).toEqual([]);
    expect(isActive(version, getDay(version.validFrom))).toBe(true);
  });

  test.each(named)('%s names agencies of its time', (_, version) => {
    const ids = new Set(register.atDate(getDay(version.validFrom)).map(({ id }) => id));
    const used = [...(version.agencyIds ?? []), ...version.process.flatMap(({ agencyId }) => agencyId ?? [])];
    expect(used.filter((id) => !ids.has(id))).toEqual([]);
    expect(version.level === 'province').toBe(version.agencyIds !== undefined);
  });

  test.each(named)('%s shares its limit out whatever case, channel and area', (_, version) => {
    for (const question of limitQuestions(version)) {
      const line = findLimit(version, question);
      const limit = line && promisedLimitOf(line);
      if (limit === undefined) throw new Error(JSON.stringify(question));
      const route = stepLimits(processFor(version, processValues(question)), limit);
      expect(
        route
          .flatMap((step) => step.limit ?? [])
          .map(formatLimit)
          .join(' + '),
      ).not.toBe('');
    }
  });

  test('what is invented says so', () => {
    for (const { approval, localAnnouncement, limits } of versions) {
      const decisions = [
        approval?.number,
        localAnnouncement?.decision,
        ...limits.map(({ promised }) => promised?.decision),
      ];
      for (const decision of decisions) if (decision !== undefined) expect(decision).toContain('(giả định)');
    }
  });

  test('among them are joined-up ones, ones taken in anywhere, longer limits in difficult areas, stops for payment', () => {
    const having = (holds: (version: (typeof versions)[number]) => boolean) => versions.filter(holds).length;
    expect(having(({ process }) => process.some(({ agencyId }) => agencyId !== undefined))).toBeGreaterThanOrEqual(3);
    expect(having(({ acceptedAnywhere }) => acceptedAnywhere === true)).toBeGreaterThanOrEqual(10);
    expect(having(({ limits }) => limits.some(({ area }) => area === 'difficult'))).toBeGreaterThanOrEqual(8);
    expect(
      having(({ stoppingKinds }) => stoppingKinds?.some(({ kind }) => kind === 'payment') === true),
    ).toBeGreaterThan(2);
  });
});

test('the demonstration has them in its catalogue, and announcements that it has still to follow', async () => {
  const context = await contextOf(await testDatabase(), () => Date.UTC(2026, 10, 23, 5));
  try {
    await recordDemonstrationProcedures(context.db);
    await recordDemonstrationProcedures(context.db);
    const control = officer('procedure-control');
    const listed = await listProcedures(context, control, { limit: 200 });
    expect(listed.ok && listed.value.total).toBe(new Set(versions.map(({ code }) => code)).size);
    const due = await listUnlocalised(context, control);
    expect(due.ok && due.value.map(({ code, kind, isPast }) => [code, kind, isPast])).toEqual([
      ['1.004873', 'changed', true],
      ['1.004509', 'abolished', false],
      ['1.012786', 'changed', false],
    ]);
    expect(await readShippedNational()).toHaveLength(6);
  } finally {
    await context.close();
  }
});
