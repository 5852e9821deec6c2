import type { Grant, Principal } from '@dunghen/domain/access';
import { type Agency, compileRegister } from '@dunghen/domain/agency';
import { formatDay } from '@dunghen/domain/time';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTIONS } from './action.ts';
import { allow } from './allow.ts';
import { mayByProse } from './oracle.fixture.ts';
import { possibleActions } from './possible.ts';
import { isRole, ROLE_NAMES } from './role.ts';
import { type Scope, scopeOf } from './scope.ts';
import type { Where } from './where.ts';

const FIRST_DAY = 20_000;
const DAYS = 12;
const AGENCIES = 9;
const ids = Array.from({ length: AGENCIES }, (_, index) => `cq-${index}`);
const OFFICERS = ['toi', 'ban', 'ai-do'];
const ROLES = Object.keys(ROLE_NAMES).filter(isRole);

const dayArb = fc.integer({ min: FIRST_DAY, max: FIRST_DAY + DAYS });
const idArb = fc.constantFrom(...ids);
const personArb = fc.constantFrom(...OFFICERS);

/** Parents and successors come from earlier or later places in the list, so that neither goes round in a circle. */
const agenciesArb: fc.Arbitrary<readonly Agency[]> = fc.tuple(
  ...ids.map((id, index) =>
    fc
      .record({
        kind: fc.constantFrom('province', 'department', 'district', 'commune'),
        parent: fc.option(fc.nat({ max: Math.max(0, index - 1) })),
        from: fc.integer({ min: FIRST_DAY - 10, max: FIRST_DAY + DAYS }),
        lasts: fc.option(fc.integer({ min: 1, max: DAYS })),
        successors: fc.uniqueArray(fc.integer({ min: 1, max: AGENCIES }), { maxLength: 2 }),
      })
      .map(
        ({ kind, parent, from, lasts, successors }): Agency => ({
          id,
          kind: index === 0 ? 'province' : kind,
          name: id,
          aliases: [],
          codes: [],
          order: index,
          validFrom: formatDay(from),
          predecessorIds: [],
          successorIds: lasts === null ? [] : successors.flatMap((step) => ids[index + step] ?? []),
          ...(index === 0 || parent === null ? {} : { parentId: ids[parent] ?? 'cq-0' }),
          ...(lasts === null ? {} : { validTo: formatDay(from + lasts) }),
        }),
      ),
  ),
);

const grantArb: fc.Arbitrary<Grant> = fc
  .record({
    role: fc.constantFrom(...ROLES),
    agencyId: idArb,
    from: dayArb,
    lasts: fc.option(fc.integer({ min: 1, max: 12 })),
  })
  .map(({ role, agencyId, from, lasts }) => ({
    role,
    agencyId,
    validFrom: formatDay(from - 10),
    ...(lasts === null ? {} : { validTo: formatDay(from - 10 + lasts) }),
  }));

const officerArb: fc.Arbitrary<Extract<Principal, { readonly kind: 'officer' }>> = fc
  .array(grantArb, { maxLength: 4 })
  .map((grants) => ({ kind: 'officer', id: 'toi', name: 'Tôi (giả định)', grants }));

/** A dossier as a list has it: three agencies, perhaps an officer, an applicant. */
const dossierArb: fc.Arbitrary<Where> = fc
  .record({
    resolving: idArb,
    receiving: idArb,
    holding: idArb,
    officer: fc.option(personArb),
    identity: fc.constantFrom('1', '2'),
  })
  .map(({ resolving, receiving, holding, officer, identity }) => ({
    agencyIds: [resolving, receiving, holding],
    decidingIds: [resolving, holding],
    applicantIdentity: identity,
    ...(officer === null ? {} : { officerId: officer }),
  }));

