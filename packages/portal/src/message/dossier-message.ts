import { effectiveEvents } from '@dunghen/domain/dossier';
import type { DossierRecord } from '@dunghen/domain/lifecycle';
import { LIMITS, type PortalDossier, portalFlag } from '../protocol/index.ts';
import { type MessageContext, PORTAL_EXTRA } from './context.ts';
import { promisedDue } from './due.ts';
import { endsOf, type PortalEnds } from './ends.ts';
import { documentsOf, feesOf, identityOf, onlinePaymentOf, resultsOf, timeOrNone } from './parts.ts';
import { shorten } from './shorten.ts';
import { supplementsOf } from './supplements.ts';

/**
 * The dossier as the portal is told of it, as of the record's two times. Undefined for a draft: the portal knows none.
 * Everything in it is a fact of the record: what did not happen is empty. A dossier that was born on the portal keeps
 * its code there (decision 0182).
 */
export function dossierMessage(record: DossierRecord, context: MessageContext): PortalDossier | undefined {
  const { mapping, calendar } = context;
  if (record.state === 'draft') return undefined;
  const effective = effectiveEvents(record.events);
  const ends = endsOf(effective);
  const { submittedAt, acceptedAt } = record.history;
  return {
    MaHoSo: portalCodeOf(record),
    ...procedureOf(record, context),
    KenhThucHien: mapping.channels[record.intake.channel],
    ...applicantOf(record, context),
    // Handed in at the counter: the acceptance is the handing in.
    NgayNopHoSo: timeOrNone(submittedAt?.at ?? acceptedAt?.at),
    NgayTiepNhan: timeOrNone(acceptedAt?.at),
    NgayHenTra: timeOrNone(acceptedAt === undefined ? undefined : promisedDue(record.history, calendar)),
    TrangThaiHoSo: mapping.states[record.state],
    NgayKetThucXuLy: timeOrNone(ends.finishedAt),
    NgayTra: timeOrNone(ends.returnedAt),
    NgayTuChoi: timeOrNone(ends.refusedAt),
    HinhThuc: deliveryOf(record, context),
    DonViXuLy: agencyOf(record.resolvingAgencyId, context),
    GhiChu: noteOf(record, ends, context),
    TaiLieuNop: documentsOf(record, context),
    DanhSachLePhi: feesOf(record, context),
    DanhSachHoSoBoSung: supplementsOf(effective, context),
    DanhSachGiayToKetQua: resultsOf(record, context),
    HoSoCoThanhPhanSoHoa: portalFlag(record.documents.some(({ digitised }) => digitised !== undefined)),
    TaiKhoanDuocXacThucVoiVNeID: context.vneid === undefined ? '' : portalFlag(context.vneid),
    DuocThanhToanTrucTuyen: onlinePaymentOf(record.fees, mapping),
  };
}

/** The code by which the portal knows the dossier: its own where it was born there, else ours. */
export function portalCodeOf({ code, intake }: DossierRecord): string {
  return intake.extra?.[PORTAL_EXTRA.code] ?? code;
}

/** As the endpoint names agencies. One without a code where codes are asked for is empty, which the check refuses. */
function agencyOf(id: string, context: MessageContext): string {
  const { mapping, findAgency } = context;
  if (mapping.agencyBy === 'name') return agencyNameOf(id, context);
  return mapping.agencies[id]?.code ?? findAgency(id)?.code ?? '';
}

export function agencyNameOf(id: string, { mapping, findAgency }: MessageContext): string {
  return mapping.agencies[id]?.name ?? findAgency(id)?.name ?? '';
}

function procedureOf(
  { intake, acceptance }: DossierRecord,
  { mapping, findProcedure }: MessageContext,
): Pick<PortalDossier, 'MaTTHC' | 'TenTTHC' | 'MaLinhVuc' | 'TenLinhVuc'> {
  const own = acceptance?.procedure?.code ?? intake.procedureCode ?? '';
  const known = own === '' ? undefined : findProcedure(own, acceptance?.procedure?.version);
  const there = mapping.procedures[own];
  const fieldName = known?.field ?? intake.field ?? '';
  const field = mapping.fields[fieldName];
  return {
    MaTTHC: there?.code ?? own,
    TenTTHC: there?.name ?? known?.name ?? intake.procedureName ?? '',
    MaLinhVuc: field?.code ?? known?.fieldCode ?? '',
    TenLinhVuc: field?.name ?? fieldName,
  };
}

function applicantOf(
  { intake }: DossierRecord,
  context: MessageContext,
): Pick<
  PortalDossier,
  'ChuHoSo' | 'LoaiDoiTuong' | 'MaDoiTuong' | 'DinhDanhCHS' | 'SoDienThoai' | 'Email' | 'TrichYeuHoSo'
> {
  const { mapping } = context;
  const identity = identityOf(intake.identity, mapping);
  const kind = context.applicantKind ?? identity.kind;
  return {
    ChuHoSo: intake.applicant ?? '',
    LoaiDoiTuong: kind === undefined ? '' : mapping.applicantKinds[kind],
    MaDoiTuong: intake.extra?.[PORTAL_EXTRA.subject] ?? '',
    DinhDanhCHS: [...identity.identities],
    SoDienThoai: intake.phone ?? '',
    Email: intake.email ?? '',
    // What is asked for; where nobody wrote it down, the procedure's name says it.
    TrichYeuHoSo: intake.subject ?? intake.procedureName ?? nameOfProcedure(intake.procedureCode, context),
  };
}

const nameOfProcedure = (code: string | undefined, { findProcedure }: MessageContext): string =>
  code === undefined ? '' : (findProcedure(code)?.name ?? '');

/** How it was given, else how it is wished for. */
function deliveryOf({ returning, intake }: DossierRecord, { mapping }: MessageContext): string {
  const way = returning?.way ?? intake.resultDelivery;
  return way === undefined ? '' : mapping.deliveries[way];
}

/** Why it ended so, was stopped or promised anew; the officers' own note where the endpoint is to have it. */
function noteOf(record: DossierRecord, { reason }: PortalEnds, { mapping }: MessageContext): string {
  const suspension = record.suspensions.findLast(({ to }) => to === undefined);
  const rescheduled = record.reschedules.at(-1)?.reason;
  const parts = [
    reason,
    record.state === 'suspended' ? suspension?.legalBasis : undefined,
    rescheduled === undefined ? undefined : `Hẹn lại: ${rescheduled}`,
    record.completion?.paperReason === undefined ? undefined : `Kết quả bản giấy: ${record.completion.paperReason}`,
    mapping.sendNotes ? record.note : undefined,
  ];
  return shorten(parts.filter((part) => part !== undefined && part.trim() !== '').join('. '), LIMITS.note);
}
