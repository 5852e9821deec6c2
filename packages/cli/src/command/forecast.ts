import { OPERATOR } from '@dunghen/app/account';
import type { OpenContext } from '@dunghen/app/context';
import { calibrateForecast, type HeldOut, listRisks, type RiskList, riskFile } from '@dunghen/app/forecast';
import { type CalibrationBin, riskText } from '@dunghen/domain/forecast';
import { parsePeriod, periodBounds } from '@dunghen/domain/report';
import { formatInteger, instantText, isoText } from '@dunghen/domain/text';
import { dayOf } from '@dunghen/domain/time';
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../program/exit.ts';
import type { Host } from '../program/index.ts';
import { complain, print } from '../program/io.ts';
import { fill } from '../text/index.ts';
import { addDatabaseOption, addJsonOption, type DatabaseOptions, refuse, withContext } from './common.ts';
import { readAgency } from './report-explanation.ts';
import { writeFiles } from './report-question.ts';

interface ForecastOptions extends DatabaseOptions {
  readonly from: string;
  readonly limit: string;
  readonly agency?: string;
  readonly format?: 'csv' | 'xlsx';
  readonly out: string;
  readonly calibrate?: string;
  readonly json?: true;
}

const MOST = 100_000;

/** `forecast`: which open dossiers will probably be late and why; with `--calibrate` how the forecasts of a past period did. */
export function addForecast(program: Command, host: Host): void {
  const { commands, options, forecast } = host.io.texts;
  const command = program.command('forecast').description(forecast.command);
  addJsonOption(addDatabaseOption(command, host), host)
    .option('--from <phần trăm>', forecast.from, '50')
    .option('--limit <số>', forecast.limit, '200')
    .option('--agency <cơ quan>', commands.agency)
    .addOption(command.createOption('--format <định dạng>', forecast.format).choices(['csv', 'xlsx']))
    .option('--out <thư mục>', options.out, '.')
    .option('--calibrate <kỳ>', forecast.calibrate)
    .action((chosen: ForecastOptions) =>
      withContext(host, chosen, (context) =>
        chosen.calibrate === undefined
          ? tellRisks(host, context, chosen)
          : tellCalibration(host, context, chosen.calibrate, chosen.json),
      ),
    );
}

/** A whole number of an option between two others; complains itself. */
function readWhole(host: Host, option: string, value: string, [least, most]: readonly [number, number]) {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  const facts = { option, value, least: String(least), most: formatInteger(most) };
  complain(host.io, fill(host.io.texts.forecast.badWhole, facts));
  return undefined;
}

async function tellRisks(host: Host, context: OpenContext, options: ForecastOptions): Promise<ExitCode> {
  const { agency, format, json } = options;
  const from = readWhole(host, '--from', options.from, [0, 99]);
  const limit = readWhole(host, '--limit', options.limit, [1, MOST]);
  if (from === undefined || limit === undefined) return EXIT.badInput;
  const agencyId = agency && (await readAgency(host, context, agency, dayOf(context.now())));
  if (agency !== undefined && agencyId === undefined) return EXIT.badInput;
  const question = { from, limit, ...(agencyId ? { agencyId, includeChildren: true } : {}) };
  if (format !== undefined) {
    const file = await riskFile(context, OPERATOR, { ...question, format });
    if (!file.ok) return refuse(host, file, json);
    const names = await writeFiles(options.out, [file.value]);
    print(host.io, json ? JSON.stringify({ files: names }) : names.join('\n'));
    return EXIT.done;
  }
  const list = await listRisks(context, OPERATOR, question);
  if (!list.ok) return refuse(host, list, json);
  print(host.io, json ? jsonOf(list.value) : linesOf(host, list.value).join('\n'));
  return EXIT.done;
}

function jsonOf({ asOf, learnt, rows, ...rest }: RiskList): string {
  return JSON.stringify({
    ...rest,
    asOf: isoText(asOf),
    learnt: { dossiers: learnt.dossiers, ...(learnt.since === undefined ? {} : { since: isoText(learnt.since) }) },
    rows: rows.map((row) => ({ ...row, dueAt: isoText(row.dueAt) })),
  });
}

function linesOf(host: Host, { asOf, counts, rows, learnt }: RiskList): readonly string[] {
  const { forecast } = host.io.texts;
  const count = formatInteger;
  return [
    fill(forecast.head, {
      at: instantText(asOf),
      open: count(counts.open),
      risk: count(counts.atRisk),
      likely: count(counts.likelyLate),
      unknown: count(counts.unknown),
      learnt: count(learnt.dossiers),
    }),
    ...rows.flatMap(({ code, risk, dueAt, reason, agency, procedureName, officer }) => [
      `${riskText(risk).padStart(4)}  ${code}  ${instantText(dueAt)}  ${procedureName}`,
      `      ${[agency.name, officer].filter(Boolean).join(', ')}. ${reason}`,
    ]),
    ...(rows.length < counts.listed
      ? [fill(forecast.cut, { shown: count(rows.length), all: count(counts.listed) })]
      : []),
  ];
}

async function tellCalibration(
  host: Host,
  context: OpenContext,
  text: string,
  json: true | undefined,
): Promise<ExitCode> {
  const period = parsePeriod(text);
  if (period === undefined) {
    complain(host.io, fill(host.io.texts.forecast.badPeriod, { value: text }));
    return EXIT.badInput;
  }
  const { from, to } = periodBounds(period);
  const held = await calibrateForecast(context, { from: dayOf(from), to: dayOf(to) });
  print(host.io, json ? JSON.stringify({ period: text, ...held }) : reliabilityOf(host, text, held).join('\n'));
  return EXIT.done;
}

const percent = (part: number): string => `${(part * 100).toFixed(1).replace('.', ',')}%`;
const brierText = (value: number): string => value.toFixed(5).replace('.', ',');

/** Bins, how often, what was told on the average, what came. */
function reliabilityOf(host: Host, period: string, held: HeldOut): readonly string[] {
  const { forecast } = host.io.texts;
  const count = formatInteger;
  const line = (name: string, bin: CalibrationBin): string =>
    [
      name.padEnd(11),
      count(bin.count).padStart(10),
      count(bin.dossiers).padStart(10),
      (bin.count === 0 ? '-' : percent(bin.meanRisk)).padStart(10),
      (bin.count === 0 ? '-' : percent(bin.late / bin.count)).padStart(10),
    ].join('');
  return [
    fill(forecast.calibration, { period, learnt: count(held.learnt), days: count(held.days) }),
    [
      forecast.told.padEnd(11),
      ...[forecast.times, forecast.dossiers, forecast.mean, forecast.came].map((name) => name.padStart(10)),
    ].join(''),
    ...held.bins.map((bin) => line(`${Math.round(bin.from * 100)}–${Math.round(bin.to * 100)}%`, bin)),
    line('≥80%', held.likely),
    fill(forecast.brier, { brier: brierText(held.brier), share: brierText(held.brierOfShare) }),
  ];
}
