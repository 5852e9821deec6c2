import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { sessionQuery } from '../../api/session.ts';
import { returnPath } from '../../app/detour.ts';
import { Page } from '../../parts/page.tsx';
import { PasswordForm } from '../../parts/password-form.tsx';
import { useText } from '../../text/index.ts';

const route = getRouteApi('/sign-in/password');

/** A one-time password opens nothing but this page. */
export function FirstPasswordPage() {
  const { account } = useText();
  const search = route.useSearch();
  const { history } = useRouter();
  const client = useQueryClient();
  const { data: session } = useQuery(sessionQuery());
  const returnTo = returnPath(search.returnTo, session);
  const own = session?.signedIn === true && !session.mustChangePassword;
  useEffect(() => {
    if (own) history.replace(returnTo);
  }, [own, history, returnTo]);
  return (
    <Page heading={account.first.heading}>
      <div className="sign-in">
        <section className="panel" aria-label={account.first.heading}>
          <p>{account.first.intro}</p>
          <PasswordForm
            currentLabel={account.password.oneTime}
            login={session?.user?.login ?? ''}
            done={() => client.invalidateQueries(sessionQuery())}
          />
        </section>
      </div>
    </Page>
  );
}
