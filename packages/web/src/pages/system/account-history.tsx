import { useQuery } from '@tanstack/react-query';
import { agenciesQuery } from '../../parts/agencies/agencies-query.ts';
import { ErrorState, Placeholder } from '../../parts/states.tsx';
import { formatDay, formatTime } from '../../text/index.ts';
import { type SystemText, useSystemText } from '../../text/system/index.ts';
import { type AccountAct, accountHistoryQuery, rolesQuery } from './accounts-queries.ts';
import { actionText } from './action-text.ts';

/** What happened to an account, newest first: who, when, what, why. */
export function AccountHistory({ login }: { readonly login: string }) {
  const text = useSystemText();
  const words = text.system.accounts;
  const history = useQuery(accountHistoryQuery(login));
  return (
    <section className="panel" aria-labelledby="account-history">
      <h2 id="account-history">{words.history}</h2>
      {history.isPending && <Placeholder height={120} />}
      {history.isError && <ErrorState error={history.error} retry={() => history.refetch()} />}
      {history.data?.acts.length === 0 && <p className="muted">{words.noHistory}</p>}
      <ol className="plain-list history-list">
        {history.data?.acts.map((act) => (
          <HistoryLine key={act.id} act={act} />
        ))}
      </ol>
    </section>
  );
}

function HistoryLine({ act }: { readonly act: AccountAct }) {
  const text = useSystemText();
  const words = text.system.accounts;
  const roles = useQuery(rolesQuery());
  const agencies = useQuery(agenciesQuery());
  const names = new Map<string, string>([
    ...(roles.data?.roles ?? []).map(({ role, name }) => [role, name] as const),
    ...(agencies.data?.rows ?? []).map(({ id, name }) => [id, name] as const),
  ]);
  const facts = factsText(act, names, text);
  return (
    <li>
      <p>
        <strong>{actionText(act.action, text)}</strong>
        {facts !== '' && `: ${facts}`}
      </p>
      <p className="muted small">
        {words.doneBy(formatTime(act.recordedAt), act.by)}
        {act.reason !== undefined && `; ${words.because(act.reason)}`}
      </p>
    </li>
  );
}

/** What is told of an act besides its name: a role with its agency and days, or when one ends. */
function factsText(
  { facts }: AccountAct,
  names: ReadonlyMap<string, string>,
  { system: { accounts } }: SystemText,
): string {
  const { role, agencyId, validFrom, endsOn } = facts;
  if (typeof endsOn === 'string') return accounts.endedFrom(formatDay(endsOn));
  if (typeof role !== 'string' || typeof agencyId !== 'string') return '';
  const held = accounts.roleAt(names.get(role) ?? role, names.get(agencyId) ?? agencyId);
  return typeof validFrom === 'string' ? `${held}, ${accounts.since(formatDay(validFrom))}` : held;
}
