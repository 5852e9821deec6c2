// A day must be a day for all contenders: set before anything asks for the time zone.
process.env.TZ = 'UTC';

const { measureDueDates } = await import('./measure.ts');
const { checksum } = await import('./timing.ts');

const cases = Number(process.argv[2] ?? 1_000_000);
const markdown = measureDueDates(cases);
process.stdout.write(`${markdown}\n`);
process.stderr.write(`checksum ${checksum()}\n`);
