import type { Wording } from '../messages.ts';
import type { backupsVi } from './backups-vi.ts';

/** English text of backups. */
export const backupsEn: Wording<typeof backupsVi> = {
  heading: 'Backups',
  lead: 'Each holds the whole database and the files of dossiers at one instant. Make one every day and keep another on another machine.',
  make: 'Make one now',
  making: 'Backing up',
  checkingOf: (name) => `Reading ${name} again`,
  standing: 'Standing',
  noneYet: 'There is no backup yet. If the server broke now, everything would be lost. Make one now.',
  lastGood: (time, age) => `Last good one: ${time}, ${age} ago.`,
  ages: (days, hours) =>
    days === 0 ? (hours === 0 ? 'less than an hour' : `${hours} hours`) : `${days} days ${hours} hours`,
  old: 'None for more than a day: look at the schedule of the server.',
  unchecked: 'It was not read again yet.',
  failed: (why) => `The last work did not end. ${why}`,
  folder: (folder) => `Folder on the server: ${folder}`,
  list: 'Backups',
  when: 'When',
  name: 'Folder',
  rows: 'Rows',
  files: 'Files',
  size: 'Size',
  checked: 'Checked',
  check: 'Read again',
  checkOf: (name) => `Read the backup ${name} again`,
  broken: 'Broken off',
  unusable: 'Cannot be used',
  notChecked: 'Not read again',
  sound: 'Whole',
  at: (time) => `at ${time}`,
  damaged: 'Damaged',
  faults: (names, count) => `${count} places: ${names}`,
  restore: 'Restore',
  restoreHint:
    'Only by a command on the server, into an empty database: stop the server, let --db name a new folder or a new database, and run',
  restoreCommand: (folder) => `npx dunghen restore "${folder}" --db ./dunghen-data-moi`,
  restoreAfter:
    'The command checks every table and file and records nothing where the backup is damaged. Then start the server with that --db.',
  nameExample: 'dunghen-20260302T010000Z',
};
