// What lies on this device until the server has it (decision 0151): drafts with their files, and what waits to be sent.
// Everything belongs to one officer; public catalogues belong to nobody.

const NAME = 'dunghen-intake';
const VERSION = 1;

/** Stores by name, each with `id` as key; `owner` finds an officer's own. */
const OWNED = ['draft', 'file', 'parcel'] as const;
/** `shared`: catalogues, the device's prefix and counter. */
const SHARED = 'shared';

type OwnedStore = (typeof OWNED)[number];

export interface Owned {
  readonly id: string;
  readonly owner: string;
}

interface SharedEntry {
  readonly id: string;
  readonly value: unknown;
}

let opening: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      for (const name of OWNED) request.result.createObjectStore(name, { keyPath: 'id' }).createIndex('owner', 'owner');
      request.result.createObjectStore(SHARED, { keyPath: 'id' });
    };
    request.onsuccess = () => {
      // Another window clears the device at a sign-out.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error ?? new Error('no device store'));
  });
  return opening;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('device store'));
  });
}

/** Done once it lies on the disk, not when it was asked for. */
async function write(names: string | readonly string[], work: (tx: IDBTransaction) => void): Promise<void> {
  const tx = (await open()).transaction(names, 'readwrite', { durability: 'strict' });
  const done = new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onerror = () => reject(tx.error ?? new Error('device store'));
    tx.onabort = () => reject(tx.error ?? new Error('device store'));
  });
  work(tx);
  return done;
}

export function keep<T extends Owned>(store: OwnedStore, entry: T): Promise<void> {
  mark(true);
  return write(store, (tx) => {
    tx.objectStore(store).put(entry);
  });
}

/** Tells the rest of the workspace that something lies here, so that the sign-out asks; says nothing of what. */
const DEVICE_MARK = 'dunghen.intake-device';

function mark(there: boolean): void {
  try {
    if (there) window.localStorage.setItem(DEVICE_MARK, '1');
    else window.localStorage.removeItem(DEVICE_MARK);
  } catch {
    // Without it the sign-out does not ask.
  }
}

export const forget = (store: OwnedStore, id: string): Promise<void> =>
  write(store, (tx) => {
    tx.objectStore(store).delete(id);
  });

/** What was kept under an id; the caller says what it is, for it alone writes there. */
export async function recall<T extends Owned>(store: OwnedStore, id: string): Promise<T | undefined> {
  const tx = (await open()).transaction(store);
  const found: T | undefined = await settled(tx.objectStore(store).get(id));
  return found;
}

export async function recallAll<T extends Owned>(store: OwnedStore, owner: string): Promise<readonly T[]> {
  const tx = (await open()).transaction(store);
  const found: T[] = await settled(tx.objectStore(store).index('owner').getAll(owner));
  return found;
}

export async function recallEverybodys<T extends Owned>(store: OwnedStore): Promise<readonly T[]> {
  const tx = (await open()).transaction(store);
  const found: T[] = await settled(tx.objectStore(store).getAll());
  return found;
}

export const keepShared = (id: string, value: unknown): Promise<void> =>
  write(SHARED, (tx) => {
    const entry: SharedEntry = { id, value };
    tx.objectStore(SHARED).put(entry);
  });

export async function recallShared<T>(id: string): Promise<T | undefined> {
  const tx = (await open()).transaction(SHARED);
  const found: { readonly value: T } | undefined = await settled(tx.objectStore(SHARED).get(id));
  return found?.value;
}

/** Takes what an officer has on this device away. Catalogues and the counter of slips stay. */
export async function clearOwned(owner: string): Promise<void> {
  const ids = await Promise.all(OWNED.map(async (store) => [store, await recallAll(store, owner)] as const));
  await write(OWNED, (tx) => {
    for (const [store, entries] of ids) for (const { id } of entries) tx.objectStore(store).delete(id);
  });
  mark(false);
}

/** Letters and digits that are not taken for one another when read aloud. */
const READABLE = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const PREFIX_LENGTH = 4;

/**
 * The next number of a counter slip: the device's own prefix, drawn once, and a running number that never goes back.
 * In one transaction, so that two windows never give the same.
 */
export async function nextSlipNumber(): Promise<string> {
  let given = '';
  await write(SHARED, (tx) => {
    const store = tx.objectStore(SHARED);
    const asked: IDBRequest<{ readonly value: SlipCounter } | undefined> = store.get('slips');
    asked.onsuccess = () => {
      const before = asked.result?.value ?? { prefix: newPrefix(), last: 0 };
      const value = { prefix: before.prefix, last: before.last + 1 };
      given = `${value.prefix}-${String(value.last).padStart(4, '0')}`;
      store.put({ id: 'slips', value });
    };
  });
  return given;
}

interface SlipCounter {
  readonly prefix: string;
  readonly last: number;
}

function newPrefix(): string {
  const drawn = crypto.getRandomValues(new Uint32Array(PREFIX_LENGTH));
  return [...drawn].map((value) => READABLE[value % READABLE.length] ?? 'A').join('');
}
