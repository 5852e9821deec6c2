import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import process from 'node:process';
import { type BenchArguments, readArguments } from './shared/arguments.ts';
import { remark, runProgram } from './shared/child.ts';
import { describeMachine } from './shared/machine.ts';
import { openServer } from './shared/server.ts';

/**
 * `npm run bench -- [due] [import] [report] [intake] [lists] [jobs] [pages] [reconcile] [deliver] [letters] [forecast] [--quick] [--server URL]`: runs the parts (all where none is named), each as
 * a program of its own, prints what they measured, and puts it in the place of what docs/performance.md said of them.
 * `--quick` uses small sizes to try the bench itself and writes nothing.
 */
interface Part {
  readonly name: string;
  readonly title: string;
  readonly program: URL;
  /** Its arguments where the bench itself is tried. */
  readonly quick: readonly string[];
}

const PARTS: readonly Part[] = [
  {
    name: 'due',
    title: 'Tính ngày hẹn trả (due dates)',
    program: new URL('./due-dates/run.ts', import.meta.url),
    quick: ['10000'],
  },
  {
    name: 'import',
    title: 'Nạp dữ liệu (import)',
    program: new URL('./import/run.ts', import.meta.url),
    quick: ['--quick'],
  },
  {
    name: 'report',
    title: 'Báo cáo quý (report)',
    program: new URL('./report/run.ts', import.meta.url),
    quick: ['--quick'],
  },
  {
    name: 'intake',
    title: 'Tiếp nhận (intake)',
    program: new URL('./intake/run.ts', import.meta.url),
    quick: ['--quick'],
  },
  {
    name: 'lists',
    title: 'Danh sách và tra cứu (lists)',
    program: new URL('./lists/run.ts', import.meta.url),
    quick: ['--quick'],
  },
  {
    name: 'jobs',
    title: 'Nhắc hạn và tính lại hạn (jobs)',
    program: new URL('./jobs/run.ts', import.meta.url),
    quick: ['--quick'],
  },
  {
    name: 'pages',
    title: 'Trang làm việc trong trình duyệt (pages)',
    program: new URL('./pages/run.ts', import.meta.url),
    quick: ['--quick'],
  },
  {
    name: 'reconcile',
    title: 'Đối soát với Cổng (reconcile)',
    program: new URL('./reconcile/run.ts', import.meta.url),
    quick: ['--quick'],
  },
  {
    name: 'deliver',
    title: 'Gửi Cổng Dịch vụ công quốc gia (deliver)',
    program: new URL('./deliver/run.ts', import.meta.url),
    quick: ['--quick'],
  },
  {
    name: 'letters',
    title: 'Văn bản xin lỗi (letters)',
    program: new URL('./letters/run.ts', import.meta.url),
    quick: ['--quick'],
  },
  {
    name: 'forecast',
    title: 'Nguy cơ trễ hạn (forecast)',
    program: new URL('./forecast/run.ts', import.meta.url),
    quick: ['--quick'],
  },
];

const LIBRARIES = [
  'date-fns',
  'dayjs',
  'dayjs-business-days2',
  'moment',
  'moment-business-days',
  '@duckdb/node-api',
  'pg',
  'pg-copy-streams',
  'hucre',
];

const FILE = new URL('../docs/performance.md', import.meta.url);

const HEAD = `# Hiệu năng

What was measured, on which machine and by which command; \`npm run bench\` writes this file. Ratios count more than times:
the contenders of a table ran in turn within one process or one run. On a shared machine like the one below identical runs
differ by 20 to 40 %, so a ratio between 0.8 and 1.2 says that two things are equal. Every target is listed with what was
measured, also where it was missed.
`;

async function runPart(part: Part, { quick, server, rounds }: BenchArguments): Promise<string> {
  remark(`${part.name}: begins`);
  const started = performance.now();
  const before = loadOfMachine();
  const elsewhere = server === undefined || part.name === 'due' ? [] : ['--server', server];
  const repeated = part.name === 'import' ? ['--rounds', String(rounds)] : [];
  const printed = await runProgram(part.program, [...(quick ? part.quick : []), ...elsewhere, ...repeated]);
  const minutes = ((performance.now() - started) / 60_000).toFixed(1);
  const command = ['npm run bench --', part.name, ...(quick ? ['--quick'] : []), ...repeated].join(' ');
  const when = new Date().toISOString().slice(0, 10);
  const load = `load of the machine ${before} before, ${loadOfMachine()} at the end`;
  return `## ${part.title}\n\n\`${command}\`, ${when}, ${minutes} minutes; ${load}.\n\n${printed.trim()}\n`;
}

/** Processes that wanted a core in the last minute; before a part begins, those of others. */
function loadOfMachine(): string {
  return (os.loadavg()[0] ?? 0).toFixed(1);
}

const opening = (name: string): string => `<!-- bench: ${name} -->\n`;
const closing = (name: string): string => `<!-- end of bench: ${name} -->\n`;

/** What the file said of a part before, with its marks; undefined where it did not. */
function findSection(text: string, name: string): string | undefined {
  const from = text.indexOf(opening(name));
  const to = text.indexOf(closing(name));
  return from < 0 || to < 0 ? undefined : text.slice(from + opening(name).length, to);
}

function fileText(machine: string, sections: ReadonlyMap<string, string>): string {
  const old = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  const parts = ['machine', ...PARTS.map(({ name }) => name)];
  const known = new Map([...sections, ['machine', `## Máy và phiên bản (machine and versions)\n\n${machine}\n`]]);
  const texts = parts.map((name) => [name, known.get(name) ?? findSection(old, name)] as const);
  const marked = texts.map(([name, text]) => (text === undefined ? '' : `${opening(name)}${text}${closing(name)}`));
  return [HEAD, ...marked.filter((text) => text !== '')].join('\n');
}

async function postgresVersion(url: string | undefined): Promise<string> {
  const server = await openServer(url);
  await server.close();
  return url === undefined ? `${server.version}, embedded` : `${server.version}, a server of its own`;
}

async function main(): Promise<void> {
  const asked = readArguments(process.argv.slice(2));
  const { parts, quick, server } = asked;
  const unknown = parts.filter((name) => PARTS.every((part) => part.name !== name));
  if (unknown.length > 0)
    throw new RangeError(`parts are ${PARTS.map(({ name }) => name).join(', ')}, not ${unknown.join(', ')}`);
  const machine = describeMachine(LIBRARIES, await postgresVersion(server));
  process.stdout.write(`${machine}\n\n`);
  const sections = new Map<string, string>();
  for (const part of PARTS) {
    if (parts.length > 0 && !parts.includes(part.name)) continue;
    const text = await runPart(part, asked);
    process.stdout.write(`${text}\n`);
    sections.set(part.name, text);
    if (!quick) writeFileSync(FILE, fileText(machine, sections));
  }
}

await main();
