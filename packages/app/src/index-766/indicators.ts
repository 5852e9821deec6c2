import type { Principal } from '@dunghen/domain/access';
import { type Indicator, readIndicator } from '@dunghen/domain/index-766';
import { recordAudit } from '@dunghen/store/audit';
import { recordCatalogue } from '@dunghen/store/catalogue';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import { actOf, type RequestFacts } from '../audit/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';

/**
 * Records versions of indicators as a new text brings them (spec: index-766: a new version is a new row, not new code). All
 * of them or none; periods that ended before a version begins keep the one before.
 */
export async function recordIndicators(
  context: AppContext,
  principal: Principal,
  { rows, source }: { readonly rows: readonly unknown[]; readonly source: string },
  request: RequestFacts,
): Promise<Outcome<{ readonly indicators: readonly Indicator[]; readonly added: number }>> {
  const permission = allow(principal, 'setting:edit', NOWHERE, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  const read = rows.map(readIndicator);
  const fault = read.find((one) => !one.ok);
  if (fault?.ok === false) return { ok: false, code: 'bad-indicator', facts: {}, message: fault.message };
  const indicators = read.flatMap((one) => (one.ok ? [one.indicator] : []));
  const added = await context.db.transaction(async (tx) => {
    const recordedAt = context.now();
    const count = await recordCatalogue(
      tx,
      indicators.map((indicator) => ({
        kind: 'index-indicator' as const,
        id: indicator.code,
        validFrom: indicator.validFrom,
        recordedAt,
        data: { ...indicator },
        source,
      })),
    );
    const facts = { source, codes: indicators.map(({ code, validFrom }) => `${code} ${validFrom}`) };
    const subject = { kind: 'setting', id: 'index-indicator', code: 'index-766' };
    await recordAudit(tx, [actOf(principal, request, { action: 'setting:edit', subject, outcome: 'done', facts })]);
    return count;
  });
  return { ok: true, value: { indicators, added } };
}
