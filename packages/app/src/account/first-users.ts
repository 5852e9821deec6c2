import type { Grant, Role } from '@dunghen/domain/access';
import { type Agency, isValidOn } from '@dunghen/domain/agency';
import { type DayNumber, dayOf, formatDay } from '@dunghen/domain/time';
import {
  type Account,
  countAccounts,
  findAccount,
  insertAccount,
  insertGrant,
  updatePassword,
} from '@dunghen/store/account';
import { newId } from '@dunghen/store/dossier';
import { PROVINCE_ROLES } from '../access/index.ts';
import { type Catalogue, findProvince } from '../catalogue/index.ts';
import { isDemonstration } from '../demonstration/index.ts';
import { recordActIn } from './audited.ts';
import { type AccountContext, OPERATOR } from './context.ts';
import { hashPassword } from './password.ts';
import { newReadablePassword, readablePasswordOf } from './secret.ts';

/** Login and password for whoever started the server to read; kept nowhere. */
export interface ShownPassword {
  readonly login: string;
  readonly name: string;
  readonly password: string;
}

const FIRST_LOGIN = 'quantri';

/**
 * The first administrator of an installation that has no users yet, with a one-time password that is shown this once.
 * Undefined where there are users already. Two servers that start at once make one.
 */
export async function ensureFirstAdministrator(context: AccountContext): Promise<ShownPassword | undefined> {
  if ((await countAccounts(context.db)) > 0) return undefined;
  const password = newReadablePassword();
  const user = { login: FIRST_LOGIN, name: 'Quản trị hệ thống', role: 'system', mustChange: true } as const;
  const made = await insertUser(context, user, password);
  return made ? { login: user.login, name: user.name, password } : undefined;
}

interface FirstUser {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly mustChange?: boolean;
  readonly demonstration?: boolean;
}

/** Invented persons of the demonstration, one of each role. */
const DEMONSTRATION_USERS: readonly FirstUser[] = [
  { login: 'motcua', name: 'Lò Thị Tiếp Nhận (nhân vật giả định)', role: 'counter' },
  { login: 'chuyenvien', name: 'Quàng Văn Thụ Lý (nhân vật giả định)', role: 'specialist' },
  { login: 'truongphong', name: 'Vàng A Phòng (nhân vật giả định)', role: 'head-of-division' },
  { login: 'lanhdao', name: 'Cà Thị Giám Đốc (nhân vật giả định)', role: 'head-of-agency' },
  { login: 'vanthu', name: 'Giàng Thị Văn Thư (nhân vật giả định)', role: 'clerk' },
  { login: 'kiemsoat', name: 'Tòng Văn Kiểm Soát (nhân vật giả định)', role: 'procedure-control' },
  { login: 'lanhdaotinh', name: 'Mùa A Tỉnh (nhân vật giả định)', role: 'provincial-leader' },
  { login: 'noivu', name: 'Lường Thị Đánh Giá (nhân vật giả định)', role: 'home-affairs' },
  { login: 'quantri', name: 'Thào A Hệ Thống (nhân vật giả định)', role: 'system' },
  { login: 'kiemtoan', name: 'Khoàng Thị Kiểm Toán (nhân vật giả định)', role: 'auditor' },
];

/**
 * The users of the demonstration, with the passwords of this installation: made by chance with its key, else anew at each
 * start. Empty where the database is not the demonstration's: its passwords are printed, so they must open nothing real.
 */
export async function ensureDemonstrationUsers(context: AccountContext): Promise<readonly ShownPassword[]> {
  if (!(await isDemonstration(context))) return [];
  return Promise.all(
    DEMONSTRATION_USERS.map(async (user) => {
      const password = demonstrationPassword(context, user.login);
      const known = await findAccount(context.db, { login: user.login });
      if (known === undefined) await insertUser(context, { ...user, demonstration: true }, password);
      else if (known.demonstration) await resetDemonstration(context, known, password);
      return { login: user.login, name: user.name, password };
    }),
  );
}

function demonstrationPassword({ key }: AccountContext, login: string): string {
  return key === undefined ? newReadablePassword() : readablePasswordOf(key.derive('demonstration-password', login));
}

async function resetDemonstration(context: AccountContext, account: Account, password: string): Promise<void> {
  await updatePassword(context.db, account.id, { passwordHash: await hashPassword(password), mustChange: false });
}

const REQUEST = { id: 'khoi-dong' } as const;

async function insertUser(context: AccountContext, user: FirstUser, password: string): Promise<boolean> {
  const passwordHash = await hashPassword(password);
  const now = context.now();
  const today = dayOf(now);
  const catalogue = await context.catalogueAt(now);
  const grants = grantsFor(user, catalogue, today);
  const { login, name, mustChange = false, demonstration = false } = user;
  const id = newId();
  return context.db.transaction(async (tx) => {
    const made = await insertAccount(tx, {
      id,
      login,
      name,
      passwordHash,
      mustChange,
      activeFrom: formatDay(today),
      demonstration,
      createdAt: now,
      createdBy: OPERATOR.name,
    });
    if (!made) return false;
    for (const grant of grants) {
      await insertGrant(tx, id, { id: newId(), ...grant }, { at: now, by: OPERATOR.name, reason: 'Khởi tạo hệ thống' });
    }
    await recordActIn(tx, OPERATOR, REQUEST, {
      action: 'account:add',
      subject: { kind: 'account', id, code: login },
      facts: { grants },
    });
    return true;
  });
}

/** The first has most of today's procedures; the second was there when the demonstration's dossiers were taken in. */
const DEPARTMENTS = ['Sở Nông nghiệp và Môi trường', 'Sở Tư pháp'];

/** At the province, or at the departments whose dossiers the demonstration's users work on. */
function grantsFor(user: FirstUser, catalogue: Catalogue, today: DayNumber): readonly Grant[] {
  const province = provinceOf(catalogue, today);
  const departments = catalogue.register
    .childrenOf(province.id, today)
    .filter((agency) => agency.kind === 'department' && DEPARTMENTS.includes(agency.name));
  const agencies = PROVINCE_ROLES.includes(user.role) || departments.length === 0 ? [province] : departments;
  return agencies.map((agency) => ({ role: user.role, agencyId: agency.id, validFrom: firstDay(agency, today) }));
}

/** The demonstration's dossiers are of years ago; its users have been there all along. */
function firstDay(agency: Agency, today: DayNumber): string {
  return isValidOn(agency, today) ? agency.validFrom : formatDay(today);
}

function provinceOf(catalogue: Catalogue, today: DayNumber): Agency {
  const own = findProvince(catalogue, today);
  if (own === undefined) throw new Error(`no province on day ${today}`);
  return own;
}
