import type { DossierEvent } from '@dunghen/domain/dossier';
import { type DossierRecord, foldRecord } from '@dunghen/domain/lifecycle';
import { versionName } from '../mapping/index.ts';
import {
  checkDossier,
  checkStatusReport,
  checkStep,
  type FieldProblem,
  type PortalDossier,
  type PortalStatusReport,
  type PortalStep,
} from '../protocol/index.ts';
import { type MessageContext, PORTAL_EXTRA } from './context.ts';
import { dossierMessage } from './dossier-message.ts';
import { stepMessage } from './step-message.ts';

/** What the portal is told of a stretch of a dossier's events. An immutable snapshot: kept as it is until it is sent. */
export interface EventMessages {
  /** As of the last event of the stretch; absent where nothing in it changed for the portal, and for a draft. */
  readonly dossier?: PortalDossier;
  /** Of each event of the stretch that makes one, in order. */
  readonly steps: readonly PortalStep[];
  /** Of a dossier that was born on the portal, where its state changed. */
  readonly status?: PortalStatusReport;
  /** By which version of the mapping all of this was made (`dvcqg@1`). */
  readonly mapping: string;
  /** What the portal would refuse of it; nothing of it is to be sent before that is put right. */
  readonly problems: readonly FieldProblem[];
}

/**
 * The messages of the events after `after` up to `upTo` (numbers of events; all by default). `events` are those of the
 * one dossier, from its first on.
 */
export function eventMessages(
  events: readonly DossierEvent[],
  context: MessageContext,
  { after = 0, upTo = Number.POSITIVE_INFINITY }: { readonly after?: number; readonly upTo?: number } = {},
): EventMessages {
  const known = events.filter(({ seq }) => seq <= upTo);
  const record = foldRecord(known);
  const dossier = record === undefined ? undefined : dossierMessage(record, context);
  const earlier = after === 0 ? undefined : foldRecord(known.filter(({ seq }) => seq <= after));
  const told = earlier === undefined ? undefined : dossierMessage(earlier, context);
  const changed = dossier !== undefined && JSON.stringify(dossier) !== JSON.stringify(told) ? dossier : undefined;
  const steps = known.filter(({ seq }) => seq > after).flatMap(({ seq }) => stepMessage(known, seq, context) ?? []);
  const status = record === undefined ? undefined : statusReport(record, steps.at(-1), told, context);
  return {
    ...(changed === undefined ? {} : { dossier: changed }),
    steps,
    ...(status === undefined ? {} : { status }),
    mapping: versionName(context.mapping),
    problems: [
      ...(changed === undefined ? [] : checkDossier(changed)),
      ...steps.flatMap(checkStep),
      ...(status === undefined ? [] : checkStatusReport(status)),
    ],
  };
}

/** Told by the last step that brought the dossier to another state, in its words. */
function statusReport(
  record: DossierRecord,
  step: PortalStep | undefined,
  told: PortalDossier | undefined,
  { mapping }: MessageContext,
): PortalStatusReport | undefined {
  const there = record.intake.extra?.[PORTAL_EXTRA.code];
  if (there === undefined || step === undefined || record.state === 'draft') return undefined;
  const status = mapping.states[record.state];
  if (status === told?.TrangThaiHoSo) return undefined;
  return {
    MaHoSo: there,
    MaHoSoDonVi: record.code,
    MaDoiTuong: record.intake.extra?.[PORTAL_EXTRA.subject] ?? '',
    NoiDung: step.NoiDungXuLy,
    NgayXuLy: step.ThoiDiemXuLy,
    TrangThai: status,
  };
}
