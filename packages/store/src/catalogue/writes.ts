let writes = 0;

/** How often this process has written to the catalogues: whoever keeps a compiled state sees by it that it may be old. */
export function catalogueWrites(): number {
  return writes;
}

export function countCatalogueWrite(): void {
  writes += 1;
}
