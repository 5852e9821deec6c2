import { StoreRefusal } from '@dunghen/store/server';
import { findLater, type Outcome } from '../outcome/index.ts';
import { fileDamaged } from './refusals.ts';

/** Answers what the store of files refuses as a value: it may be back in a minute, and the request with it. */
export async function guarded<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StoreRefusal)) throw error;
    if (error.code === 'file-changed') return fileDamaged(String(error.facts.sha256));
    const later = findLater(error);
    if (later === undefined) throw error;
    return later;
  }
}
