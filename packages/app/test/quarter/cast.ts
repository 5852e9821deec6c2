import { createHash } from 'node:crypto';
import type { Principal, Role } from '@dunghen/domain/access';
import type { Agency } from '@dunghen/domain/agency';
import { isActive, type ProcedureVersion } from '@dunghen/domain/procedure';
import { insertAccount, insertGrant, listAccounts } from '@dunghen/store/account';
import type { AppContext } from '../../src/context/index.ts';
import { inventPerson } from '../../src/demonstration/persons.ts';
import { createRandom, seedOf } from '../../src/demonstration/random.ts';
import { readShippedProcedures, recordDemonstrationProcedures } from '../../src/procedure/index.ts';
import { QUARTER_FROM, type StoryQuestion } from './options.ts';

export type Officer = Extract<Principal, { readonly kind: 'officer' }>;

/** Who works at one agency. */
export interface Desk {
  readonly agencyId: string;
  readonly counter: Officer;
  readonly division: Officer;
  readonly head: Officer;
  readonly specialists: readonly [Officer, Officer, Officer];
  /** What is handed in there. */
  readonly procedures: readonly ProcedureVersion[];
}

export interface Cast {
  readonly desks: readonly Desk[];
  readonly control: Officer;
}

const GRANTED_FROM = '2025-07-01';
const DESK_ROLES = ['counter', 'head-of-division', 'head-of-agency', 'specialist', 'specialist', 'specialist'] as const;

interface Post {
  readonly login: string;
  readonly role: Role;
  readonly agencyId: string;
}

/** Records procedures and users. Again, it changes nothing. */
export async function prepareCast(context: AppContext, question: StoryQuestion): Promise<void> {
  await recordDemonstrationProcedures(context.db);
  const at = context.now();
  for (const { login, role, agencyId } of await postsOf(context, question)) {
    const id = uuidOf(login);
    const name = `${inventPerson(createRandom(seedOf(login)))} (nhân vật giả định)`;
    const account = { id, login, name, mustChange: false, activeFrom: GRANTED_FROM, createdAt: at, createdBy: 'thử' };
    await context.db.transaction(async (tx) => {
      if (!(await insertAccount(tx, account))) return;
      const grant = { id: uuidOf(`${login} ${role}`), role, agencyId, validFrom: GRANTED_FROM };
      await insertGrant(tx, id, grant, { at, by: 'thử' });
    });
  }
}

/** The same people from the database, by whichever process asks. */
export async function readCast(context: AppContext, question: StoryQuestion): Promise<Cast> {
  const accounts = new Map((await listAccounts(context.db)).map((account) => [account.login, account] as const));
  const officerOf = (login: string): Officer => {
    const account = accounts.get(login);
    if (account === undefined) throw new Error(`nobody is called ${login}`);
    const { id, name, grants } = account;
    return { kind: 'officer', id, name, grants };
  };
  const desks = (await desksOf(context, question)).map(({ agency, procedures }): Desk => {
    const of = (place: number) => officerOf(loginOf(agency, place));
    const specialists = [of(3), of(4), of(5)] as const;
    return { agencyId: agency.id, counter: of(0), division: of(1), head: of(2), specialists, procedures };
  });
  return { desks, control: officerOf(CONTROL) };
}

const CONTROL = 'qs-kiemsoat';
const loginOf = ({ id }: Agency, place: number): string => `qs-${id}-${place}`;

async function postsOf(context: AppContext, question: StoryQuestion): Promise<readonly Post[]> {
  const { register } = await context.catalogueAt(context.now());
  const province = register.atDate(QUARTER_FROM).find(({ kind }) => kind === 'province');
  if (province === undefined) throw new Error('no province in the register');
  const desks = await desksOf(context, question);
  return [
    { login: CONTROL, role: 'procedure-control', agencyId: province.id },
    ...desks.flatMap(({ agency }) =>
      DESK_ROLES.map((role, place): Post => ({ login: loginOf(agency, place), role, agencyId: agency.id })),
    ),
  ];
}

interface Place {
  readonly agency: Agency;
  readonly procedures: readonly ProcedureVersion[];
}

/** Agencies that resolve something themselves; a department and two communes in turn, as far as there are some. */
async function desksOf(context: AppContext, { agencies }: StoryQuestion): Promise<readonly Place[]> {
  const { register } = await context.catalogueAt(context.now());
  const shipped = (await readShippedProcedures()).filter(
    (version) => isActive(version, QUARTER_FROM) && version.process.every(({ agencyId }) => agencyId === undefined),
  );
  const places = register.atDate(QUARTER_FROM).flatMap((agency): readonly Place[] => {
    const procedures = shipped.filter(({ level, agencyIds }) =>
      agency.kind === 'commune' ? level === 'commune' : agencyIds?.includes(agency.id) === true,
    );
    return procedures.length === 0 || (agency.kind !== 'commune' && agency.kind !== 'department')
      ? []
      : [{ agency, procedures }];
  });
  const departments = places.filter(({ agency }) => agency.kind === 'department');
  const communes = places.filter(({ agency }) => agency.kind === 'commune');
  const turns = Math.max(departments.length, Math.ceil(communes.length / 2));
  const inTurn = Array.from({ length: turns }, (_, turn) => [
    ...departments.slice(turn, turn + 1),
    ...communes.slice(2 * turn, 2 * turn + 2),
  ]).flat();
  return inTurn.slice(0, agencies);
}

/** An id that is the same in every run. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `7${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
