import { forget, recallAll } from './device.ts';
import { openSteps, type Parcel } from './parcel.ts';
import type { DeviceDraft } from './use-draft.ts';
import type { KeptFile } from './use-files.ts';

const HOUR_MS = 3_600_000;
/** What the server has needs not lie here after the day's work. */
const DONE_MS = 12 * HOUR_MS;
/** As on the server (decision 0151). */
const DRAFT_MS = 30 * 24 * HOUR_MS;

/** Forgets what has served its purpose on this device: what the server has, old drafts, files that belong to neither. */
export async function tidyDevice(owner: string, now: number): Promise<void> {
  const [parcels, drafts, files] = await Promise.all([
    recallAll<Parcel>('parcel', owner),
    recallAll<DeviceDraft>('draft', owner),
    recallAll<KeptFile>('file', owner),
  ]);
  const isDone = (parcel: Parcel) => parcel.state === 'done' && openSteps(parcel).length === 0;
  const gone = parcels.filter((parcel) => isDone(parcel) && now - Date.parse(parcel.occurredAt) > DONE_MS);
  const old = drafts.filter(({ savedAt }) => now - savedAt > DRAFT_MS);
  const used = new Set([
    ...drafts.filter((draft) => !old.includes(draft)).map(({ id }) => id),
    ...parcels.filter((parcel) => !isDone(parcel)).map(({ draftId }) => draftId),
  ]);
  const loose = files.filter(({ draftId }) => !used.has(draftId));
  await Promise.all([
    ...gone.map(({ id }) => forget('parcel', id)),
    ...old.map(({ id }) => forget('draft', id)),
    ...loose.map(({ id }) => forget('file', id)),
  ]);
}
