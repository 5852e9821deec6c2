import { describe, expect, test } from 'vitest';
import { VIETNAM } from '../deadline/testing/calendars.ts';
import { foldFacts, foldHistory } from '../dossier/index.ts';
import { judge, PROVINCE_POLICY } from '../judgement/index.ts';
import { getLocal } from '../time/index.ts';
import { eventsOf, type Row } from './row.fixture.ts';

const ASKED: Row = {
  acceptedAt: '02/01/2024 08:00',
  dueAt: '10/01/2024',
  supplementRequestedAt: '05/01/2024',
  status: '9',
};

function judged(row: Row) {
  const history = foldHistory(eventsOf({ ...ASKED, ...row }));
  if (history === undefined) throw new Error('a sound row has a history');
  const { verdict, flags } = judge(history, getLocal('2024-05-02T08:00'), PROVINCE_POLICY, VIETNAM);
  return { verdict, notMoved: flags.includes('due-not-moved') };
}

describe('a supplement against a promised date without a limit: left and flagged (spec: import)', () => {
  test.each<[string, Row]>([
    ['received before the completion', { supplementReceivedAt: '11/01/2024 09:20', completedAt: '11/01/2024 09:26' }],
    ['noted after it', { supplementReceivedAt: '11/01/2024 09:39', completedAt: '11/01/2024 09:26' }],
    ['both by date', { supplementReceivedAt: '11/01/2024', completedAt: '11/01/2024' }],
    ['completed by date', { supplementReceivedAt: '11/01/2024 09:39', completedAt: '11/01/2024' }],
    ['its receipt blank', { completedAt: '25/01/2024' }],
    ['its receipt blank, returned', { returnedAt: '25/01/2024 10:00', status: '10' }],
  ])('%s', (_, row) => {
    expect(judged(row)).toEqual({ verdict: 'late', notMoved: true });
  });

  test('what a clock some minutes off has put after the end is no last state', () => {
    const submitted = eventsOf({ submittedAt: '15/01/2024 10:05', status: '4', officer: 'A' });
    expect(foldFacts(submitted)?.state).toBe('in-process');
    const returned = eventsOf({ completedAt: '17/01/2024 09:05', returnedAt: '17/01/2024 09:00' });
    expect(foldFacts(returned)?.state).toBe('returned');
  });

  test('a dossier told to be in process waits for nothing', () => {
    const events = eventsOf({ ...ASKED, status: '4' });
    expect(foldFacts(events)?.state).not.toBe('awaiting-supplement');
    expect(foldHistory(events)?.stops).toMatchObject([{ kind: 'supplement', to: expect.any(Number) }]);
  });
});
