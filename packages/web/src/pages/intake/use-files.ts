import { keep, type Owned } from './device.ts';
import type { ChosenFile } from './form.ts';

/** A file on this device, until the server has it. */
export interface KeptFile extends Owned {
  readonly draftId: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly blob: Blob;
}

/** Lays a chosen file down on this device; the form names it by its id. */
export async function keepFile(file: File, owner: string, draftId: string): Promise<ChosenFile> {
  const id = crypto.randomUUID();
  const { name, type, size: bytes } = file;
  const kept: KeptFile = { id, owner, draftId, name, type, bytes, blob: file };
  await keep('file', kept);
  return { kind: 'chosen', id, name, type, bytes };
}
