import type { Channel, DossierState, IntakeFacts, ResultDelivery } from '@dunghen/domain/dossier';
import type { Instant } from '@dunghen/domain/time';
import type { ApplicantKind, PortalMapping } from '../mapping/index.ts';
import { type FieldProblem, type FoundDossier, findPortalTime } from '../protocol/index.ts';
import { PORTAL_EXTRA } from './context.ts';

/** The portal's dossier in our terms. What the portal does not say is absent; what cannot be read is a problem too. */
export interface PortalView {
  /** Our code: MaHoSoDonVi of a dossier born on the portal that knows it, else MaHoSo. */
  readonly code: string;
  readonly portalCode: string;
  readonly bornOnPortal: boolean;
  /** TrangThaiHoSo as it stands there. */
  readonly status?: string;
  /** Our states that are written by that code: several may share one. */
  readonly states: readonly DossierState[];
  readonly procedureCode?: string;
  readonly procedureName?: string;
  readonly field?: string;
  readonly channel?: Channel;
  readonly applicantKind?: ApplicantKind;
  readonly agencyName?: string;
  /** Where the mapping names the agency as the portal does. */
  readonly agencyId?: string;
  readonly submittedAt?: Instant;
  readonly acceptedAt?: Instant;
  readonly dueAt?: Instant;
  readonly completedAt?: Instant;
  readonly returnedAt?: Instant;
  readonly refusedAt?: Instant;
  readonly supplements: readonly PortalSupplementView[];
  readonly note?: string;
  readonly problems: readonly FieldProblem[];
}

interface PortalSupplementView {
  readonly requestedAt?: Instant;
  readonly receivedAt?: Instant;
}

const TIMES = {
  submittedAt: 'NgayNopHoSo',
  acceptedAt: 'NgayTiepNhan',
  dueAt: 'NgayHenTra',
  completedAt: 'NgayKetThucXuLy',
  returnedAt: 'NgayTra',
  refusedAt: 'NgayTuChoi',
} as const;

/** As reconciliation sets it beside ours. */
export function readDossierMessage(found: FoundDossier, mapping: PortalMapping): PortalView {
  const problems: FieldProblem[] = [];
  const times: { -readonly [Name in keyof typeof TIMES]?: Instant } = {};
  for (const [name, field] of Object.entries(TIMES)) {
    const at = readTime(found, field, problems);
    if (at !== undefined && isTimeName(name)) times[name] = at;
  }
  const status = textOf(found, 'TrangThaiHoSo');
  const agencyName = textOf(found, 'DonViXuLy');
  const channel = keyOf(mapping.channels, textOf(found, 'KenhThucHien'));
  return {
    code: textOf(found, 'MaHoSoDonVi') ?? found.MaHoSo,
    portalCode: found.MaHoSo,
    bornOnPortal: textOf(found, 'NoiNopHoSo') === '1',
    states: keysOf(mapping.states, status),
    ...given({
      status,
      procedureCode: ownProcedure(textOf(found, 'MaTTHC'), mapping),
      procedureName: textOf(found, 'TenTTHC'),
      field: ownField(found, mapping),
      channel,
      applicantKind: keyOf(mapping.applicantKinds, textOf(found, 'LoaiDoiTuong')),
      agencyName,
      agencyId: ownAgency(agencyName, mapping),
      note: textOf(found, 'GhiChu'),
    }),
    ...times,
    supplements: supplementsOf(found, problems),
    problems,
  };
}

/**
 * The intake of a dossier that was born on the portal; its code is given by the caller. What it is called there goes with
 * it, so that its states can go back (`PORTAL_EXTRA`).
 */
