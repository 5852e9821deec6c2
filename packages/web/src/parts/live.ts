import { useEffect, useSyncExternalStore } from 'react';

/** That a dossier within one's reach has changed; nothing of any person. */
export interface LiveChange {
  readonly code: string;
  readonly version: number;
  readonly state: string;
  readonly type: string;
}

/** `off`: nobody on this page listens, or nobody looks at the window. */
type LiveState = 'off' | 'connecting' | 'open' | 'lost' | 'ended';

interface LiveListener {
  readonly changed?: (change: LiveChange) => void;
  /** More may have changed than was told: whatever is shown is to be read anew. */
  readonly reset?: () => void;
}

const ADDRESS = '/api/v1/stream';
/** The server says every 15 s that the line is alive. */
const SILENT_MS = 45_000;
const RETRY_MS: readonly number[] = [2_000, 5_000, 10_000, 30_000];
/** A window that nobody looks at gives its line back: a browser has few to one server. */
const HIDDEN_MS = 60_000;

interface Line {
  source: EventSource | undefined;
  state: LiveState;
  heardAt: number;
  failures: number;
  /** Mark of what was heard last, so that nothing is missed while the line is down. */
  mark: string | undefined;
  timer: number | undefined;
}

const line: Line = { source: undefined, state: 'off', heardAt: 0, failures: 0, mark: undefined, timer: undefined };
const listeners = new Set<LiveListener>();
const watchers = new Set<() => void>();

function turn(state: LiveState): void {
  if (line.state === state) return;
  line.state = state;
  for (const watcher of watchers) watcher();
}

function heard(event?: Event): void {
  line.heardAt = Date.now();
  line.failures = 0;
  if (event instanceof MessageEvent && event.lastEventId !== '') line.mark = event.lastEventId;
}

function open(): void {
  close();
  if (listeners.size === 0 || document.visibilityState === 'hidden') {
    turn('off');
    return;
  }
  turn(line.failures === 0 ? 'connecting' : 'lost');
  const source = new EventSource(line.mark === undefined ? ADDRESS : `${ADDRESS}?since=${line.mark}`);
  line.source = source;
  source.onopen = () => {
    heard();
    turn('open');
  };
  source.onerror = () => retry();
  source.addEventListener('beat', heard);
  source.addEventListener('hello', (event) => {
    const isFirst = line.mark === undefined;
    heard(event);
    // What happened before the first line was there is in no mark.
    if (isFirst) for (const { reset } of listeners) reset?.();
  });
  source.addEventListener('dossier', (event) => {
    heard(event);
    const change = changeOf(event.data);
    if (change !== undefined) for (const { changed } of listeners) changed?.(change);
  });
  source.addEventListener('reset', (event) => {
    heard(event);
    for (const { reset } of listeners) reset?.();
  });
  source.addEventListener('end', () => {
    close();
    turn('ended');
    for (const { reset } of listeners) reset?.();
  });
  line.timer = window.setInterval(() => {
    if (Date.now() - line.heardAt > SILENT_MS && line.state === 'open') retry();
  }, SILENT_MS / 3);
}

function retry(): void {
  close();
  turn('lost');
  const wait = RETRY_MS[Math.min(line.failures, RETRY_MS.length - 1)] ?? 0;
  line.failures += 1;
  line.timer = window.setTimeout(open, wait);
}

function close(): void {
  line.source?.close();
  line.source = undefined;
  window.clearTimeout(line.timer);
  window.clearInterval(line.timer);
  line.timer = undefined;
}

function changeOf(data: unknown): LiveChange | undefined {
  if (typeof data !== 'string') return undefined;
  const parsed: unknown = JSON.parse(data);
  return isChange(parsed) ? parsed : undefined;
}

function isChange(value: unknown): value is LiveChange {
  return typeof value === 'object' && value !== null && 'code' in value && 'version' in value;
}

function followWindow(): void {
  if (document.visibilityState === 'visible') {
    if (line.source === undefined || line.state !== 'open') open();
    return;
  }
  window.setTimeout(() => {
    if (document.visibilityState !== 'hidden' || line.source === undefined) return;
    close();
    turn('off');
  }, HIDDEN_MS);
}

/** Hears of changes until the returned function is called; all of a page share one line to the server. */
function listenLive(listener: LiveListener): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    document.addEventListener('visibilitychange', followWindow);
    window.addEventListener('online', open);
    window.addEventListener('offline', retry);
    line.failures = 0;
    open();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    document.removeEventListener('visibilitychange', followWindow);
    window.removeEventListener('online', open);
    window.removeEventListener('offline', retry);
    close();
    line.mark = undefined;
    turn('off');
  };
}

/** Hears of changes while the component is there; `listener` should stay the same from one drawing to the next. */
export function useLive(listener: LiveListener, enabled: boolean): void {
  useEffect(() => (enabled ? listenLive(listener) : undefined), [listener, enabled]);
}

/** How the line stands. */
export function useLiveState(): LiveState {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => line.state,
  );
}
