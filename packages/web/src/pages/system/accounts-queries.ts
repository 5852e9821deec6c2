import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, doneOf } from '../../api/client.ts';
import type { components } from '../../api/generated/schema.d.ts';

export type Account = components['schemas']['Account'];
export type Grant = Account['grants'][number];
export type RoleName = Grant['role'];
export type Roles = components['schemas']['Roles'];
export type AccountAct = components['schemas']['AccountHistory']['acts'][number];
export type AccessToken = components['schemas']['AccessToken'];

export const accountsQuery = () =>
  queryOptions({ queryKey: ['accounts'], queryFn: () => answerOf(client.GET('/api/v1/accounts')) });

export const rolesQuery = () =>
  queryOptions({ queryKey: ['roles'], queryFn: () => answerOf(client.GET('/api/v1/roles')), staleTime: 3_600_000 });

export const accountHistoryQuery = (login: string) =>
  queryOptions({
    queryKey: ['accounts', login, 'history'],
    queryFn: () => answerOf(client.GET('/api/v1/accounts/{login}/history', { params: { path: { login } } })),
  });

export interface NewGrant {
  readonly role: RoleName;
  readonly agencyId: string;
  readonly validFrom: string;
  readonly validTo?: string;
}

export interface NewAccount {
  readonly login: string;
  readonly name: string;
  readonly grants: NewGrant[];
  readonly reason?: string;
}

export const addAccount = (body: NewAccount) => answerOf(client.POST('/api/v1/accounts', { body }));

export const grantRole = (login: string, body: NewGrant & { readonly reason?: string }) =>
  answerOf(client.POST('/api/v1/accounts/{login}/grants', { params: { path: { login } }, body }));

export const revokeGrant = (login: string, grantId: string, endsOn: string) =>
  answerOf(
    client.DELETE('/api/v1/accounts/{login}/grants/{grantId}', {
      params: { path: { login, grantId }, query: { endsOn } },
    }),
  );

export const disableAccount = (login: string) =>
  answerOf(client.POST('/api/v1/accounts/{login}/disable', { params: { path: { login } } }));

export const enableAccount = (login: string) =>
  answerOf(client.POST('/api/v1/accounts/{login}/enable', { params: { path: { login } } }));

export const resetPassword = (login: string) =>
  answerOf(client.POST('/api/v1/accounts/{login}/reset-password', { params: { path: { login } } }));

export const tokensQuery = () =>
  queryOptions({ queryKey: ['tokens'], queryFn: () => answerOf(client.GET('/api/v1/tokens')) });

export interface NewToken {
  readonly name: string;
  readonly scopes: string[];
  readonly grants: NewGrant[];
  readonly expiresOn: string;
  readonly reason?: string;
}

export const createToken = (body: NewToken) => answerOf(client.POST('/api/v1/tokens', { body }));

export const revokeToken = (id: string): Promise<void> =>
  doneOf(client.DELETE('/api/v1/tokens/{id}', { params: { path: { id } } }));
