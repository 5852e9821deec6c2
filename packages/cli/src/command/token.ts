import { createToken, listTokens, OPERATOR, revokeToken } from '@dunghen/app/account';
import { findDay, formatLocal, startOfDay } from '@dunghen/domain/time';
import type { Command } from 'commander';
import { EXIT } from '../program/exit.ts';
import type { Host } from '../program/index.ts';
import { complain, print } from '../program/io.ts';
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

interface CreateOptions extends ManageOptions, GrantOptions {
  readonly name: string;
  readonly scope: string;
  readonly expires: string;
}

/** `token …`: access of other systems, for whoever runs the machine. */
export function addToken(program: Command, host: Host): void {
  const { tokens } = host.io.texts;
  const token = program.command('token').description(tokens.token);
  const create = addCommand(token, host, 'create', tokens.create)
    .requiredOption('--name <tên>', tokens.name)
    .requiredOption('--scope <việc>', tokens.scope)
    .requiredOption('--expires <ngày>', tokens.expires);
  addGrantOptions(create, host, true).action((options: CreateOptions) => createOne(host, options));
  addCommand(token, host, 'list', tokens.list).action((options: ManageOptions) => list(host, options));
  addCommand(token, host, 'revoke <id>', tokens.revoke).action((id: string, options: ManageOptions) =>
    withAccounts(host, options, async (context) => {
      const outcome = await revokeToken(context, OPERATOR, id, requestOf(options));
      if (!outcome.ok) return refuse(host, outcome, options.json);
      print(host.io, options.json ? JSON.stringify(outcome.value) : host.io.texts.users.done);
      return EXIT.done;
    }),
  );
}

function createOne(host: Host, options: CreateOptions): Promise<void> {
  return withAccounts(host, options, async (context) => {
    const { name, scope, expires } = options;
    const lastDay = findDay(expires);
    if (lastDay === undefined) {
      complain(host.io, fill(host.io.texts.errors.badInstant, { option: '--expires', value: expires }));
      return EXIT.badInput;
    }
    const grant = await readGrant(context, options);
    if (!grant.ok) return refuse(host, grant, options.json);
    const scopes = scope.split(',').map((part) => part.trim());
    const input = { name, scopes, grants: [grant.value], expiresAt: startOfDay(lastDay + 1) };
    const outcome = await createToken(context, OPERATOR, input, requestOf(options));
    if (!outcome.ok) return refuse(host, outcome, options.json);
    if (options.json) print(host.io, JSON.stringify(outcome.value));
    else print(host.io, fill(host.io.texts.tokens.created, outcome.value));
    return EXIT.done;
  });
}

function list(host: Host, options: ManageOptions): Promise<void> {
  return withAccounts(host, options, async (context) => {
    const outcome = await listTokens(context, OPERATOR);
    if (!outcome.ok) return refuse(host, outcome, options.json);
    if (options.json) print(host.io, JSON.stringify(outcome.value, undefined, 2));
    const { tokens } = host.io.texts;
    for (const { id, name, scopes, expiresAt, revokedAt } of options.json ? [] : outcome.value) {
      const state = revokedAt === null ? fill(tokens.until, { time: formatLocal(expiresAt) }) : tokens.revoked;
      print(host.io, `${id}  ${name}: ${scopes.join(', ')} (${state})`);
    }
    return EXIT.done;
  });
}
