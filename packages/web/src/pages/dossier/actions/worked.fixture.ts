import type { DossierRecord, WorkedDossier } from '../dossier-queries.ts';

/** A dossier in process, with what a test is about. */
export function workedDossier(record: Partial<DossierRecord> = {}, more: Partial<WorkedDossier> = {}): WorkedDossier {
  return {
    code: 'H18.12-260302-0001',
    agency: { id: 'a', name: 'Sở A' },
    channel: 'direct',
    state: 'in-process',
    verdict: 'open-in-time',
    lateMinutes: 0,
    flags: [],
    timeline: [],
    explanation: [],
    judging: {
      policyId: 'province',
      ruleText: '',
      asOf: '2026-03-03T09:00:00+07:00',
      knownAt: '2026-03-03T09:00:00+07:00',
    },
    ...more,
    record: {
      version: 5,
      masked: true,
      mayReadPersonal: true,
      receiving: { id: 'a', name: 'Sở A' },
      holding: { id: 'a', name: 'Sở A' },
      steps: [],
      holdings: [],
      opinions: [],
      supplements: [],
      suspensions: [],
      documents: [],
      fees: [],
      results: [],
      reschedules: [],
      commands: [],
      ...record,
    },
  };
}
