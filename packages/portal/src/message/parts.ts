import type { DossierRecord, FeeRecord } from '@dunghen/domain/lifecycle';
import type { Instant } from '@dunghen/domain/time';
import type { ApplicantKind, PortalMapping } from '../mapping/index.ts';
import {
  type PortalDocument,
  type PortalFee,
  type PortalIdentity,
  type PortalResult,
  portalFlag,
  portalTime,
} from '../protocol/index.ts';
import type { MessageContext } from './context.ts';

/** Empty where it did not happen: never another time in its place. */
export const timeOrNone = (at: Instant | undefined): string => (at === undefined ? '' : portalTime(at));

export function documentsOf(record: DossierRecord, { fileUrl }: MessageContext): readonly PortalDocument[] {
  return record.documents.map((document) => ({
    MaThanhPhanHoSo: document.nationalCode ?? '',
    TenTepDinhKem: document.name,
    DuongDanTaiTepTin: (document.file === undefined ? undefined : fileUrl?.(document.file)) ?? '',
    DuocSoHoa: portalFlag(document.digitised !== undefined),
    DuocTaiSuDung: portalFlag(document.reused === true),
    DuocLayTuKhoDMQG: portalFlag(document.fromCitizenStore === true),
  }));
}

export function feesOf(record: DossierRecord, { mapping }: MessageContext): readonly PortalFee[] {
  return record.fees.map((fee) => ({
    MaPhiLePhi: fee.id,
    TenPhiLePhi: fee.name,
    LoaiPhiLePhi: mapping.feeKind,
    Gia: String(Math.max(0, fee.due - (fee.exemption?.amount ?? 0))),
    TrangThaiThanhToan: fee.open <= 0 ? '1' : '0',
  }));
}

/** Results that stand. One on paper has no file, and no dossier has a result that was not issued. */
export function resultsOf(record: DossierRecord, { fileUrl }: MessageContext): readonly PortalResult[] {
  return record.results
    .filter(({ revoked }) => revoked === undefined)
    .map((result) => ({
      TenGiayTo: result.name,
      MaGiayToKetQua: result.nationalCode ?? '',
      DuongDanTepTinKetQua: (result.file === undefined ? undefined : fileUrl?.(result.file)) ?? '',
    }));
}

/** How the fees were paid: on the portal before the province's gateway before not online. */
export function onlinePaymentOf(fees: readonly FeeRecord[], { payments }: PortalMapping): string {
  const channels = new Set(fees.flatMap((fee) => fee.payments.map(({ channel }) => channel)));
  if (channels.has('portal')) return payments.portal;
  return channels.has('provincial-gateway') ? payments['provincial-gateway'] : payments.counter;
}

/** What an identity number tells of its bearer by the mapping's rules. */
export function identityOf(
  number: string | undefined,
  mapping: PortalMapping,
): { readonly kind?: ApplicantKind; readonly identities: readonly PortalIdentity[] } {
  const bare = number?.replaceAll(/\s/g, '') ?? '';
  const rule = mapping.identities.find(({ pattern }) => new RegExp(`^(?:${pattern})$`).test(bare));
  if (rule === undefined) return { identities: [] };
  const { applicant: kind, code } = rule;
  return { kind, identities: code === undefined ? [] : [{ LoaiDinhDanh: code, SoDinhDanh: bare }] };
}
