import type { AppContext } from '../../src/context/index.ts';

/**
 * What two runs of one story have in common to the letter: everything that happened, to whom, when and by whom. Without
 * what is drawn by chance (ids of rows and letters) and without the clock of the machine on which it ran.
 */
export async function dumpStory({ db }: Pick<AppContext, 'db'>): Promise<readonly string[]> {
  const people = await db.query<{ readonly id: string; readonly login: string }>('select id::text, login from account');
  const logins = new Map(people.map(({ id, login }) => [id, login] as const));
  return db.transaction(async (tx) => {
    // Instants as text, whatever zone a server was set up with.
    await tx.query("set local timezone to 'UTC'");
    const lines: string[] = [];
    for (const [name, sql] of PARTS) {
      const rows = await tx.query<{ readonly line: string }>(sql);
      lines.push(
        ...rows.map(({ line }) => `${name} ${line.replaceAll(UUID, (id) => logins.get(id) ?? '#')}`).toSorted(),
      );
    }
    return lines;
  });
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** `concat_ws` leaves out what is null. */
const line = (...columns: readonly string[]): string => `concat_ws(' | ', ${columns.join(', ')}) as line`;

const OF_DOSSIER = 'join dossier d using (home_agency_id, dossier_id)';

const PARTS: readonly (readonly [name: string, sql: string])[] = [
  [
    'dossier',
    `select ${line('code', 'state', 'agency_id', 'seq::text', 'verdict::text', 'due_at::text', 'officer', 'step', 'late_minutes::text')} from dossier`,
  ],
  [
    'event',
    `select ${line('d.code', 'e.seq::text', 'e.type', 'e.occurred_at::text', 'e.actor', 'e.data::text')}
     from dossier_event e ${OF_DOSSIER}`,
  ],
  ['rung', `select ${line('d.code', 'r.kind', 'r.due_at::text', 'r.fired_at::text')} from rung r ${OF_DOSSIER}`],
  [
    'told',
    `select ${line('d.code', 'l.kind', 'l.due_at::text', 'l.account_id::text', 'n.created_at::text')}
     from notification_digest_line l ${OF_DOSSIER} join notification n on n.id = l.notification_id`,
  ],
  [
    'notification',
    `select ${line('n.kind', 'n.channel', 'n.audience', 'n.account_id::text', 'd.code', 'n.created_at::text', 'n.state', 'n.fields::text')}
     from notification n left join dossier d using (home_agency_id, dossier_id)`,
  ],
  [
    'letter',
    `select ${line('code', 'due_at::text', 'new_due_at::text', 'cause', 'working_days::text', 'recorded_at::text', 'recorded_by')} from apology_letter`,
  ],
  [
    'letter-step',
    `select ${line('l.code', 'l.recorded_at::text', 's.kind', 's.at::text', 's.recorded_by', 's.number', 's.channel')}
     from apology_step s join apology_letter l using (home_agency_id, letter_id)`,
  ],
  [
    'number',
    `select ${line('symbol', 'year::text', 'number::text', 'title', 'issued_on::text')} from outgoing_document`,
  ],
  [
    'task',
    `select ${line('x.period', 'x.agency_id', 'x.recorded_at::text', 'e.seq::text', 'e.type', 'e.data::text', 'e.occurred_at::text', 'e.actor_id')}
     from explanation x join explanation_event e on e.explanation_id = x.id`,
  ],
  [
    'task-line',
    `select ${line('x.period', 'x.agency_id', 'l.code')} from explanation x join explanation_dossier l on l.explanation_id = x.id`,
  ],
  [
    'promise',
    `select ${line('code', 'agency_id', 'promised_on::text', 'officer', 'occurred_at::text', 'recorded_by')} from backlog_promise`,
  ],
  [
    'report',
    `select ${line('i.period', 'i.state', 'e.seq::text', 'e.type', 'e.actor_id')} from report_event e join report_issue i on i.id = e.issue_id`,
  ],
  ['year', `select ${line('period', 'as_of::text', 'model')} from evaluation_freeze`],
  ['outbox', `select ${line('o.topic', 'o.type', 'd.code', 'o.seq::text')} from outbox o left ${OF_DOSSIER}`],
  ['sealed', `select ${line('day::text')} from daily_root`],
];

/** Where two dumps differ; empty where they are equal. */
export function differencesOf(one: readonly string[], other: readonly string[]): readonly string[] {
  const [counts, others] = [countsOf(one), countsOf(other)];
  const only = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>, mark: string) =>
    [...a].flatMap(([text, count]) => ((b.get(text) ?? 0) < count ? [`${mark} ${text}`] : []));
  return [...only(counts, others, '-'), ...only(others, counts, '+')];
}

const countsOf = (lines: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...Map.groupBy(lines, (text) => text)].map(([text, same]) => [text, same.length] as const));
