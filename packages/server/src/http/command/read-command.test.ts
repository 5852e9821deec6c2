import { COMMAND_TYPES } from '@dunghen/domain/lifecycle';
import { getLocal } from '@dunghen/domain/time';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { COMMAND_FIELDS } from '../schema/command/commands.ts';
import { type ForgottenCommand, NOT_OF_API, readCommand, readTimes } from './read-command.ts';

describe('bodies of commands', () => {
  it('there is one for each command of the domain, but for those of the system', () => {
    expectTypeOf<ForgottenCommand>().toBeNever();
    const bodies = COMMAND_FIELDS.map(({ properties }) => properties.type.const);
    const left: readonly string[] = NOT_OF_API;
    expect(bodies.toSorted()).toEqual(COMMAND_TYPES.filter((type) => !left.includes(type)).toSorted());
  });

  it('become commands: instants in place of texts, times left to the times', () => {
    const body = {
      type: 'suspend',
      legalBasis: 'Điều 5 Luật X',
      decision: '12/QĐ',
      expectedUntil: '2024-03-29T17:30:00+07:00',
      occurredAt: '2024-03-20T01:00:00Z',
    } as const;
    const { occurredAt: _at, ...rest } = body;
    expect(readCommand(body)).toEqual({ ok: true, value: { ...rest, expectedUntil: getLocal('2024-03-29T17:30') } });
    expect(readTimes(body)).toEqual({ ok: true, value: { occurredAt: getLocal('2024-03-20T08:00') } });
  });

  const digitised = { at: '2024-02-30T08:00:00+07:00', by: 'Cán bộ' };
  it.each([
    ['expectedUntil', { type: 'suspend', legalBasis: 'x', decision: 'x', expectedUntil: '2024-02-30T08:00:00+07:00' }],
    ['dueAt', { type: 'propose-reschedule', dueAt: 'mai', reason: 'x', cause: 'system' }],
    ['documents.0.digitised.at', { type: 'accept', documents: [{ id: 'd', name: 'Đơn', form: 'paper', digitised }] }],
    ['replacement.occurredAt', { type: 'correct', seq: 1, replacement: { occurredAt: '25:00' }, reason: 'x' }],
  ] as const)('no real time in %s is refused by the name of its field', (parameter, body) => {
    expect(readCommand(body)).toMatchObject({ ok: false, code: 'invalid-time', facts: { parameter } });
  });
});