export function readIntake(
  found: FoundDossier,
  mapping: PortalMapping,
  own: { readonly code: string; readonly agencyId: string },
): IntakeFacts {
  const subject = textOf(found, 'MaDoiTuong');
  const identity = readIdentity(found);
  return {
    ...own,
    channel: keyOf(mapping.channels, textOf(found, 'KenhThucHien')) ?? 'online',
    ...given({
      procedureCode: ownProcedure(textOf(found, 'MaTTHC'), mapping),
      procedureName: textOf(found, 'TenTTHC'),
      field: ownField(found, mapping),
      applicant: textOf(found, 'ChuHoSo'),
      phone: textOf(found, 'SoDienThoai'),
      email: textOf(found, 'Email'),
      identity,
      subject: textOf(found, 'TrichYeuHoSo'),
      resultDelivery: readDelivery(found, mapping),
    }),
    extra: { [PORTAL_EXTRA.code]: found.MaHoSo, ...(subject === undefined ? {} : { [PORTAL_EXTRA.subject]: subject }) },
  };
}

/** Names of what was handed in with it on the portal, with the addresses of their files there. */
export function readDocuments(found: FoundDossier): readonly { readonly name: string; readonly url?: string }[] {
  return rowsOf(found, 'TaiLieuNop').flatMap((row) => {
    const name = textOf(row, 'TenTepDinhKem');
    return name === undefined ? [] : [{ name, ...given({ url: textOf(row, 'DuongDanTaiTepTin') }) }];
  });
}

type Row = Readonly<Record<string, unknown>>;

function textOf(row: Row, field: string): string | undefined {
  const value = row[field];
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

function rowsOf(row: Row, field: string): readonly Row[] {
  const value = row[field];
  return Array.isArray(value) ? value.filter(isRow) : [];
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

function readTime(row: Row, field: string, problems: FieldProblem[]): Instant | undefined {
  const text = textOf(row, field);
  if (text === undefined) return undefined;
  const at = findPortalTime(text);
  if (at === undefined) problems.push({ field, text: `${field}: không phải thời điểm dạng yyyyMMddHHmmss` });
  return at;
}

const isTimeName = (name: string): name is keyof typeof TIMES => Object.hasOwn(TIMES, name);

function supplementsOf(found: Row, problems: FieldProblem[]): readonly PortalSupplementView[] {
  return rowsOf(found, 'DanhSachHoSoBoSung').map((row) =>
    given({
      requestedAt: readTime(row, 'NgayBoSung', problems),
      receivedAt: readTime(row, 'NgayTiepNhanBoSung', problems),
    }),
  );
}

function ownAgency(written: string | undefined, { agencies }: PortalMapping): string | undefined {
  if (written === undefined) return undefined;
  return Object.entries(agencies).find(([, { name, code }]) => name === written || code === written)?.[0];
}

function ownProcedure(code: string | undefined, { procedures }: PortalMapping): string | undefined {
  return Object.entries(procedures).find(([, there]) => there.code === code)?.[0] ?? code;
}

function ownField(found: Row, { fields }: PortalMapping): string | undefined {
  const code = textOf(found, 'MaLinhVuc');
  const own = code === undefined ? undefined : Object.entries(fields).find(([, there]) => there.code === code)?.[0];
  return own ?? textOf(found, 'TenLinhVuc');
}

function readIdentity(found: Row): string | undefined {
  const [first] = rowsOf(found, 'DinhDanhCHS');
  return first === undefined ? undefined : textOf(first, 'SoDinhDanh');
}

const readDelivery = (found: Row, { deliveries }: PortalMapping): ResultDelivery | undefined =>
  keyOf(deliveries, textOf(found, 'HinhThuc'));

function keysOf<Key extends string>(table: Readonly<Record<Key, string>>, code: string | undefined): readonly Key[] {
  const isKey = (key: string): key is Key => Object.hasOwn(table, key);
  return Object.keys(table).filter((key): key is Key => isKey(key) && table[key] === code);
}

const keyOf = <Key extends string>(table: Readonly<Record<Key, string>>, code: string | undefined): Key | undefined =>
  keysOf(table, code)[0];

/** Without what is undefined. */
function given<Fields extends object>(fields: Fields): { readonly [Name in keyof Fields]?: NonNullable<Fields[Name]> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  const known: { [Name in keyof Fields]?: NonNullable<Fields[Name]> } = {};
  return Object.assign(known, Object.fromEntries(entries));
}
