import type { Answered, Failure, ItemOutcome, PortalClient } from '@dunghen/portal/client';
import { defaultMappings } from '@dunghen/portal/mapping';
import type { FoundDossier, PortalDossier, PortalStep } from '@dunghen/portal/protocol';
import type { PortalLine } from './line.ts';

/** What one call meets. `lost`: it is kept, and the answer does not come back. */
export type Weather = 'fine' | 'down' | 'lost' | 'slow';

export interface FakePortal {
  readonly line: PortalLine;
  /** What was taken in for each dossier, each once, in order. */
  readonly received: ReadonlyMap<string, readonly (PortalDossier | PortalStep)[]>;
  /** Codes of the dossiers of each call, in order. */
  readonly calls: readonly (readonly string[])[];
  weather: () => Weather;
  /** Forgets a dossier with all its steps. */
  readonly lose: (code: string) => void;
  /** Words with which the portal refuses a dossier for good. */
  refuse: (code: string) => string | undefined;
  born: readonly FoundDossier[];
}

const FAILURES: Readonly<Record<Exclude<Weather, 'fine'>, Failure>> = {
  down: { kind: 'unreachable', message: 'Không kết nối được với Cổng.', isUnsent: true },
  lost: { kind: 'unreachable', message: 'Cổng ngắt kết nối.' },
  slow: { kind: 'timeout', message: 'Cổng không trả lời kịp.' },
};

const isStepOf = (item: PortalDossier | PortalStep): item is PortalStep => 'ThoiDiemXuLy' in item;

/** A portal within the test: keeps what it is sent, as the stand-in does, and fails as it is told. */
export function fakePortal(parts: Partial<PortalLine> = {}): FakePortal {
  const received = new Map<string, (PortalDossier | PortalStep)[]>();
  const calls: string[][] = [];

  /** A step of what is not there is refused, as the stand-in does. */
  function refusalOf(item: PortalDossier | PortalStep): ItemOutcome | undefined {
    const words = portal.refuse(item.MaHoSo);
    if (words !== undefined) return { kind: 'refused', by: 'portal', code: '1', words };
    const isKnown = !isStepOf(item) || received.get(item.MaHoSo)?.some((one) => !isStepOf(one)) === true;
    return isKnown ? undefined : { kind: 'refused', by: 'portal', code: '4', words: 'Hồ sơ không tồn tại' };
  }

  function take(item: PortalDossier | PortalStep): void {
    const list = received.get(item.MaHoSo) ?? [];
    received.set(item.MaHoSo, list);
    const text = JSON.stringify(item);
    const isStep = isStepOf(item);
    const last = list.findLast((one) => 'ThoiDiemXuLy' in one === isStep);
    const isThere = isStep ? list.some((one) => JSON.stringify(one) === text) : JSON.stringify(last) === text;
    if (!isThere) list.push(item);
  }

  async function receive(items: readonly (PortalDossier | PortalStep)[]): Promise<readonly ItemOutcome[]> {
    calls.push(items.map(({ MaHoSo }) => MaHoSo));
    const weather = portal.weather();
    await new Promise((resolve) => setImmediate(resolve));
    const refusals = items.map(refusalOf);
    if (weather === 'fine' || weather === 'lost')
      items.filter((_, index) => refusals[index] === undefined).forEach(take);
    if (weather !== 'fine') return items.map(() => ({ kind: 'try-again', failure: FAILURES[weather] }));
    return refusals.map((refusal): ItemOutcome => refusal ?? { kind: 'accepted', as: 'updated' });
  }

  const none = async (): Promise<Answered<never>> => ({ ok: false, by: 'failure', failure: FAILURES.down });
  const client: PortalClient = {
    signIn: async () =>
      portal.weather() === 'fine' ? { ok: true, value: true } : { ok: false, by: 'failure', failure: FAILURES.down },
    sendDossiers: (dossiers) => receive(dossiers),
    sendSteps: (steps) => receive(steps),
    sendStatus: async () => ({ kind: 'accepted', as: 'updated' }),
    sendRatings: async () => [],
    sendFigures: async () => [],
    lookUp: none,
    async *lookUpAll() {
      yield { ok: true, value: { dossiers: portal.born } };
    },
    procedure: none,
    procedures: none,
    fields: none,
    agencies: none,
  };
  const portal: FakePortal = {
    line: {
      endpoint: 'http://127.0.0.1/cong-thu',
      client,
      mappings: defaultMappings(),
      batch: 20,
      parallel: 3,
      timeoutMs: 1_000,
      retry: { firstMs: 1_000, mostMs: 60_000 },
      breaker: { failures: 1_000, waitMs: () => 10_000 },
      ...parts,
    },
    received,
    calls,
    weather: () => 'fine',
    lose: (code) => received.delete(code),
    refuse: () => undefined,
    born: [],
  };
  return portal;
}

/** What a portal that lost a dossier is to be told, of what it was told before: the last state, then the steps. */
export function wholeOf(received: string): readonly object[] {
  const all: readonly object[] = JSON.parse(received);
  return [...all.filter((one) => !('ThoiDiemXuLy' in one)).slice(-1), ...all.filter((one) => 'ThoiDiemXuLy' in one)];
}
