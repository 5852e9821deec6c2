import { instantText } from '@dunghen/domain/text';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { client, doneOf } from '../../api/client.ts';
import { sessionQuery } from '../../api/session.ts';
import { useIntakeText } from '../../text/intake/index.ts';
import { forget, keep, nextSlipNumber, recallAll, recallEverybodys } from './device.ts';
import { RECORD_WORDS, withSlip } from './make-parcel.ts';
import { openSteps, type Parcel, sendParcel } from './parcel.ts';
import { tidyDevice } from './tidy.ts';
import type { DeviceDraft } from './use-draft.ts';
import { createWire } from './wire.ts';

const AGAIN_MS = 15_000;
/** Only one window sends at a time; the server's keys would see to it too. */
const LOCK = 'dunghen-intake-send';

export const isOpen = (parcel: Parcel): boolean =>
  parcel.state === 'unsent' || parcel.state === 'sending' || (parcel.state === 'done' && hasWork(parcel));

/** Steps that the server has not refused yet. */
const hasWork = (parcel: Parcel): boolean => openSteps(parcel).some(({ why }) => why === undefined);

const tidied = (owner: string | undefined): Promise<void> =>
  owner === undefined ? Promise.resolve() : tidyDevice(owner, Date.now()).catch(() => undefined);

/** `away`: the server cannot be reached; `closed`: it does not know this officer here. Brings the token that changes need. */
async function wayOf(queries: QueryClient, owner: string): Promise<'open' | 'away' | 'closed'> {
  const session = await queries
    .fetchQuery({ ...sessionQuery(), retry: false, networkMode: 'always' })
    .catch(() => undefined);
  if (session === undefined) return 'away';
  return session.user?.id === owner ? 'open' : 'closed';
}

/** Gives what could not leave the number of its counter slip, once. */
async function slipped(parcel: Parcel): Promise<Parcel> {
  if (parcel.slip !== undefined || parcel.code !== undefined) return parcel;
  const time = instantText(Date.parse(parcel.occurredAt));
  const numbered = withSlip(parcel, await nextSlipNumber(), time, () => crypto.randomUUID());
  await keep('parcel', numbered);
  return numbered;
}

/** What is on its way from this device: sent by itself when there is a connection, gone on with after a reload. */
export function useParcels(owner: string | undefined) {
  const text = useIntakeText();
  const queries = useQueryClient();
  const [parcels, setParcels] = useState<readonly Parcel[]>([]);
  const [shares, setShares] = useState<Readonly<Record<string, number>>>({});
  const [others, setOthers] = useState(0);
  const [isLoaded, setLoaded] = useState(false);
  const busy = useRef(false);
  const again = useRef(false);

  const load = useCallback(async (): Promise<readonly Parcel[]> => {
    const all = await recallEverybodys<Parcel>('parcel').catch((): readonly Parcel[] => []);
    const own = all
      .filter((parcel) => parcel.owner === owner)
      .toSorted((a, b) => (a.occurredAt < b.occurredAt ? 1 : -1));
    setParcels(own);
    setLoaded(true);
    setOthers(all.filter((parcel) => parcel.owner !== owner && parcel.state !== 'done').length);
    return own;
  }, [owner]);

  const wire = useMemo(
    () =>
      createWire({
        token: () => queries.getQueryData(sessionQuery().queryKey)?.csrfToken,
        lateReason: ({ slip = '', occurredAt }) => RECORD_WORDS.late(slip, instantText(Date.parse(occurredAt))),
        unreachable: text.intake.queue.unreachable,
        progress: (fileId, share) => setShares((before) => ({ ...before, [fileId]: share })),
      }),
    [queries, text],
  );

  const sendOne = useCallback(
    async (parcel: Parcel): Promise<Parcel> => {
      const keeping = {
        ...wire,
        keep: async (next: Parcel) => {
          await wire.keep(next);
          setParcels((before) => before.map((own) => (own.id === next.id ? next : own)));
        },
      };
      const sent = await sendParcel(parcel, keeping);
      if (sent.code !== undefined && parcel.code === undefined) {
        // The dossier is there: nothing of the draft is needed any more.
        const path = { id: sent.draftId };
        doneOf(client.DELETE('/api/v1/intake/drafts/{id}', { params: { path } })).catch(() => undefined);
      }
      for (const step of sent.steps) {
        if (step.kind === 'upload' && step.done === true) await forget('file', step.fileId).catch(() => undefined);
      }
      return sent.state === 'unsent' ? slipped(sent) : sent;
    },
    [wire],
  );

  /** Sends what waits, the oldest first. */
  const sendAll = useCallback(async () => {
    if (owner === undefined) return;
    again.current = busy.current;
    if (busy.current) return;
    busy.current = true;
    try {
      do {
        again.current = false;
        await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
          if (lock === null) return;
          const waiting = (await recallAll<Parcel>('parcel', owner)).filter(isOpen);
          const way = waiting.length === 0 ? 'closed' : await wayOf(queries, owner);
          if (way === 'closed') return;
          for (const parcel of waiting.toSorted((a, b) => (a.occurredAt < b.occurredAt ? -1 : 1)))
            await (way === 'away' ? slipped(parcel) : sendOne(parcel));
        });
      } while (again.current);
    } finally {
      busy.current = false;
      await load();
    }
  }, [owner, queries, sendOne, load]);

  useEffect(() => {
    void tidied(owner)
      .then(load)
      .then(() => sendAll());
    const online = () => void sendAll();
    window.addEventListener('online', online);
    const timer = window.setInterval(online, AGAIN_MS);
    return () => {
      window.removeEventListener('online', online);
      window.clearInterval(timer);
    };
  }, [owner, load, sendAll]);

  /** Lays it down, then sends it: in this order, so that nothing is lost between. */
  const hand = useCallback(
    async (parcel: Parcel): Promise<void> => {
      const ready = navigator.onLine ? parcel : await slipped(parcel);
      await keep('parcel', ready);
      setParcels((before) => [ready, ...before.filter(({ id }) => id !== ready.id)]);
      void sendAll();
    },
    [sendAll],
  );

  /** After a refusal, or where somebody looked whether it had arrived. */
  const retry = useCallback(
    async (parcel: Parcel) => {
      const { why: _why, ...rest } = parcel;
      const steps = parcel.steps.map(({ why: _old, ...step }) => step);
      const { firstSentAt: _first, ...anew } = rest;
      await keep('parcel', {
        ...(parcel.state === 'check' ? anew : rest),
        steps,
        state: parcel.code === undefined ? 'unsent' : 'done',
      });
      await load();
      await sendAll();
    },
    [load, sendAll],
  );

  const drop = useCallback(
    async (parcel: Parcel) => {
      await forget('parcel', parcel.id);
      for (const step of parcel.steps) if (step.kind === 'upload') await forget('file', step.fileId);
      await load();
    },
    [load],
  );

  /** Back to a draft, to mend what was refused; its files stay where they are. */
  const reopen = useCallback(
    async ({ id, owner: whose, form, draftId, draftVersion }: Parcel) => {
      const draft: DeviceDraft = {
        id: draftId,
        owner: whose,
        form,
        version: draftVersion,
        savedAt: Date.now(),
        dirty: true,
      };
      await keep('draft', draft);
      await forget('parcel', id);
      await load();
    },
    [load],
  );

  return { reopen, parcels, isLoaded, others, shares, hand, retry, drop, sendAll, reload: load };
}

export type Parcels = ReturnType<typeof useParcels>;
