import {
  accountContextOf,
  ensureDemonstrationUsers,
  ensureFirstAdministrator,
  type InstallationKey,
  type ShownPassword,
} from '@dunghen/app/account';
import type { Configuration } from '@dunghen/app/configuration';
import type { AppContext } from '@dunghen/app/context';
import type { OpenIdProvider, SignInOptions } from '@dunghen/server/http';
import type { Host } from '../program/index.ts';
import { print } from '../program/io.ts';

/**
 * How people sign in to the server that is starting: other systems, and its first users, whose passwords are printed here
 * and nowhere else.
 */
export async function openSignIn(
  host: Host,
  context: AppContext,
  configuration: Configuration,
  key: InstallationKey | undefined,
): Promise<SignInOptions> {
  const accounts = accountContextOf(context, { key });
  // None where the database is not the demonstration's.
  showDemonstration(host, await ensureDemonstrationUsers(accounts));
  const first = await ensureFirstAdministrator(accounts);
  if (first !== undefined) showFirst(host, first);
  const { publicUrl } = configuration;
  return {
    accounts,
    secure: publicUrl?.startsWith('https:') ?? false,
    ...(publicUrl === undefined ? {} : { origin: new URL(publicUrl).origin }),
    providers: providersOf(configuration),
  };
}

function showDemonstration(host: Host, users: readonly ShownPassword[]): void {
  if (users.length === 0) return;
  print(host.io, 'Tài khoản của tỉnh minh họa, chỉ để xem thử:');
  for (const { login, name, password } of users) {
    print(host.io, `  ${login.padEnd(12)} ${password}   ${name}`);
  }
}

function showFirst(host: Host, { login, password }: ShownPassword): void {
  print(host.io, `Tài khoản quản trị đầu tiên: ${login}, mật khẩu dùng một lần: ${password}`);
  print(host.io, 'Mật khẩu chỉ hiện lần này và phải đổi khi đăng nhập lần đầu.');
}

function providersOf(configuration: Configuration): readonly OpenIdProvider[] {
  const { officerIssuer, officerClientId, officerClientSecret, officerClaim } = configuration;
  const { citizenIssuer, citizenClientId, citizenClientSecret, citizenClaim } = configuration;
  return [
    ...providerOf(officerIssuer, officerClientId, officerClientSecret, {
      id: 'cong-chuc',
      label: 'Tài khoản công chức',
      of: 'officials',
      claim: officerClaim,
    }),
    ...providerOf(citizenIssuer, citizenClientId, citizenClientSecret, {
      id: 'dinh-danh',
      label: 'Định danh điện tử quốc gia',
      of: 'citizens',
      claim: citizenClaim,
    }),
  ];
}

function providerOf(
  issuer: string | undefined,
  clientId: string | undefined,
  clientSecret: string | undefined,
  provider: Pick<OpenIdProvider, 'id' | 'label' | 'of' | 'claim'>,
): readonly OpenIdProvider[] {
  if (issuer === undefined || clientId === undefined) return [];
  return [{ ...provider, issuer, clientId, ...(clientSecret === undefined ? {} : { clientSecret }) }];
}
