import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { agenciesQuery } from '../../parts/agencies/agencies-query.ts';
import { CsvButton } from '../../parts/csv-button.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { formatTime } from '../../text/index.ts';
import { type SystemText, useSystemText } from '../../text/system/index.ts';
import { type AccessToken, revokeToken, rolesQuery, tokensQuery } from './accounts-queries.ts';
import { actionText } from './action-text.ts';
import { Confirm } from './confirm.tsx';
import { standingOf, tokensTable } from './csv-tables.ts';
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
  const grantsText = useGrantsText();
  return (
    <SystemPage
      heading={words.heading}
      lead={words.lead}
      actions={
        <div className="system-actions">
          {tokens.data !== undefined && tokens.data.length > 0 && (
            <CsvButton
              label={text.system.csv}
              hint={text.system.csvOf(words.heading)}
              fileName="ma-truy-cap"
              table={() => tokensTable([...open, ...ended], grantsText, text)}
            />
          )}
          <Button type="primary" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        </div>
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
  const standing = standingOf(token);
  const grantsText = useGrantsText();
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
        <p className="muted">{grantsText(token)}</p>
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

/** "Cán bộ tiếp nhận, Sở Nội vụ; …" */
function useGrantsText(): (token: AccessToken) => string {
  const { accounts } = useSystemText().system;
  const roles = useQuery(rolesQuery());
  const agencies = useQuery(agenciesQuery());
  const nameOf = (id: string): string => agencies.data?.rows.find((row) => row.id === id)?.name ?? id;
  const roleOf = (role: string): string => roles.data?.roles.find((one) => one.role === role)?.name ?? role;
  return ({ grants }) => grants.map(({ role, agencyId }) => accounts.roleAt(roleOf(role), nameOf(agencyId))).join('; ');
}

function timesOf(token: AccessToken, words: SystemText['system']['tokens']): readonly string[] {
  const { createdAt, createdBy, expiresAt, lastUsedAt, revokedAt } = token;
  return [
    words.created(formatTime(createdAt), createdBy),
    revokedAt === undefined ? words.expires(formatTime(expiresAt)) : words.revokedAt(formatTime(revokedAt)),
    lastUsedAt === undefined ? words.neverUsed : words.lastUsed(formatTime(lastUsedAt)),
  ];
}
