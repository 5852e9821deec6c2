/** A Markdown table; all columns but the first are set to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** 1234567 as "1 234 567". */
export function whole(value: number): string {
  return Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ' ');
}

export function milliseconds(ms: number): string {
  return ms < 100 ? `${ms.toFixed(1)} ms` : `${whole(ms)} ms`;
}

export function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}

export function ratio(ours: number, theirs: number): string {
  const value = ours / theirs;
  return value < 10 ? `${value.toFixed(2)}×` : `${whole(value)}×`;
}

/** The least and the greatest of times, for the reader to see how far they lie apart. */
export function spread(times: readonly number[], write: (ms: number) => string): string {
  return `${write(Math.min(...times))} – ${write(Math.max(...times))}`;
}
