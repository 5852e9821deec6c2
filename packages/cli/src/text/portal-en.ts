import type { Catalogue } from './vi.ts';

/** Texts of `portal` in English. */
export const portalEn: Catalogue['portal'] = {
  portal: 'the National Public Service Portal',
  standIn: 'run a stand-in portal for trials: keeps all that it is sent, fails by rule, is not the real portal',
  folder: 'folder that keeps what the stand-in was sent',
  port: 'port; 0 is any free one',
  address: 'address to listen on',
  open: 'allow addresses other than this machine; whoever gets in sees all that was sent',
  faults: 'JSON file of fault rules; without it those of the last run',
  seed: 'seed of the faults; without it one is chosen and printed',
  session: 'seconds for which a session is good',
  username: 'user name that has to be sent',
  knownOnly: 'refuse dossiers of procedures that the demonstration catalogue does not have',
  badPort: 'Port "{value}" cannot be used; give a number from 0 to 65535.',
  badNumber: 'Option {option}: "{value}" is no whole number from {least} on.',
  badFaults: 'File {file}: {detail}',
  loud: 'STAND-IN PORTAL – not the National Public Service Portal. For trials only.',
  loudOpen: 'NOTE: open beyond this machine; whoever gets in sees all that was sent.',
  page: 'See and steer it: {url}stand-in',
  addresses: 'Sign-in: {signIn}\nServices: {call}\nPublic evaluation figures: {evaluation}',
  account: 'User name: {username}; password: variable DUNGHEN_STAND_IN_PASSWORD, "{username}" if that is not set.',
  kept: 'Keeps its data in: {folder}',
  seedIs: 'Seed: {seed}; {rules} fault rules in force.',
  stop: 'Press Ctrl+C to stop.',
};
