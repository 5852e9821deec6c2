import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Total of both halves. Twice as large ones save little time and cost a hundred megabytes of memory on a large machine. */
const ENOUGH_BYTES = 48 * 1024 * 1024;

let isBounded = false;

/**
 * Keeps the engine from growing the space of young objects further, once it is large enough. By default it grows to
 * 128 MB where the machine has the memory, whatever the program needs; an import must stay below 400 MB in all. The size
 * itself can only be set when the process starts, its growth at any time.
 */
export function boundYoungGeneration(): void {
  if (isBounded) return;
  const young = getHeapSpaceStatistics().find((space) => space.space_name === 'new_space');
  if (young === undefined || young.space_size < ENOUGH_BYTES) return;
  setFlagsFromString('--semi-space-growth-factor=1');
  isBounded = true;
}
