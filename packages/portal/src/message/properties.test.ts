/** A message never says what did not happen (spec: portal): random lives, replayed from their messages. */
import { type DossierEvent, effectiveEvents, factsOf } from '@dunghen/domain/dossier';
import { foldRecord } from '@dunghen/domain/lifecycle';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { liveThrough, rules, throws } from '../../../domain/src/lifecycle/random-commands.fixture.ts';
import { findPortalTime, type PortalDossier, type PortalStep } from '../protocol/index.ts';
import { dossierMessage } from './dossier-message.ts';
import { eventMessages } from './event-messages.ts';
import { CONTEXT, commandsOf, MAPPING } from './message.fixture.ts';
import { readDossierMessage } from './read-dossier.ts';
import { stepMessages } from './step-message.ts';

/** Lives end as they may; each check sees all events of one. */
function lives(check: (events: readonly DossierEvent[]) => void): void {
  fc.assert(
    fc.property(throws, rules, (list, own) => {
      const events = liveThrough(list, own).at(-1)?.events ?? [];
      if (events.length > 0) check(events);
    }),
    { numRuns: 150 },
  );
}

/** What the portal has after everything was sent, command by command. */
function sent(events: readonly DossierEvent[]): {
  readonly dossier: PortalDossier | undefined;
  readonly steps: readonly PortalStep[];
} {
  let dossier: PortalDossier | undefined;
  const steps: PortalStep[] = [];
  for (const stretch of commandsOf(events)) {
    const [first, last] = [stretch[0]?.seq ?? 1, stretch.at(-1)?.seq ?? 1];
    const messages = eventMessages(events, CONTEXT, { after: first - 1, upTo: last });
    dossier = messages.dossier ?? dossier;
    steps.push(...messages.steps);
  }
  return { dossier, steps };
}

const seconds = (at: number): number => Math.floor(at / 1_000) * 1_000;

describe('messages of random lives', () => {
  test('replayed they give the dossier as it stands, in the codes of the portal', () => {
    lives((events) => {
      const record = foldRecord(events);
      const { dossier } = sent(events);
      if (record === undefined || record.state === 'draft') return;
      expect(dossier).toEqual(dossierMessage(record, CONTEXT));
      expect(dossier?.TrangThaiHoSo).toBe(String(record.portalStatus));
      const view = readDossierMessage({ ...dossier, MaHoSo: record.code }, MAPPING);
      expect(view.states).toContain(record.state);
      expect(view.acceptedAt).toBe(instantOrNone(record.history.acceptedAt?.at));
      expect(view.submittedAt).toBe(instantOrNone(record.history.submittedAt?.at ?? record.history.acceptedAt?.at));
      expect(view.supplements).toHaveLength(record.supplements.length);
    });
  });

  test('sent in stretches or at once, the steps are the same', () => {
    lives((events) => {
      expect(sent(events).steps).toEqual(stepMessages(events, CONTEXT));
    });
  });

  test('every step is an event: its instant, and the code of the dossier right after it as then known', () => {
    lives((events) => {
      for (const [index, event] of events.entries()) {
        const known = events.slice(0, index + 1);
        const [step] = eventMessages(known, CONTEXT, { after: event.seq - 1 }).steps;
        if (step === undefined) continue;
        const at = findPortalTime(step.ThoiDiemXuLy);
        const instants = new Set(effectiveEvents(known).map(({ occurredAt }) => seconds(occurredAt)));
        instants.add(seconds(event.occurredAt));
        expect(instants).toContain(at);
        if (event.type === 'Corrected') continue;
        const effective = effectiveEvents(known);
        const place = effective.findIndex(({ seq }) => seq === event.seq);
        expect(step.TrangThai).toBe(String(factsOf(effective.slice(0, place + 1))?.portalStatus));
        expect(at).toBe(seconds(effective[place]?.occurredAt ?? 0));
      }
    });
  });

  test('every instant of a dossier is an instant of one of its events, but for due dates', () => {
    lives((events) => {
      const record = foldRecord(events);
      const dossier = record === undefined ? undefined : dossierMessage(record, CONTEXT);
      if (dossier === undefined) return;
      const instants = new Set(effectiveEvents(events).map(({ occurredAt }) => seconds(occurredAt)));
      const told = [
        dossier.NgayNopHoSo,
        dossier.NgayTiepNhan,
        dossier.NgayKetThucXuLy,
        dossier.NgayTra,
        dossier.NgayTuChoi,
        ...dossier.DanhSachHoSoBoSung.flatMap(({ NgayBoSung, NgayTiepNhanBoSung }) => [NgayBoSung, NgayTiepNhanBoSung]),
      ].filter((text) => text !== '');
      for (const text of told) expect(instants).toContain(findPortalTime(text));
    });
  });

  test('completed, returned and refused stand in it exactly when they happened and stand', () => {
    lives((events) => {
      const record = foldRecord(events);
      const dossier = record === undefined ? undefined : dossierMessage(record, CONTEXT);
      if (record === undefined || dossier === undefined) return;
      const { state } = record;
      expect(dossier.NgayTra !== '').toBe(state === 'returned');
      expect(dossier.NgayTuChoi !== '').toBe(state === 'refused' || state === 'rejected');
      if (state === 'completed' || state === 'rejected') expect(dossier.NgayKetThucXuLy).not.toBe('');
      if (!['completed', 'rejected', 'returned'].includes(state)) expect(dossier.NgayKetThucXuLy).toBe('');
      expect(dossier.DanhSachGiayToKetQua).toHaveLength(record.results.filter(({ revoked }) => !revoked).length);
    });
  });
});

const instantOrNone = (at: number | undefined): number | undefined => (at === undefined ? undefined : seconds(at));
