import type { PetitionKind } from '@dunghen/domain/petition';
import type { Instant } from '@dunghen/domain/time';
import { readPublished } from '@dunghen/store/petition';
import type { AppContext } from '../context/index.ts';

/** An answer of general use as anybody reads it. */
export interface PublicAnswer {
  readonly code: string;
  readonly kind: PetitionKind;
  readonly agencyName?: string;
  readonly question: string;
  readonly answer: string;
  readonly publishedAt: Instant;
}

const PAGE = 20;

/** Published answers, the newest first; only what was written for publication. Anybody may. */
export async function listPublicAnswers(
  context: AppContext,
  { before }: { readonly before?: string },
): Promise<{ readonly rows: readonly PublicAnswer[]; readonly next?: string }> {
  const found = await readPublished(context.db, { ...(before === undefined ? {} : { before }), limit: PAGE + 1 });
  const { register } = await context.catalogueAt(context.now());
  const shown = found.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ id: _id, agencyId, ...row }) => {
      const name = agencyId === undefined ? undefined : register.findById(agencyId)?.name;
      return { ...row, ...(name === undefined ? {} : { agencyName: name }) };
    }),
    ...(found.length > PAGE && last !== undefined ? { next: last.id } : {}),
  };
}
