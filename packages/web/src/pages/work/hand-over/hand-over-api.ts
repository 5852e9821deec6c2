import { ApiError, answerOf, client } from '../../../api/client.ts';
import type { components } from '../../../api/generated/schema.d.ts';
import { problemText } from '../../../parts/problem-text.ts';
import type { QueueItem } from '../../../parts/queue/queue-queries.ts';
import type { WorkText } from '../../../text/work/index.ts';

export type Officer = components['schemas']['DossierOfficers']['rows'][number];

export interface HandOver {
  readonly to: Officer;
  readonly note: string;
}

/** What would become, or became, of one dossier. `refused` says why in the server's words. */
export type Fate = { readonly ok: true } | { readonly ok: false; readonly words: string };

/** One dossier of the hand-over; its key is drawn once, so that trying again does nothing twice. */
export interface HandOverLine {
  readonly dossier: QueueItem;
  readonly key: string;
}

const bodyOf = ({ to, note }: HandOver) =>
  ({ type: 'hand-over', officer: to.id, ...(note.trim() === '' ? {} : { note: note.trim() }) }) as const;

/** Those who could work on every one of the dossiers: asked for one of each agency. */
export async function officersFor(rows: readonly QueueItem[]): Promise<readonly Officer[]> {
  const byAgency = new Map(rows.map((row) => [`${row.agency.id} ${row.holding?.id ?? ''}`, row.code]));
  const lists = await Promise.all(
    [...byAgency.values()].map((code) =>
      answerOf(client.GET('/api/v1/dossiers/{code}/officers', { params: { path: { code } } })),
    ),
  );
  const [first, ...others] = lists.map((list) => list.rows.filter(({ mayWork }) => mayWork));
  return (first ?? []).filter(({ id }) => others.every((list) => list.some((officer) => officer.id === id)));
}

/** What the hand-over would come to; nothing is recorded. */
export function previewOne({ dossier }: HandOverLine, handOver: HandOver, text: WorkText): Promise<Fate> {
  if (dossier.officer === handOver.to.name) {
    return Promise.resolve({ ok: false, words: text.work.handOver.unchanged(handOver.to.name) });
  }
  return fateOf(
    client.POST('/api/v1/dossiers/{code}/commands/preview', {
      params: { path: { code: dossier.code }, header: { 'if-match': `"${dossier.version}"` } },
      body: bodyOf(handOver),
    }),
    text,
  );
}

export function moveOne({ dossier, key }: HandOverLine, handOver: HandOver, text: WorkText): Promise<Fate> {
  return fateOf(
    client.POST('/api/v1/dossiers/{code}/commands', {
      params: {
        path: { code: dossier.code },
        header: { 'idempotency-key': key, 'if-match': `"${dossier.version}"` },
      },
      body: bodyOf(handOver),
    }),
    text,
  );
}

async function fateOf(request: Parameters<typeof answerOf>[0], text: WorkText): Promise<Fate> {
  try {
    await answerOf(request);
    return { ok: true };
  } catch (error) {
    return { ok: false, words: problemText(error instanceof Error ? error : new ApiError(), text) };
  }
}
