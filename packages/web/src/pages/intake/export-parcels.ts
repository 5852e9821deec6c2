import { recall } from './device.ts';
import type { Parcel } from './parcel.ts';
import type { KeptFile } from './use-files.ts';

/** Hands what has not left over as one file, with the contents of its files, so that it can be entered elsewhere. */
export async function exportParcels(parcels: readonly Parcel[], fileName: string): Promise<void> {
  const rows = await Promise.all(
    parcels.map(async ({ kind, slip, occurredAt, procedureName, body, steps, state, why }) => ({
      kind,
      slip,
      occurredAt,
      procedureName,
      state,
      why,
      body,
      files: await Promise.all(steps.flatMap((step) => (step.kind === 'upload' ? [contentOf(step.fileId)] : []))),
    })),
  );
  const blob = new Blob([JSON.stringify(rows, undefined, 2)], { type: 'application/json' });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}

async function contentOf(fileId: string) {
  const file = await recall<KeptFile>('file', fileId);
  if (file === undefined) return undefined;
  return { name: file.name, type: file.type, content: await dataUrlOf(file.blob) };
}

export function dataUrlOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('file'));
    reader.readAsDataURL(blob);
  });
}
