import { randomUUID } from 'node:crypto';
import { isRole, ROLE_NAMES } from '@dunghen/app/access';
import { type AccountContext, accountContextOf, findGrantAgency } from '@dunghen/app/account';
import type { RequestFacts } from '@dunghen/app/audit';
import type { Outcome } from '@dunghen/app/outcome';
import type { Grant } from '@dunghen/domain/access';
import { dayOf, formatDay } from '@dunghen/domain/time';
import type { Command } from 'commander';
import type { ExitCode } from '../program/exit.ts';
import type { Host } from '../program/index.ts';
import { addDatabaseOption, addJsonOption, type DatabaseOptions, withContext } from './common.ts';

export interface ManageOptions extends DatabaseOptions {
  readonly json?: true;
  readonly reason?: string;
}

export interface GrantOptions {
  readonly role: string;
  readonly agency: string;
  readonly from?: string;
  readonly to?: string;
}

export function addCommand(parent: Command, host: Host, name: string, description: string): Command {
  const command = parent.command(name).description(description).option('--reason <căn cứ>', host.io.texts.users.reason);
  return addJsonOption(addDatabaseOption(command, host), host);
}

export function addGrantOptions(command: Command, host: Host, required: boolean): Command {
  const { users } = host.io.texts;
  const add = (flags: string, text: string, wanted: boolean) =>
    wanted ? command.requiredOption(flags, text) : command.option(flags, text);
  add('--role <vai trò>', `${users.role}: ${Object.keys(ROLE_NAMES).join(', ')}`, required);
  add('--agency <cơ quan>', users.agency, required);
  add('--from <ngày>', users.from, false);
  return add('--to <ngày>', users.to, false);
}

/** Why, as it was given with `--reason`; each run is a request of its own. */
export function requestOf({ reason }: ManageOptions): RequestFacts {
  return { id: randomUUID(), ...(reason === undefined ? {} : { reason }) };
}

export function withAccounts(
  host: Host,
  options: ManageOptions,
  work: (context: AccountContext) => Promise<ExitCode>,
): Promise<void> {
  return withContext(host, options, (context) => work(accountContextOf(context)));
}

/** The grant that options describe, from today where no day is given. */
export async function readGrant(context: AccountContext, options: GrantOptions): Promise<Outcome<Grant>> {
  const { role, agency, to } = options;
  const validFrom = options.from ?? formatDay(dayOf(context.now()));
  if (!isRole(role)) {
    const message = `Không có vai trò "${role}". Chọn một trong: ${Object.keys(ROLE_NAMES).join(', ')}.`;
    return { ok: false, code: 'role-invalid', facts: { role }, message };
  }
  const found = await findGrantAgency(context, agency, validFrom);
  if (!found.ok) return found;
  const { agencyId } = found.value;
  return { ok: true, value: { role, agencyId, validFrom, ...(to === undefined ? {} : { validTo: to }) } };
}
