import { clearOwned, recallAll } from './device.ts';
import { openSteps, type Parcel } from './parcel.ts';
import { forgetCounter } from './use-counter.ts';
import type { DeviceDraft } from './use-draft.ts';
import type { KeptFile } from './use-files.ts';

/** What would be lost with a sign-out. */
export interface Left {
  readonly parcels: readonly Parcel[];
  readonly drafts: number;
  readonly files: number;
}

/** What an officer has on this device that the server has not; undefined where there is nothing. */
export async function findLeft(owner: string): Promise<Left | undefined> {
  const [all, drafts, files] = await Promise.all([
    recallAll<Parcel>('parcel', owner),
    recallAll<DeviceDraft>('draft', owner),
    recallAll<KeptFile>('file', owner),
  ]);
  const parcels = all.filter((parcel) => parcel.state !== 'done' || openSteps(parcel).length > 0);
  const unsaved = drafts.filter(({ dirty }) => dirty).length;
  return parcels.length + unsaved + files.length === 0 ? undefined : { parcels, drafts: unsaved, files: files.length };
}

/** Takes everything of an officer off this device, who it was included. */
export async function clearDevice(owner: string): Promise<void> {
  forgetCounter();
  await clearOwned(owner);
}
