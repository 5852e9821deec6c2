import type { Role } from '@dunghen/domain/access';
import type { DossierChange } from '@dunghen/store/dossier';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROLE_NAMES } from '../access/index.ts';
import { mayByProse } from '../access/oracle.fixture.ts';
import { isRole } from '../access/role.ts';
import { AFTER, grantOf, officer, REGISTER } from '../access/world.fixture.ts';
import { refuseListening, toldTo } from './told.ts';

const IDS = REGISTER.agencies.map(({ id }) => id);
const ROLES: readonly Role[] = Object.keys(ROLE_NAMES).filter(isRole);

const changeArb: fc.Arbitrary<DossierChange> = fc
  .record({
    agencyId: fc.constantFrom(...IDS),
    receivingAgencyId: fc.constantFrom(...IDS),
    holdingAgencyId: fc.constantFrom(...IDS),
    officer: fc.option(fc.constantFrom('toi', 'ban')),
    number: fc.nat({ max: 9_999 }),
  })
  .map(({ officer: to, number, ...agencies }) => ({
    ...agencies,
    dossierId: `id-${number}`,
    code: `H18-${number}`,
    version: 3,
    state: 'in-process',
    type: 'HandedOver',
    recordedAt: 1,
    applicantIdentity: '011000000001',
    ...(to === null ? {} : { officer: to }),
  }));

const officerArb = fc
  .array(fc.tuple(fc.constantFrom(...ROLES), fc.constantFrom(...IDS)), { maxLength: 3 })
  .map((held) => officer(...held.map(([role, agencyId]) => grantOf(role, agencyId))));

/** What the prose of the statute lets list: told anew from the list of agencies, without the statute's own tables. */
function isWithin(change: DossierChange, principal: ReturnType<typeof officer>): boolean {
  const { agencyId, receivingAgencyId, holdingAgencyId, officer: officerId } = change;
  const where = {
    agencyIds: [agencyId, receivingAgencyId, holdingAgencyId],
    decidingIds: [agencyId, holdingAgencyId],
    ...(officerId === undefined ? {} : { officerId }),
  };
  return mayByProse(REGISTER.agencies, principal, 'dossier:list', where, AFTER.day);
}

describe('the stream', () => {
  test('tells an officer of every dossier within reach, and of none out of it', () => {
    fc.assert(
      fc.property(officerArb, fc.array(changeArb, { maxLength: 12 }), (principal, changes) => {
        const told = toldTo(principal, changes, AFTER);
        const within = changes.filter((change) => isWithin(change, principal));
        expect(told.map(({ code }) => code)).toEqual(within.map(({ code }) => code));
        if (told.length > 0) expect(refuseListening(principal, AFTER)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  test('says nothing of any person', () => {
    fc.assert(
      fc.property(changeArb, (change) => {
        const [told] = toldTo(officer(grantOf('auditor', 'tinh')), [change], AFTER);
        expect(Object.keys(told ?? {}).toSorted()).toEqual(['code', 'state', 'type', 'version']);
      }),
    );
  });

  test('is not for whoever may list nothing', () => {
    expect(refuseListening(officer(grantOf('system', 'tinh')), AFTER)).toMatchObject({ code: 'not-allowed' });
    expect(refuseListening(officer(grantOf('home-affairs', 'tinh')), AFTER)).toMatchObject({ code: 'not-allowed' });
    expect(refuseListening({ kind: 'anonymous' }, AFTER)).toMatchObject({ code: 'not-allowed' });
  });
});
