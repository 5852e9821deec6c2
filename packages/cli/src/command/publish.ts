import { randomUUID } from 'node:crypto';
import { OPERATOR } from '@dunghen/app/account';
import type { OpenContext } from '@dunghen/app/context';
import {
  listPublicationViews,
  PUBLICATION_STATE_NAMES,
  type PublicationView,
  proposePublication,
} from '@dunghen/app/publication';
import { PUBLICATION_KINDS, type PublicationKind } from '@dunghen/domain/publication';
import { instantText, isoText } from '@dunghen/domain/text';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../program/exit.ts';
import type { Host } from '../program/index.ts';
import { complain, print } from '../program/io.ts';
import { fill } from '../text/index.ts';
import { addDatabaseOption, addJsonOption, type DatabaseOptions, refuse, withContext } from './common.ts';

interface ListOptions extends DatabaseOptions {
  readonly json?: true;
}

interface ProposeOptions extends ListOptions {
  readonly kind: PublicationKind;
  readonly period: string;
  readonly corrects?: string;
  readonly change?: string;
  readonly reason?: string;
}

/** `publish list` and `publish propose`. Who approves is a person that signs in, never a command line (decision 0245). */
export function addPublish(program: Command, host: Host): void {
  const { publish } = host.io.texts;
  const parent = program.command('publish').description(publish.command);
  const list = parent.command('list').description(publish.list);
  addJsonOption(addDatabaseOption(list, host), host).action((chosen: ListOptions) =>
    withContext(host, chosen, (context) => tell(host, context, chosen)),
  );
  const propose = parent.command('propose').description(publish.propose);
  addJsonOption(addDatabaseOption(propose, host), host)
    .addOption(
      propose
        .createOption('--kind <loại>', publish.kind)
        .choices([...PUBLICATION_KINDS])
        .makeOptionMandatory(),
    )
    .requiredOption('--period <kỳ>', publish.period)
    .option('--corrects <mã>', publish.corrects)
    .option('--change <nội dung>', publish.change)
    .option('--reason <lý do>', publish.reason)
    .action((chosen: ProposeOptions) => withContext(host, chosen, (context) => suggest(host, context, chosen)));
}

async function tell(host: Host, context: OpenContext, { json }: ListOptions): Promise<ExitCode> {
  const outcome = await listPublicationViews(context, OPERATOR);
  if (!outcome.ok) return refuse(host, outcome, json);
  const { rows } = outcome.value;
  if (json) print(host.io, JSON.stringify(rows.map(recordOf)));
  else if (rows.length === 0) print(host.io, host.io.texts.publish.none);
  else for (const row of rows) print(host.io, lineOf(host, row));
  return EXIT.done;
}

const publishedAt = ({ steps }: PublicationView) => steps.find(({ kind }) => kind === 'published')?.at;

function recordOf(row: PublicationView) {
  const { id, kind, period, state, sha256, proposedAt, by, corrects, correctedBy } = row;
  const at = publishedAt(row);
  return {
    id,
    kind,
    period,
    state,
    sha256,
    proposedAt: isoText(proposedAt),
    proposedBy: by.name,
    ...(at === undefined ? {} : { publishedAt: isoText(at) }),
    ...(corrects === undefined ? {} : { corrects }),
    ...(correctedBy === undefined ? {} : { correctedBy }),
  };
}

function lineOf({ io }: Host, row: PublicationView): string {
  const { publish } = io.texts;
  const { id, kind, period, state, proposedAt, by, corrects } = row;
  const at = publishedAt(row);
  const facts = { id, kind: publish.kinds[kind], period, state: PUBLICATION_STATE_NAMES[state], by: by.name };
  return [
    fill(publish.line, { ...facts, proposedAt: instantText(proposedAt) }),
    at === undefined ? '' : fill(publish.publishedAt, { at: instantText(at) }),
    corrects === undefined ? '' : fill(publish.correction, { id: corrects.id, change: corrects.change }),
  ].join('');
}

async function suggest(host: Host, context: OpenContext, options: ProposeOptions): Promise<ExitCode> {
  const { kind, period, corrects, change, reason, json } = options;
  const told = [corrects, change, reason].filter((part) => part !== undefined).length;
  if (told !== 0 && told !== 3) {
    complain(host.io, host.io.texts.publish.incomplete);
    return EXIT.badInput;
  }
  const of = corrects === undefined ? undefined : { id: corrects, change: change ?? '', reason: reason ?? '' };
  const input = { kind, period, ...(of === undefined ? {} : { corrects: of }) };
  const outcome = await proposePublication(context, OPERATOR, input, { id: randomUUID() });
  if (!outcome.ok) return refuse(host, outcome, json);
  const { id } = outcome.value;
  print(host.io, json ? JSON.stringify({ id }) : fill(host.io.texts.publish.proposed, { id }));
  return EXIT.done;
}
