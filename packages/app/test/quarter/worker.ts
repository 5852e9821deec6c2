/** Lives through the story on a database, from where it stands: `node worker.ts <url> <question as JSON>`. */
import process from 'node:process';
import { openContext } from '../../src/context/index.ts';
import { instantOn, liveThrough, openWorld } from './days.ts';
import { QUARTER_FROM, type StoryQuestion } from './options.ts';

const [target, text = '{}'] = process.argv.slice(2);
const question: StoryQuestion = JSON.parse(text);
const context = await openContext({ target, now: () => instantOn(QUARTER_FROM, 0) });
const world = await openWorld(context, question, (words) => process.stdout.write(`refused ${words}\n`));
process.stdout.write('ready\n');
await liveThrough(world);
process.stdout.write('done\n');
await context.close();
