import { getLocal, type Instant } from '@dunghen/domain/time';
import { testDatabase } from '@dunghen/store/testing';
import { contextOf } from '../context/index.ts';
import { type AccountContext, accountContextOf, OPERATOR, type SignInPolicy } from './context.ts';
import { type InstallationKey, installationKey } from './key.ts';
import { addAccount, type NewUser } from './manage.ts';

export const PROVINCE = '11-2008';
export const REQUEST = { id: '01990000-0000-7000-8000-000000000001', address: '10.0.0.7' } as const;

export interface TestAccounts {
  readonly context: AccountContext;
  /** The clock of the test. */
  readonly clock: { now: Instant };
  readonly add: (user: Partial<NewUser> & { readonly login: string }) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** A database with users and a clock that stands still until it is set. */
export async function testAccounts(
  options: { readonly key?: InstallationKey | undefined; readonly policy?: Partial<SignInPolicy> } = {
    key: installationKey(Buffer.alloc(32, 7)),
  },
): Promise<TestAccounts> {
  const clock = { now: getLocal('2026-03-02T08:00') };
  const open = await contextOf(await testDatabase(), () => clock.now);
  const context = accountContextOf(open, options);
  return {
    context,
    clock,
    /** Adds a user and gives the one-time password. */
    async add(user) {
      const whole: NewUser = { name: 'Lò Văn Thử (giả định)', grants: [], ...user };
      const added = await addAccount(context, OPERATOR, whole, REQUEST);
      if (!added.ok) throw new Error(added.message);
      return added.value.oneTimePassword ?? '';
    },
    close: () => open.close(),
  };
}
