import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRegister } from '../agency/dien-bien.fixture.ts';
import { getDay } from '../time/index.ts';
import { figuresOf } from './quarterly.fixture.ts';
import { rollUp } from './roll-up.ts';
import { addFigures, emptyFigures } from './sum.ts';

const register = readRegister();
const day = getDay('2024-03-31');
const province = register.findByCode('H18', day, 'agency');
if (province === undefined) throw new Error('no province');
const agencies = register.subtreeOf(province.id, day);

/** Spec: tally; "a parent's figures are its own plus its children's". */
test('a parent has its own figures and its children’s', () => {
  const drawn = fc.array(fc.tuple(fc.nat(agencies.length - 1), fc.nat(500), fc.nat(20), fc.nat(9)), { maxLength: 30 });
  fc.assert(
    fc.property(drawn, (rows) => {
      const own = new Map(
        rows.flatMap(([index, onTime, late, openOverdue]) => {
          const agency = agencies[index];
          return agency === undefined
            ? []
            : [[agency.id, figuresOf(agency.id, { onTime, late, openOverdue })] as const];
        }),
      );
      const sums = rollUp(own, register);
      const sumOf = (id: string) => sums.get(id) ?? emptyFigures(id);
      const parents = [province, ...agencies.filter((agency) => agency.kind === 'district')];
      const expected = parents.map((parent) => {
        const children = register.childrenOf(parent.id, day).map((child) => sumOf(child.id));
        return addFigures(parent.id, [own.get(parent.id) ?? emptyFigures(parent.id), ...children]);
      });
      expect(parents.map((parent) => sumOf(parent.id))).toEqual(expected);
      expect(sumOf(province.id)).toEqual(addFigures(province.id, own.values()));
    }),
    { numRuns: 50 },
  );
});

test('agencies that ended still reach the province, and strangers stand by themselves', () => {
  const commune = register.matchName('xã Chà Cang', day);
  if (commune.kind !== 'found') throw new Error('unknown');
  const sums = rollUp(
    new Map([
      [commune.agency.id, figuresOf(commune.agency.id, { late: 2 })],
      ['stranger', figuresOf('stranger', { late: 1 })],
    ]),
    register,
  );
  expect(sums.get(province.id)?.late).toBe(2);
  expect(sums.get('stranger')?.late).toBe(1);
});
