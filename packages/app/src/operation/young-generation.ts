import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Of an import: total of both halves. Twice as large ones save little time and cost a hundred megabytes. */
const IMPORT_BYTES = 48 * 1024 * 1024;
/** Of a server: what answering a request leaves is little. */
const SERVER_BYTES = 24 * 1024 * 1024;

let isBounded = false;

/**
 * Keeps the engine from growing the space of young objects further, once it is large enough. By default it grows to
 * 128 MB where the machine has the memory, whatever the program needs; a process of ours must stay below 400 MB in all.
 * The size itself can only be set when the process starts, its growth at any time.
 */
export function boundYoungGeneration(enoughBytes = IMPORT_BYTES): void {
  if (isBounded) return;
  const young = getHeapSpaceStatistics().find((space) => space.space_name === 'new_space');
  if (young === undefined || young.space_size < enoughBytes) return;
  setFlagsFromString('--semi-space-growth-factor=1');
  isBounded = true;
}

/** The same for a process that serves: looked at every second until it is bounded, without keeping the process alive. */
export function watchYoungGeneration(): void {
  const timer = setInterval(() => {
    boundYoungGeneration(SERVER_BYTES);
    if (isBounded) clearInterval(timer);
  }, 1_000);
  timer.unref();
}
