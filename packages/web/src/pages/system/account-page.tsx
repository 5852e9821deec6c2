import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { sessionQuery } from '../../api/session.ts';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { today } from '../../parts/today.ts';
import { formatDay, formatTime } from '../../text/index.ts';
import { useSystemText } from '../../text/system/index.ts';
import { stateOf } from './account-facts.ts';
import { AccountHistory } from './account-history.tsx';
import { AccountRoles } from './account-roles.tsx';
import { StateChip } from './accounts-page.tsx';
import { type Account, accountsQuery, disableAccount, enableAccount, resetPassword } from './accounts-queries.ts';
import { Confirm } from './confirm.tsx';
import { GrantForm } from './grant-form.tsx';
import { SecretOnce } from './secret-once.tsx';
import { SystemPage } from './system-tabs.tsx';

const route = getRouteApi('/system/accounts/$login');

/** One user: how the account stands, its roles with their days, what happened to it. */
export function AccountPage() {
  const text = useSystemText();
  const words = text.system.accounts;
  const { login } = route.useParams();
  const accounts = useQuery(accountsQuery());
  const account = accounts.data?.find((one) => one.login === login);
  const back = (
    <p className="crumbs">
      <Link to="/system/accounts" className="crumb">
        {words.back}
      </Link>
    </p>
  );
  return (
    <SystemPage heading={account?.name ?? login} before={back}>
      {accounts.isPending && (
        <>
          <Loading />
          <Placeholder height={320} />
        </>
      )}
      {accounts.isError && <ErrorState error={accounts.error} retry={() => accounts.refetch()} />}
      {accounts.data && account === undefined && <p>{words.unknown(login)}</p>}
      {account && <Opened account={account} />}
    </SystemPage>
  );
}

function Opened({ account }: { readonly account: Account }) {
  const text = useSystemText();
  const words = text.system.accounts;
  const { data: session } = useQuery(sessionQuery());
  const [granting, setGranting] = useState(false);
  const isOwn = session?.user?.id === account.id;
  return (
    <>
      {isOwn && <p className="notice">{words.own}</p>}
      <section className="panel" aria-labelledby="account-facts">
        <h2 id="account-facts">{words.facts}</h2>
        <Facts account={account} />
        {!isOwn && <Acts account={account} />}
      </section>
      <AccountRoles account={account} isOwn={isOwn} grant={() => setGranting(true)} />
      <AccountHistory login={account.login} />
      {granting && <GrantForm login={account.login} close={() => setGranting(false)} />}
    </>
  );
}

function Facts({ account }: { readonly account: Account }) {
  const { accounts: words } = useSystemText().system;
  const { login, activeFrom, activeTo, hasPassword, hasSecondFactor, lockedUntil, demonstration } = account;
  return (
    <dl className="facts">
      <div>
        <dt>{words.login}</dt>
        <dd>{login}</dd>
      </div>
      <div>
        <dt>{words.state}</dt>
        <dd>
          <StateChip account={account} />
        </dd>
      </div>
      <div>
        <dt>{words.openSince}</dt>
        <dd>
          {formatDay(activeFrom)}
          {activeTo !== undefined && `; ${words.closedSince(formatDay(activeTo))}`}
        </dd>
      </div>
      <div>
        <dt>{words.signIn}</dt>
        <dd>
          {hasPassword ? words.byPassword : words.byOther}
          {hasSecondFactor && `; ${words.secondFactor}`}
        </dd>
      </div>
      {lockedUntil !== undefined && Date.parse(lockedUntil) > Date.now() && (
        <div>
          <dt>{words.lockedUntil}</dt>
          <dd>{formatTime(lockedUntil)}</dd>
        </div>
      )}
      {demonstration && (
        <div>
          <dt>{words.kind}</dt>
          <dd>{words.demonstration}</dd>
        </div>
      )}
    </dl>
  );
}

function Acts({ account }: { readonly account: Account }) {
  const text = useSystemText();
  const words = text.system.accounts;
  const client = useQueryClient();
  const [password, setPassword] = useState<string>();
  const { login, name, hasPassword } = account;
  const refresh = () => client.invalidateQueries({ queryKey: accountsQuery().queryKey });
  const isClosed = stateOf(account, today()) === 'closed';
  return (
    <div className="form-ways">
      {isClosed ? (
        <Confirm
          action={words.enable}
          title={words.enableTitle(name)}
          danger={false}
          run={() => enableAccount(login).then(refresh)}
        >
          <p>{words.enableWhat}</p>
        </Confirm>
      ) : (
        <Confirm
          action={words.disable}
          title={words.disableTitle(name)}
          run={() => disableAccount(login).then(refresh)}
        >
          <p>{words.disableWhat(account.grants.length)}</p>
        </Confirm>
      )}
      {hasPassword && (
        <Confirm
          action={words.reset}
          title={words.resetTitle(name)}
          run={async () => {
            const { oneTimePassword } = await resetPassword(login);
            setPassword(oneTimePassword);
            await refresh();
          }}
        >
          <p>{words.resetWhat}</p>
        </Confirm>
      )}
      {password !== undefined && (
        <SecretOnce
          title={words.resetDone(name)}
          hint={words.passwordHint(login)}
          label={words.oneTimePassword}
          secret={password}
          done={() => setPassword(undefined)}
        />
      )}
    </div>
  );
}
