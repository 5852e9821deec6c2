export type { Account, ApiToken, LinkedIdentity, ListedSession } from '@dunghen/store/account';
export * from './agency-text.ts';
export type { CitizenClaims } from './citizen.ts';
export * from './context.ts';
export * from './first-users.ts';
export { grantRole, revokeGrant } from './grants.ts';
export { type AccountAct, accountHistory } from './history.ts';
export * from './identity.ts';
export * from './key.ts';
export * from './look-up.ts';
export {
  type AddedUser,
  addAccount,
  disableAccount,
  enableAccount,
  linkIdentity,
  listAccounts,
  type NewUser,
  resetPassword,
} from './manage.ts';
export * from './names.ts';
export { findOwnWays } from './own-account.ts';
export * from './own-password.ts';
export type { AccountRefusalCode } from './refusals.ts';
export { finishTotp, startTotp, stopTotp } from './second-factor.ts';
export { isSame } from './secret.ts';
export { endOwnSession, ownSessions, type SignedIn, signOut } from './session.ts';
export { type SignInInput, type SignInRequest, signIn } from './sign-in.ts';
export * from './tokens.ts';
