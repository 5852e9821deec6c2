import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, doneOf, keepForgeryToken } from './client.ts';
import type { Session } from './types.ts';

/** Who is signed in here. */
export const sessionQuery = () =>
  queryOptions({
    queryKey: ['session'],
    queryFn: async () => keep(await answerOf(client.GET('/api/v1/session'))),
  });

function keep(session: Session): Session {
  keepForgeryToken(session.csrfToken);
  return session;
}

export interface Credentials {
  readonly login: string;
  readonly password: string;
  /** Of the second factor, or a recovery code. */
  readonly code?: string;
}

export const signIn = async (body: Credentials): Promise<Session> =>
  keep(await answerOf(client.POST('/api/v1/session', { body })));

export const signOut = (): Promise<void> => doneOf(client.DELETE('/api/v1/session'));

/** Ends all other sessions of the account. */
export const changePassword = (body: { readonly current: string; readonly next: string }): Promise<void> =>
  doneOf(client.PUT('/api/v1/session/password', { body }));

/** The key of a second factor that is not yet in use. */
export const startSecondFactor = (password: string) =>
  answerOf(client.POST('/api/v1/session/second-factor', { body: { password } }));

/** Puts the second factor in use; gives the recovery codes, which are never shown again. */
export const finishSecondFactor = async (code: string): Promise<readonly string[]> =>
  (await answerOf(client.PUT('/api/v1/session/second-factor', { body: { code } }))).recoveryCodes;

export const stopSecondFactor = (password: string): Promise<void> =>
  doneOf(client.POST('/api/v1/session/second-factor/off', { body: { password } }));

export const ownSessionsQuery = () =>
  queryOptions({ queryKey: ['own-sessions'], queryFn: () => answerOf(client.GET('/api/v1/sessions')) });

export const endOwnSession = (id: string): Promise<void> =>
  doneOf(client.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } }));
