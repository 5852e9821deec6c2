import { ROLE_NAMES } from '@dunghen/app/access';
import {
  type Account,
  type AccountContext,
  addAccount,
  disableAccount,
  enableAccount,
  grantRole,
  linkIdentity,
  listAccounts,
  OPERATOR,
  resetPassword,
  revokeGrant,
} from '@dunghen/app/account';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../program/exit.ts';
import type { Host } from '../program/index.ts';
import { print } from '../program/io.ts';
import { fill } from '../text/index.ts';
import { refuse } from './common.ts';
import {
  addCommand,
  addGrantOptions,
  type GrantOptions,
  type ManageOptions,
  readGrant,
  requestOf,
  withAccounts,
} from './user-common.ts';

interface AddOptions extends ManageOptions, Partial<GrantOptions> {
  readonly name: string;
  readonly provider?: string;
  readonly subject?: string;
  /** Commander's name for `--no-password`. */
  readonly password: boolean;
}

/** `user …`: users of the system and their roles, for whoever runs the machine. */
export function addUser(program: Command, host: Host): void {
  const { users } = host.io.texts;
  const user = program.command('user').description(users.user);
  addCommand(user, host, 'list', users.list).action((options: ManageOptions) => list(host, options));
  const add = addCommand(user, host, 'add <login>', users.add).requiredOption('--name <tên>', users.name);
  addGrantOptions(add, host, false)
    .option('--provider <hệ thống>', users.provider)
    .option('--subject <định danh>', users.subject)
    .option('--no-password', users.noPassword)
    .action((login: string, options: AddOptions) => addOne(host, login, options));
  addOpening(user, host);
  addRoles(user, host);
  addCommand(user, host, 'link <login>', users.link)
    .requiredOption('--provider <hệ thống>', users.provider)
    .requiredOption('--subject <định danh>', users.subject)
    .action((login: string, options: ManageOptions & { provider: string; subject: string }) => {
      const { provider, subject } = options;
      return change(host, options, (context) =>
        linkIdentity(context, OPERATOR, { account: login, provider, subject }, requestOf(options)),
      );
    });
}

function addOpening(user: Command, host: Host): void {
  const { users } = host.io.texts;
  addCommand(user, host, 'disable <login>', users.disable).action((login: string, options: ManageOptions) =>
    change(host, options, (context) => disableAccount(context, OPERATOR, login, requestOf(options))),
  );
  addCommand(user, host, 'enable <login>', users.enable).action((login: string, options: ManageOptions) =>
    change(host, options, (context) => enableAccount(context, OPERATOR, login, requestOf(options))),
  );
  addCommand(user, host, 'reset-password <login>', users.resetPassword).action(
    (login: string, options: ManageOptions) =>
      withAccounts(host, options, async (context) => {
        const outcome = await resetPassword(context, OPERATOR, login, requestOf(options));
        if (!outcome.ok) return refuse(host, outcome, options.json);
        const { oneTimePassword } = outcome.value;
        return showPassword(host, options, { login: outcome.value.account.login, oneTimePassword });
      }),
  );
}

function addRoles(user: Command, host: Host): void {
  const { users } = host.io.texts;
  addGrantOptions(addCommand(user, host, 'grant <login>', users.grant), host, true).action(
    (login: string, options: ManageOptions & GrantOptions) =>
      withAccounts(host, options, async (context) => {
        const grant = await readGrant(context, options);
        if (!grant.ok) return refuse(host, grant, options.json);
        const outcome = await grantRole(context, OPERATOR, { account: login, grant: grant.value }, requestOf(options));
        if (!outcome.ok) return refuse(host, outcome, options.json);
        print(host.io, options.json ? JSON.stringify(outcome.value) : fill(users.granted, outcome.value));
        return EXIT.done;
      }),
  );
  addCommand(user, host, 'revoke <login>', users.revoke)
    .requiredOption('--grant <mã>', users.grantId)
    .option('--on <ngày>', users.on)
    .action((login: string, options: ManageOptions & { grant: string; on?: string }) => {
      const endsOn = options.on === undefined ? {} : { endsOn: options.on };
      const input = { account: login, grantId: options.grant, ...endsOn };
      return change(host, options, (context) => revokeGrant(context, OPERATOR, input, requestOf(options)));
    });
}

type Change = (
  context: AccountContext,
) => ReturnType<typeof linkIdentity> | ReturnType<typeof disableAccount> | ReturnType<typeof revokeGrant>;

/** A change that has nothing to show but that it was made. */
function change(host: Host, options: ManageOptions, make: Change): Promise<void> {
  return withAccounts(host, options, async (context) => {
    const outcome = await make(context);
    if (!outcome.ok) return refuse(host, outcome, options.json);
    print(host.io, options.json ? JSON.stringify({ done: true }) : host.io.texts.users.done);
    return EXIT.done;
  });
}

function addOne(host: Host, login: string, options: AddOptions): Promise<void> {
  return withAccounts(host, options, async (context) => {
    const { role, agency, from, to, provider, subject } = options;
    const wanted =
      role === undefined || agency === undefined
        ? undefined
        : { role, agency, ...(from ? { from } : {}), ...(to ? { to } : {}) };
    const grant = wanted && (await readGrant(context, wanted));
    if (grant?.ok === false) return refuse(host, grant, options.json);
    const user = {
      login,
      name: options.name,
      grants: grant === undefined ? [] : [grant.value],
      ...(provider === undefined || subject === undefined ? {} : { identity: { provider, subject } }),
      withoutPassword: !options.password,
    };
    const outcome = await addAccount(context, OPERATOR, user, requestOf(options));
    if (!outcome.ok) return refuse(host, outcome, options.json);
    const { account, oneTimePassword } = outcome.value;
    return showPassword(host, options, { login: account.login, oneTimePassword });
  });
}

function showPassword(
  host: Host,
  options: ManageOptions,
  shown: { readonly login: string; readonly oneTimePassword: string | undefined },
): ExitCode {
  const { users } = host.io.texts;
  const { login, oneTimePassword } = shown;
  if (options.json) print(host.io, JSON.stringify(shown));
  else if (oneTimePassword === undefined) print(host.io, users.done);
  else print(host.io, fill(users.oneTimePassword, { login, password: oneTimePassword }));
  return EXIT.done;
}

function list(host: Host, options: ManageOptions): Promise<void> {
  return withAccounts(host, options, async (context) => {
    const outcome = await listAccounts(context, OPERATOR);
    if (!outcome.ok) return refuse(host, outcome, options.json);
    if (options.json) print(host.io, JSON.stringify(outcome.value, undefined, 2));
    const { register } = await context.catalogueAt(context.now());
    const nameOf = (agencyId: string) => register.findById(agencyId)?.name ?? agencyId;
    for (const account of options.json ? [] : outcome.value) {
      for (const line of linesOf(host, account, nameOf)) print(host.io, line);
    }
    return EXIT.done;
  });
}

function linesOf(host: Host, account: Account, nameOf: (agencyId: string) => string): readonly string[] {
  const { users } = host.io.texts;
  const closed = account.activeTo === undefined ? '' : fill(users.closed, { day: account.activeTo });
  return [
    `${account.login}  ${account.name}${closed}`,
    ...account.grants.map((grant) => {
      const until = grant.validTo === undefined ? '' : ` ${fill(users.until, { day: grant.validTo })}`;
      return `    ${ROLE_NAMES[grant.role]} – ${nameOf(grant.agencyId)}, ${fill(users.since, { day: grant.validFrom })}${until}  (${grant.id})`;
    }),
  ];
}
