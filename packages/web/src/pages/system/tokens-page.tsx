import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { agenciesQuery } from '../../parts/agencies/agencies-query.ts';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { formatTime } from '../../text/index.ts';
import { type SystemText, useSystemText } from '../../text/system/index.ts';
import { type AccessToken, revokeToken, rolesQuery, tokensQuery } from './accounts-queries.ts';
import { actionText } from './action-text.ts';
import { Confirm } from './confirm.tsx';
import { SystemPage } from './system-tabs.tsx';
import { TokenForm } from './token-form.tsx';

/** Tokens of other systems: what each may do, how long, whether it is used; a new one is shown once. */
export function TokensPage() {
  const text = useSystemText();
  const words = text.system.tokens;
  const tokens = useQuery(tokensQuery());
  const [adding, setAdding] = useState(false);
  const open = tokens.data?.filter((token) => standingOf(token) === 'holding') ?? [];
  const ended = tokens.data?.filter((token) => standingOf(token) !== 'holding') ?? [];
  return (
    <SystemPage
      heading={words.heading}
      lead={words.lead}
      actions={
        <Button type="primary" onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      }
    >
      {tokens.isPending && (
        <>
          <Loading />
          <Placeholder height={240} />
        </>
      )}
      {tokens.isError && <ErrorState error={tokens.error} retry={() => tokens.refetch()} />}
      {tokens.data && (
        <section className="panel" aria-labelledby="tokens-open">
          <h2 id="tokens-open">{words.inUse}</h2>
          {open.length === 0 && <p>{words.none}</p>}
          <TokenList tokens={open} />
        </section>
      )}
      {ended.length > 0 && (
        <section className="panel" aria-labelledby="tokens-ended">
          <h2 id="tokens-ended">{words.ended}</h2>
          <TokenList tokens={ended} />
        </section>
      )}
      {adding && <TokenForm close={() => setAdding(false)} />}
    </SystemPage>
  );
}

type Standing = 'holding' | 'revoked' | 'expired';

function standingOf({ revokedAt, expiresAt }: AccessToken): Standing {
  if (revokedAt !== undefined) return 'revoked';
  return Date.parse(expiresAt) <= Date.now() ? 'expired' : 'holding';
}

function TokenList({ tokens }: { readonly tokens: readonly AccessToken[] }) {
  return (
    <ul className="plain-list role-list">
      {tokens.map((token) => (
        <TokenLine key={token.id} token={token} />
      ))}
    </ul>
  );
}

function TokenLine({ token }: { readonly token: AccessToken }) {
  const text = useSystemText();
  const words = text.system.tokens;
  const client = useQueryClient();
  const roles = useQuery(rolesQuery());
  const agencies = useQuery(agenciesQuery());
  const standing = standingOf(token);
  const nameOf = (id: string): string => agencies.data?.rows.find((row) => row.id === id)?.name ?? id;
  const roleOf = (role: string): string => roles.data?.roles.find((one) => one.role === role)?.name ?? role;
  return (
    <li className="role-line">
      <div>
        <p>
          <strong>{token.name}</strong>{' '}
          <span className={`chip ${standing === 'holding' ? 'chip-in-time' : 'chip-ended'}`}>
            {words.standings[standing]}
          </span>
        </p>
        <p>{token.scopes.map((scope) => actionText(scope, text)).join('; ')}</p>
        <p className="muted">
          {token.grants
            .map(({ role, agencyId }) => text.system.accounts.roleAt(roleOf(role), nameOf(agencyId)))
            .join('; ')}
        </p>
        <p className="muted small">{timesOf(token, words).join('; ')}</p>
      </div>
      {standing === 'holding' && (
        <Confirm
          action={words.revoke}
          label={words.revokeOf(token.name)}
          size="small"
          title={words.revokeTitle(token.name)}
          run={async () => {
            await revokeToken(token.id);
            await client.invalidateQueries({ queryKey: tokensQuery().queryKey });
          }}
        >
          <p>{words.revokeWhat}</p>
        </Confirm>
      )}
    </li>
  );
}

function timesOf(token: AccessToken, words: SystemText['system']['tokens']): readonly string[] {
  const { createdAt, createdBy, expiresAt, lastUsedAt, revokedAt } = token;
  return [
    words.created(formatTime(createdAt), createdBy),
    revokedAt === undefined ? words.expires(formatTime(expiresAt)) : words.revokedAt(formatTime(revokedAt)),
    lastUsedAt === undefined ? words.neverUsed : words.lastUsed(formatTime(lastUsedAt)),
  ];
}