/** With what a list does not have: opinions asked, who requested, who entered. */
const placeArb: fc.Arbitrary<Where> = fc
  .record({
    dossier: dossierArb,
    consultedIds: fc.array(idArb, { maxLength: 2 }),
    requestedBy: fc.option(personArb),
    accountId: fc.option(personArb),
    accusedIds: fc.array(idArb, { maxLength: 2 }),
  })
  .map(({ dossier, consultedIds, requestedBy, accountId, accusedIds }) => ({
    ...dossier,
    consultedIds,
    accusedIds,
    ...(requestedBy === null ? {} : { requestedBy }),
    ...(accountId === null ? {} : { accountId }),
  }));

/** A row of a list, by the scope alone. */
function isIn(scope: Scope, where: Where): boolean {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'none':
      return false;
    case 'own':
      return where.applicantIdentity === scope.identity;
    case 'agencies': {
      const { assigned } = scope;
      const mine = assigned !== undefined && where.officerId === assigned.officerId;
      return where.agencyIds.some((id) => scope.ids.includes(id) || (mine && assigned.ids.includes(id)));
    }
  }
}

const RUNS = { numRuns: 300 };

describe('rights', () => {
  test('are what the prose of the statute says: no officer sees or changes anything else', () => {
    fc.assert(
      fc.property(agenciesArb, officerArb, placeArb, dayArb, (agencies, officer, where, day) => {
        const world = { register: compileRegister(agencies), day };
        const possible = possibleActions(officer, world);
        for (const action of ACTIONS) {
          if (allow(officer, action, where, world).ok) expect(possible).toContain(action);
          const said = mayByProse(agencies, officer, action, where, day);
          expect([action, allow(officer, action, where, world).ok]).toEqual([action, said]);
        }
      }),
      RUNS,
    );
  });

  test('of lists and of single dossiers agree, for every dossier', () => {
    const listed = ['dossier:list', 'dossier:read', 'dossier:read-personal', 'dossier:export'] as const;
    const principalArb = fc.oneof<fc.Arbitrary<Principal>[]>(
      officerArb,
      officerArb.chain((officer) =>
        fc.subarray<string>([...listed]).map((scopes): Principal => ({ ...officer, kind: 'machine', scopes })),
      ),
      fc.constant<Principal>({ kind: 'citizen', id: 'cd', name: 'Công dân', identity: '1' }),
      fc.constant<Principal>({ kind: 'anonymous' }),
      fc.constant<Principal>({ kind: 'anonymous', demonstration: true }),
      fc.constant<Principal>({ kind: 'system', id: 'viec', name: 'Hệ thống' }),
    );
    fc.assert(
      fc.property(
        agenciesArb,
        principalArb,
        fc.array(dossierArb, { maxLength: 12 }),
        dayArb,
        (agencies, who, dossiers, day) => {
          const world = { register: compileRegister(agencies), day };
          for (const action of listed) {
            const scope = scopeOf(who, action, world);
            for (const where of dossiers)
              expect([action, isIn(scope, where)]).toEqual([action, allow(who, action, where, world).ok]);
          }
        },
      ),
      RUNS,
    );
  });

  test("never grow by fewer grants, nor by a machine's scopes; a grant at the unit complained of takes away", () => {
    fc.assert(
      fc.property(agenciesArb, officerArb, placeArb, dayArb, fc.nat(), (agencies, officer, where, day, at) => {
        const world = { register: compileRegister(agencies), day };
        const kept = officer.grants.filter((_, index) => index !== at % 4);
        const isOfAccused = (grant: Grant | undefined) =>
          grant !== undefined && (where.accusedIds ?? []).includes(grant.agencyId);
        const growsBy = isOfAccused(officer.grants[at % 4]) && !kept.some(isOfAccused) ? ['petition:read-sender'] : [];
        const machine: Principal = { ...officer, kind: 'machine', scopes: ACTIONS };
        const may = (who: Principal) => ACTIONS.filter((action) => allow(who, action, where, world).ok);
        const mayNow = may(officer);
        expect([...mayNow, ...growsBy]).toEqual(expect.arrayContaining(may({ ...officer, grants: kept })));
        expect(mayNow).toEqual(expect.arrayContaining(may(machine)));
      }),
      RUNS,
    );
  });
});
