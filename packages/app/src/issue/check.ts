import type { Principal } from '@dunghen/domain/access';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { type CheckReport, checkPublished, type PublishedAnnex } from '../report/index.ts';
import { findRefused } from './sight.ts';

/** Verifies a published annex that somebody hands in; nothing of it is stored (spec: check). */
export async function checkUpload(
  context: AppContext,
  principal: Principal,
  annex: PublishedAnnex,
): Promise<Outcome<CheckReport>> {
  const refused = await findRefused(context, principal, 'report:read');
  return refused ?? checkPublished(context, annex);
}
