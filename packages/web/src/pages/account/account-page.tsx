import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { sessionQuery } from '../../api/session.ts';
import type { SessionUser } from '../../api/types.ts';
import { Crumbs } from '../../parts/crumbs.tsx';
import { Page } from '../../parts/page.tsx';
import { PasswordForm } from '../../parts/password-form.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useText } from '../../text/index.ts';
import { OwnNotifications } from '../notification/own-notifications.tsx';
import { OwnFacts } from './own-facts.tsx';
import { OwnSessions } from './own-sessions.tsx';
import { SecondFactor } from './second-factor.tsx';

/** One's own account: who one is here, how one signs in, and where one is signed in now. */
export function AccountPage() {
  const { account } = useText();
  const session = useQuery(sessionQuery());
  const user = session.data?.user;
  return (
    <Page heading={account.own.heading} before={<Crumbs />}>
      {session.isPending && (
        <>
          <Loading />
          <Placeholder height={480} />
        </>
      )}
      {session.isError && <ErrorState error={session.error} retry={() => session.refetch()} />}
      {session.isSuccess && user === undefined && (
        <p>
          {account.own.nobody}{' '}
          <Link to="/sign-in" search={{ returnTo: '/account' }}>
            {account.header.signIn}
          </Link>
        </p>
      )}
      {user && <Own user={user} />}
    </Page>
  );
}

function Own({ user }: { readonly user: SessionUser }) {
  const { kind, login, hasPassword = false, hasSecondFactor = false } = user;
  if (kind !== 'officer' || login === undefined) return <OwnFacts user={user} />;
  return (
    <div className="account">
      <div className="account-stack">
        <OwnFacts user={user} />
        <OwnSessions />
        <OwnNotifications />
      </div>
      <div className="account-stack">
        <OwnPassword login={login} hasPassword={hasPassword} />
        {hasPassword && <SecondFactor on={hasSecondFactor} />}
      </div>
    </div>
  );
}

interface OwnPasswordProps {
  readonly login: string;
  readonly hasPassword: boolean;
}

function OwnPassword({ login, hasPassword }: OwnPasswordProps) {
  const { password } = useText().account;
  const [done, setDone] = useState(false);
  return (
    <section className="panel" aria-labelledby="password-heading">
      <h2 id="password-heading">{password.heading}</h2>
      <p role="status" className={done ? 'good' : 'visually-hidden'}>
        {done && password.done}
      </p>
      {hasPassword ? (
        <PasswordForm currentLabel={password.current} login={login} done={() => setDone(true)} />
      ) : (
        <p>{password.elsewhere}</p>
      )}
    </section>
  );
}
