import type { Catalogue } from './vi.ts';

/** Texts of `user` and `token` in English. */
export const usersEn: Catalogue['users'] = {
  user: 'users and their roles',
  list: 'list users and their roles',
  add: 'add a user; prints a one-time password',
  disable: 'close an account from today; its sessions end',
  enable: 'open an account again',
  resetPassword: 'reset password and second factor; prints a one-time password',
  grant: 'give a role at an agency',
  revoke: 'take a role back',
  link: 'link an account with its identity at another system',
  name: 'full name',
  role: 'role, one of',
  agency: 'agency: code or name',
  from: 'from the day, 2026-01-01 (default: today)',
  to: 'until before the day, 2027-01-01',
  on: 'no longer in force from the day (default: today)',
  grantId: 'id of the role held, see "user list"',
  provider: 'the other system, for example cong-chuc',
  subject: 'what that system knows the user by',
  noPassword: 'no password, signs in through the other system alone',
  reason: 'reason, kept in the audit',
  done: 'Done.',
  granted: 'Role given, id {grantId}.',
  oneTimePassword:
    'Account {login}, one-time password: {password}\nThe password is shown this once and has to be changed at the first sign-in.',
  since: 'from {day}',
  until: 'until before {day}',
  closed: '  (closed since {day})',
};

export const tokensEn: Catalogue['tokens'] = {
  token: 'access tokens of other systems',
  create: 'create an access token; prints it once',
  list: 'list access tokens',
  revoke: 'take an access token back',
  name: 'the system that will use it',
  scope: 'what it may do, separated by commas: dossier:list,dossier:read',
  expires: 'good to the end of the day, 2026-12-31',
  created: 'Access token {id}:\n{token}\nIt is shown this once; send it in the header "Authorization: Bearer".',
  until: 'until {time}',
  revoked: 'taken back',
};
