import type { OpenContext } from '@dunghen/app/context';

interface Received {
  readonly kind: string;
  readonly body: Readonly<Record<string, unknown>>;
}

interface There {
  readonly code: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly received: readonly Received[];
}

interface Sent {
  readonly code: string;
  /** 0: the state once more, before a step that was refused. */
  readonly seq: number;
  readonly service: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Comparison {
  readonly dossiers: number;
  readonly messages: number;
  /** What is lost, doubled, or in another order; empty where both sides are equal. */
  readonly faults: readonly string[];
}

const PAGE = 1_000;

/**
 * Both sides, dossier by dossier and message by message: what the stand-in took in, each once and in its order, against
 * what was made here. The state it has in the end must be the last one told.
 */
export async function compareSides({ db }: OpenContext, portal: string): Promise<Comparison> {
  const faults: string[] = [];
  let [dossiers, messages, after] = [0, 0, ''];
  for (;;) {
    const address = `${portal}stand-in/api/dossiers?limit=${PAGE}&after=${encodeURIComponent(after)}`;
    const text = await (await fetch(address)).text();
    const page: { readonly dossiers: readonly There[]; readonly next: string | null } = JSON.parse(text);
    const there = new Map(page.dossiers.map((dossier) => [dossier.code, dossier]));
    const upTo = page.next;
    const here = await db.query<Sent>(
      `select d.code, m.seq, m.service, m.body from portal_dossier d
       join portal_message m on m.home_agency_id = d.home_agency_id and m.dossier_id = d.dossier_id
       where d.code > $1 and ($2::text is null or d.code <= $2) and m.state <> 'replaced'
       order by d.code, m.seq, m.part`,
      [after, upTo],
    );
    const told = Map.groupBy(here, ({ code }) => code);
    for (const code of new Set([...there.keys(), ...told.keys()])) {
      const list = told.get(code) ?? [];
      dossiers += 1;
      messages += list.length;
      const fault = faultOf(code, there.get(code), list);
      if (fault !== undefined) faults.push(fault);
    }
    if (upTo === null) return { dossiers, messages, faults };
    after = upTo;
  }
}

function faultOf(code: string, there: There | undefined, sent: readonly Sent[]): string | undefined {
  if (there === undefined) return `${code}: not there at all (${sent.length} messages)`;
  // The portal has lost nothing, so that a state told once more is the one it has: it says so and takes nothing in.
  const [again, told] = [sent.filter(({ seq }) => seq === 0), sent.filter(({ seq }) => seq > 0)];
  const strange = again.find(({ body }) => told.every((one) => canonical(one.body) !== canonical(body)));
  if (strange !== undefined) return `${code}: a state told once more is none that was told (${strange.service})`;
  const received = there.received.map(({ body }) => canonical(body));
  const wanted = told.map(({ body }) => canonical(body));
  if (received.length !== wanted.length) return `${code}: ${wanted.length} told, ${received.length} there`;
  const at = wanted.findIndex((text, index) => text !== received[index]);
  if (at >= 0) return `${code}: message ${at + 1} of ${wanted.length} is not the one told (${told[at]?.service})`;
  const last = told.findLast(({ service }) => service === 'DongBoHoSoMC');
  if (last === undefined || Object.entries(last.body).every(([key, value]) => same(there.body[key], value)))
    return undefined;
  return `${code}: its state there is not the last one told`;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function canonical(body: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(Object.entries(body).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
