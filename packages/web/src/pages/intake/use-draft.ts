import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError, answerOf, client, doneOf } from '../../api/client.ts';
import { forget, keep, type Owned, recall, recallAll } from './device.ts';
import { EMPTY_FORM, type IntakeForm, readForm } from './form.ts';
import { draftsQuery } from './queries.ts';
import type { ServerDraft } from './types.ts';
import type { KeptFile } from './use-files.ts';

/** A draft as it lies on this device. */
export interface DeviceDraft extends Owned {
  readonly form: IntakeForm;
  /** The version on the server that this one is based on; 0: not there yet. */
  readonly version: number;
  readonly savedAt: number;
  /** Typed since the server had it last. */
  readonly dirty: boolean;
}

/** What of the draft is where. */
type Saving = 'clean' | 'device' | 'server' | 'refused';

interface DraftConflict {
  readonly version: number;
  readonly form: IntakeForm;
}

const DEVICE_MS = 250;
const SERVER_MS = 1_500;

/** A draft that outlives a reload and a lost connection: here within a quarter of a second, on the server when it answers. */
export function useDraft(id: string, owner: string, begin: Partial<IntakeForm>) {
  const queries = useQueryClient();
  const [draft, setDraft] = useState<DeviceDraft>();
  const [saving, setSaving] = useState<Saving>('clean');
  const [why, setWhy] = useState<string>();
  const [conflict, setConflict] = useState<DraftConflict>();
  const closed = useRef(false);
  const start = useRef(begin);

  useEffect(() => {
    let alive = true;
    closed.current = false;
    const load = async (): Promise<DeviceDraft> => {
      const here = await recall<DeviceDraft>('draft', id).catch(() => undefined);
      if (here?.owner === owner) return { ...here, form: readForm(here.form) };
      const rows = await queries.fetchQuery(draftsQuery()).catch((): readonly ServerDraft[] => []);
      const there = rows.find((row) => row.id === id);
      if (there === undefined)
        return { id, owner, form: { ...EMPTY_FORM, ...start.current }, version: 0, savedAt: Date.now(), dirty: false };
      const savedAt = Date.parse(there.updatedAt);
      return { id, owner, form: readForm(there.content), version: there.version, savedAt, dirty: false };
    };
    load().then((loaded) => {
      if (alive) setDraft(loaded);
    });
    return () => {
      alive = false;
    };
  }, [id, owner, queries]);

  const change = useCallback((parts: Partial<IntakeForm> | ((form: IntakeForm) => Partial<IntakeForm>)) => {
    setSaving('clean');
    setDraft((before) => {
      if (before === undefined) return before;
      const changed = typeof parts === 'function' ? parts(before.form) : parts;
      return { ...before, form: { ...before.form, ...changed }, savedAt: Date.now(), dirty: true };
    });
  }, []);

  // On this device first: it needs nobody.
  useEffect(() => {
    if (draft?.dirty !== true) return;
    const timer = window.setTimeout(() => {
      if (closed.current) return;
      keep('draft', draft).then(
        () => setSaving((now) => (now === 'refused' ? now : 'device')),
        () => undefined,
      );
    }, DEVICE_MS);
    return () => window.clearTimeout(timer);
  }, [draft]);

  useEffect(() => {
    if (draft?.dirty !== true || conflict !== undefined) return;
    const timer = window.setTimeout(async () => {
      if (closed.current) return;
      const { form, version } = draft;
      const body = { agencyId: form.receivingAgencyId, version, content: { ...form } };
      try {
        const saved = await answerOf(client.PUT('/api/v1/intake/drafts/{id}', { params: { path: { id } }, body }));
        if (closed.current) return;
        setWhy(undefined);
        setSaving('server');
        setDraft((now) => {
          if (now === undefined) return now;
          const next = { ...now, version: saved.version, dirty: now.form !== form };
          keep('draft', next).catch(() => undefined);
          return next;
        });
      } catch (error) {
        const problem = error instanceof ApiError ? error.problem : undefined;
        if (problem === undefined) return;
        setSaving('refused');
        setWhy(problem.detail);
        if (problem.code === 'draft-changed') setConflict(conflictOf(problem.facts));
      }
    }, SERVER_MS);
    return () => window.clearTimeout(timer);
  }, [draft, conflict, id]);

  /** Keeps what is seen, over what is there; or takes what is there. */
  const settle = useCallback(
    (mine: boolean) => {
      setDraft((now) => {
        if (now === undefined || conflict === undefined) return now;
        const form = mine ? now.form : conflict.form;
        return { ...now, form, version: conflict.version, dirty: true, savedAt: Date.now() };
      });
      setConflict(undefined);
      setWhy(undefined);
      setSaving('device');
    },
    [conflict],
  );

  /** Handed in: here the parcel takes its place; on the server it stays until the dossier is there. */
  const close = useCallback(async () => {
    closed.current = true;
    await forget('draft', id);
  }, [id]);

  return { draft, change, saving, why, conflict, settle, close };
}

function conflictOf(facts: Readonly<Record<string, unknown>> | undefined): DraftConflict {
  const current: unknown = facts?.current;
  if (typeof current !== 'object' || current === null) return { version: 0, form: EMPTY_FORM };
  const { version = 0, content } = current as { readonly version?: number; readonly content?: unknown };
  return { version, form: readForm(content) };
}

/** Brings back what was thrown away. */
export type Restore = () => Promise<void>;

/** Throws a draft away with its files; gives what brings it back. */
export async function discardDraft(draft: DeviceDraft): Promise<Restore> {
  const { id, owner, form } = draft;
  const files = (await recallAll<KeptFile>('file', owner)).filter(({ draftId }) => draftId === id);
  await Promise.all([forget('draft', id), ...files.map((file) => forget('file', file.id))]);
  await doneOf(client.DELETE('/api/v1/intake/drafts/{id}', { params: { path: { id } } })).catch(() => undefined);
  return async () => {
    await Promise.all([
      keep('draft', { ...draft, version: 0, dirty: true, savedAt: Date.now() }),
      ...files.map((file) => keep('file', file)),
    ]);
    const body = { agencyId: form.receivingAgencyId, version: 0, content: { ...form } };
    const saved = await answerOf(client.PUT('/api/v1/intake/drafts/{id}', { params: { path: { id } }, body })).catch(
      () => undefined,
    );
    if (saved !== undefined) await keep('draft', { ...draft, version: saved.version, dirty: false });
  };
}
