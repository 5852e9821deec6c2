import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { sessionQuery } from '../../api/session.ts';
import type { Session } from '../../api/types.ts';
import { HOME, returnPath } from '../../app/detour.ts';
import { Page } from '../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useText } from '../../text/index.ts';
import { Providers } from './providers.tsx';
import { SignInForm } from './sign-in-form.tsx';

const route = getRouteApi('/sign-in');

/** The door: by password, with a second factor where the account has one, or through another system. */
export function SignInPage() {
  const text = useText();
  const search = route.useSearch();
  const session = useQuery(sessionQuery());
  const returnTo = returnPath(search.returnTo, session.data);
  const { history } = useRouter();
  const signedIn = session.data?.signedIn ?? false;
  // Where the first password is to be changed, the guard of the pages leads there.
  useEffect(() => {
    if (signedIn) history.replace(returnTo);
  }, [signedIn, history, returnTo]);
  return (
    <Page heading={text.account.signIn.heading}>
      <div className="sign-in">
        {session.isPending && (
          <>
            <Loading />
            <Placeholder height={320} />
          </>
        )}
        {session.isError && <ErrorState error={session.error} retry={() => session.refetch()} />}
        {session.data && (
          <Door
            session={session.data}
            returnTo={returnTo}
            asked={returnPath(search.returnTo) !== HOME}
            signedOut={search.signedOut === true}
          />
        )}
      </div>
    </Page>
  );
}

interface DoorProps {
  readonly session: Session;
  readonly returnTo: string;
  /** Whether a page was asked for that needs a sign-in. */
  readonly asked: boolean;
  readonly signedOut: boolean;
}

function Door({ session, returnTo, asked, signedOut }: DoorProps) {
  const { signIn } = useText().account;
  const client = useQueryClient();
  // Nothing of what another person, or a visitor, saw here before stays.
  const keep = (opened: Session): void => {
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'status' });
    client.setQueryData(sessionQuery().queryKey, opened);
  };
  return (
    <>
      {signedOut && <p role="status">{signIn.signedOut}</p>}
      {!signedOut && asked && <p className="muted">{signIn.asked}</p>}
      <div className="panel">
        <p className="muted">{signIn.intro}</p>
        <SignInForm done={keep} />
        <p className="muted small">{session.demonstration ? signIn.demonstration : signIn.forgotten}</p>
      </div>
      <Providers providers={session.providers} returnTo={returnTo} />
      {session.demonstration && (
        <Link to="/figures" className="crumb">
          {signIn.lookAround}
        </Link>
      )}
    </>
  );
}
