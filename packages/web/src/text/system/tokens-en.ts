import type { Wording } from '../messages.ts';
import type { tokensVi } from './tokens-vi.ts';

/** English text of access tokens. */
export const tokensEn: Wording<typeof tokensVi> = {
  heading: 'Access tokens of other systems',
  lead: 'Each connected system has a token of its own: it does what was chosen alone, within the role and agency that were given, until its last day.',
  add: 'Issue a token',
  addNow: 'Issue',
  inUse: 'In use',
  ended: 'Taken back or expired',
  none: 'No token was issued yet. Where another system is to read or write dossiers through the interface, issue one for it.',
  standings: { holding: 'In use', revoked: 'Taken back', expired: 'Expired' },
  columns: {
    name: 'System that uses it',
    standing: 'Standing',
    scopes: 'May do',
    createdOn: 'Issued at',
    createdBy: 'Issued by',
    expiresAt: 'Expires at',
    usedAt: 'Last used at',
    endedAt: 'Revoked at',
  },
  name: 'Name of the system that will use it',
  nameHint: 'So that you know which to take back when something happens.',
  scopes: 'What it may do',
  scopesHint: 'A second lock: what is not chosen here is not done, whatever the role allows.',
  chooseScopes: 'Choose',
  expiresOn: 'Good to the end of',
  expiresHint: 'At most 366 days.',
  missing: 'Missing: name of the system, at least one thing to do, role, agency and last day are needed.',
  created1: (name) => `A token for ${name} was issued`,
  token: 'Access token',
  tokenHint:
    'Put it into the other system now. It is shown this once; where it is lost, take it back and issue another.',
  created: (time, by) => `issued at ${time} by ${by}`,
  expires: (time) => `expires at ${time}`,
  revokedAt: (time) => `taken back at ${time}`,
  neverUsed: 'never used',
  lastUsed: (time) => `last used at ${time}`,
  revoke: 'Take back',
  revokeOf: (name) => `Take back the token of ${name}`,
  revokeTitle: (name) => `Take back the token of ${name}?`,
  revokeWhat:
    'The system that uses it is refused from its next request on. There is no way back; it needs a new token then.',
};
