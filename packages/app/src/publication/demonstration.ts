import type { Principal } from '@dunghen/domain/access';
import { PUBLICATION_KINDS } from '@dunghen/domain/publication';
import { parsePeriod } from '@dunghen/domain/report';
import { dayOf } from '@dunghen/domain/time';
import { listPublications } from '@dunghen/store/publication';
import { findProvince } from '../catalogue/index.ts';
import type { AppContext } from '../context/index.ts';
import { decidePublication } from './decide.ts';
import { freezeProposal } from './propose.ts';

const REQUEST = { id: 'dunghen demo' };

/**
 * Publishes quarters of the demonstration as a province would: somebody proposes, somebody else approves. The demonstration
 * has no reports, so that whoever tries it can make the first one; its figures are marked provisional (decision 0244).
 * Does nothing where something was proposed already.
 */
export async function publishDemonstration(context: AppContext, quarters: readonly string[]): Promise<void> {
  if ((await listPublications(context.db, { limit: 1 })).length > 0) return;
  const now = context.now();
  const province = findProvince(await context.catalogueAt(now), dayOf(now))?.id ?? '';
  const proposer = invented('procedure-control', 'Lường Thị Đề Nghị (nhân vật giả định)', province);
  const approver = invented('provincial-leader', 'Mùa A Phê Duyệt (nhân vật giả định)', province);
  for (const key of quarters) {
    const period = parsePeriod(key);
    if (period === undefined) continue;
    for (const kind of PUBLICATION_KINDS) {
      const input = { kind, period: key };
      const made = await freezeProposal(context, proposer, { input, question: { kind, period } }, REQUEST);
      if (!made.ok) throw new Error(made.message);
      const decision = { id: made.value.id, step: 'approved', publish: true } as const;
      const published = await decidePublication(context, approver, decision, REQUEST);
      if (!published.ok) throw new Error(published.message);
    }
  }
}

const invented = (role: 'procedure-control' | 'provincial-leader', name: string, agencyId: string): Principal => ({
  kind: 'officer',
  id: `demonstration ${role}`,
  name,
  grants: [{ role, agencyId, validFrom: '1970-01-01' }],
});
