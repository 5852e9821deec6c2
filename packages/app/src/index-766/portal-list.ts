import type { Principal } from '@dunghen/domain/access';
import { GROUPS, type GroupKey, type PortalOrigin, type PortalScore } from '@dunghen/domain/index-766';
import { periodKey } from '@dunghen/domain/report';
import type { Instant } from '@dunghen/domain/time';
import { accessWorld, allow, NOWHERE, notAllowed } from '../access/index.ts';
import type { AppContext } from '../context/index.ts';
import type { Outcome } from '../outcome/index.ts';
import { evaluationSummaries } from './evaluations.ts';
import { readIndexQuestion } from './question.ts';
import { portalScoresOf } from './view.ts';

/** A recorded figure of the portal, as lists show it. */
export interface PortalFigureEntry {
  readonly id: string;
  readonly group: GroupKey | 'total';
  readonly groupName: string;
  readonly origin: PortalOrigin;
  readonly capturedAt: Instant;
  readonly recordedAt: Instant;
  readonly source: string;
  readonly by?: string;
  readonly score?: number;
  readonly nationalMean?: number;
  readonly units: number;
}

/** Every figure of the portal that was recorded for a period, the newest seen first. */
export async function listPortalFigures(
  context: AppContext,
  principal: Principal,
  period: string,
): Promise<Outcome<readonly PortalFigureEntry[]>> {
  const permission = allow(principal, 'figure:read', NOWHERE, await accessWorld(context));
  if (!permission.ok) return notAllowed(permission);
  const read = await readIndexQuestion(context, { period });
  if (!read.ok) return read;
  const { request } = read.value;
  const [{ province }, recorded] = await Promise.all([
    portalScoresOf(context, read.value),
    evaluationSummaries(context.db, periodKey(request.period), request.knownAt),
  ]);
  const rows: readonly PortalFigureEntry[] = recorded.map(
    ({ id, group, origin, capturedAt, recordedAt, source, by, typed, units, score }) => ({
      id,
      group,
      groupName: GROUPS.find(({ key }) => key === group)?.name ?? 'Tổng điểm',
      origin,
      capturedAt,
      recordedAt,
      source,
      units,
      ...(by === undefined ? {} : { by }),
      ...(score === undefined ? {} : { score }),
      ...(typed?.nationalMean === undefined ? {} : { nationalMean: typed.nationalMean }),
    }),
  );
  // The demonstration's published score came with its catalogue, without an answer of the portal.
  const progress = province.TDGQ;
  const isListed = progress === undefined || rows.some((row) => row.group === 'TDGQ');
  return { ok: true, value: isListed ? rows : [...rows, entryOf(period, progress)] };
}

function entryOf(period: string, { score, nationalMean, source, capturedAt, origin }: PortalScore): PortalFigureEntry {
  return {
    id: `progress/${period}`,
    group: 'TDGQ',
    groupName: 'Tiến độ, kết quả giải quyết',
    origin,
    capturedAt,
    recordedAt: capturedAt,
    source,
    score,
    units: 0,
    ...(nationalMean === undefined ? {} : { nationalMean }),
  };
}
