import type { OpenContext } from '@dunghen/app/context';
import { verify } from '@dunghen/app/doctor';
import type { KillReport } from './kill-run.ts';

/** What was lost, doubled or broken; empty where all is well. */
export async function findLosses(context: OpenContext, report: KillReport): Promise<readonly string[]> {
  const stored = await marksOf(context);
  const codes = new Map<string, string>();
  const losses = report.acknowledged.flatMap(({ mark, code, kind }) => {
    const found = stored.get(mark) ?? [];
    const at = kind === 'intake' ? codes.get(code) : undefined;
    if (kind === 'intake') codes.set(code, mark);
    return [
      ...(found.length === 0 ? [`lost: ${mark} (${code})`] : []),
      ...(found.length > 1 ? [`done ${found.length} times: ${mark}`] : []),
      ...(found.length === 1 && found[0] !== code ? [`${mark} was answered ${code} and is ${found[0]}`] : []),
      ...(at === undefined ? [] : [`number ${code} was given to ${at} and ${mark}`]),
    ];
  });
  const doubled = [...stored].flatMap(([mark, found]) =>
    found.length > 1 ? [`stored ${found.length} times: ${mark}`] : [],
  );
  const { sound, lines } = await verify(context);
  return [
    ...losses,
    ...doubled,
    ...report.otherAnswers.map((answers) => `another answer: ${answers}`),
    ...report.refusals.map(({ status, body }) => `refused: ${status} ${body}`),
    ...(sound ? [] : lines.filter((line) => line.includes('✗'))),
  ];
}

/** Under which codes each mark is stored. */
async function marksOf(context: OpenContext): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await context.db.query<{ mark: string; codes: readonly string[] }>(
    `select coalesce(e.data ->> 'subject', e.data ->> 'note') as mark, array_agg(d.code) as codes
     from dossier_event e join dossier d on d.home_agency_id = e.home_agency_id and d.dossier_id = e.dossier_id
     where e.type in ('Registered', 'Noted') group by 1`,
  );
  return new Map(rows.map(({ mark, codes }) => [mark, codes]));
}
