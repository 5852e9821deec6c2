import { lastDayOf, parsePeriod } from '@dunghen/domain/report';
import { dayOf } from '@dunghen/domain/time';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';

/** The id of the agency that a text names by id, code or name on the last day of a period: for the command line. */
export async function findAgencyId(context: AppContext, text: string, periodText: string): Promise<Outcome<string>> {
  const now = context.now();
  const { register } = await context.catalogueAt(now);
  const period = parsePeriod(periodText);
  const day = period === undefined ? dayOf(now) : lastDayOf(period);
  const known = register.findById(text) ?? register.findByCode(text, day);
  if (known !== undefined) return { ok: true, value: known.id };
  const match = register.matchName(text, day);
  if (match.kind === 'found') return { ok: true, value: match.agency.id };
  const names = (match.kind === 'ambiguous' ? match.candidates : match.nearest).map(({ name }) => name).join('; ');
  const message =
    match.kind === 'ambiguous'
      ? `“${text}” chỉ nhiều cơ quan: ${names}. Hãy ghi rõ tên hoặc dùng mã.`
      : `Không có cơ quan “${text}” trong danh mục của kỳ này.${names === '' ? '' : ` Tên gần nhất: ${names}.`}`;
  return { ok: false, code: `${match.kind}-agency`, facts: { agency: text }, message };
}
