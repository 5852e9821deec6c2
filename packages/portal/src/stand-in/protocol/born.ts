import { portalTime } from '../../protocol/index.ts';
import { isRecord } from '../fault/rule.ts';
import { inTransaction, type StandIn } from '../stand-in.ts';
import type { Body } from '../storage/body.ts';
import type { DossierRow } from '../storage/dossiers.ts';

/** What somebody hands in on the portal. Names are to be invented ones. */
export interface Birth {
  readonly procedure: string;
  readonly procedureName: string;
  readonly agency: string;
  readonly agencyName: string;
  readonly applicant: string;
  readonly subject: string;
}

export type BirthRead = { readonly ok: true; readonly value: Birth } | { readonly ok: false; readonly message: string };

const FIELDS = ['procedure', 'procedureName', 'agency', 'agencyName', 'applicant', 'subject'] as const;

/**
 * Reads `{ procedure, agency, applicant, procedureName?, agencyName?, subject? }`; names default to those of the
 * catalogue when the dossier is made.
 */
export function readBirth(given: unknown): BirthRead {
  if (!isRecord(given)) return { ok: false, message: 'Cần một đối tượng JSON: procedure, agency, applicant.' };
  const texts = Object.fromEntries(FIELDS.map((name) => [name, String(given[name] ?? '').trim()]));
  const { procedure = '', procedureName = '', agency = '', agencyName = '', applicant = '', subject = '' } = texts;
  const missing = Object.entries({ procedure, agency, applicant }).flatMap(([name, value]) =>
    value === '' ? [name] : [],
  );
  if (missing.length > 0)
    return {
      ok: false,
      message: `Thiếu ${missing.join(', ')}: cần mã thủ tục, mã cơ quan tiếp nhận và tên người nộp (đặt ra).`,
    };
  return { ok: true, value: { procedure, procedureName, agency, agencyName, applicant, subject } };
}

/** Where codes of dossiers begin that nobody's agency gave: the portal itself. */
const PREFIX = 'G22.99';

/** Makes a dossier that was handed in here: code 1, "mới đăng ký", waiting to be fetched by its agency. */
export function bornOn(standIn: StandIn, birth: Birth): DossierRow {
  const { database, dossiers, calls, options } = standIn;
  return inTransaction(database, () => {
    const at = options.now();
    const body = bodyOf(standIn, birth, nextCode(standIn, portalTime(at).slice(0, 8)), portalTime(at));
    const call = calls.nextId();
    dossiers.insert(body, 'portal', { call, at, agency: birth.agency });
    calls.add({ id: call, at, service: 'NopHoSo', agency: birth.agency, ...TAKEN });
    const code = String(body.MaHoSo);
    return { code, origin: 'portal', agency: birth.agency, status: '1', changedAt: at, body };
  });
}

const TAKEN = {
  items: 1,
  stored: 1,
  repeated: 0,
  refused: 0,
  fault: '',
  code: '0',
  message: 'Nộp trên Cổng',
  refusals: [],
} as const;

function nextCode({ database }: StandIn, day: string): string {
  const last = database
    .prepare("SELECT max(code) AS code FROM dossier WHERE origin = 'portal' AND code LIKE ?")
    .get(`${PREFIX}-${day}-%`)?.code;
  const number = typeof last === 'string' ? Number(last.slice(-7)) + 1 : 1;
  return `${PREFIX}-${day}-${String(number).padStart(7, '0')}`;
}

function bodyOf({ catalogue }: StandIn, birth: Birth, code: string, submitted: string): Body {
  const procedure = catalogue.procedures.find(({ MATTHC }) => MATTHC === birth.procedure);
  const agency = catalogue.agencies.find(({ MADONVI }) => MADONVI === birth.agency);
  const procedureName = birth.procedureName || (procedure?.TENTTHC ?? birth.procedure);
  return {
    MaHoSo: code,
    MaTTHC: birth.procedure,
    TenTTHC: procedureName,
    KenhThucHien: '2',
    ChuHoSo: birth.applicant,
    LoaiDoiTuong: '1',
    MaDoiTuong: '',
    DinhDanhCHS: [],
    TrichYeuHoSo: birth.subject || procedureName,
    NgayNopHoSo: submitted,
    NgayTiepNhan: '',
    NgayHenTra: '',
    TrangThaiHoSo: '1',
    DonViXuLy: birth.agencyName || (agency?.TENDONVI ?? birth.agency),
    MaDonVi: birth.agency,
    TaiLieuNop: [],
    NoiNopHoSo: '1',
    MaHoSoDonVi: '',
  };
}
