import type { SessionUser } from '../../api/types.ts';
import { formatDay, useText } from '../../text/index.ts';

/** Name, login and every role with its agency and days. */
export function OwnFacts({ user }: { readonly user: SessionUser }) {
  const { own } = useText().account;
  return (
    <section className="panel" aria-labelledby="own-heading">
      <h2 id="own-heading">{own.who}</h2>
      <dl className="facts">
        <div>
          <dt>{own.name}</dt>
          <dd>{user.name}</dd>
        </div>
        {user.login !== undefined && (
          <div>
            <dt>{own.login}</dt>
            <dd>{user.login}</dd>
          </div>
        )}
      </dl>
      {user.kind === 'officer' && (
        <>
          <h3>{own.roles}</h3>
          <Roles roles={user.roles} />
        </>
      )}
    </section>
  );
}

function Roles({ roles }: { readonly roles: SessionUser['roles'] }) {
  const { own } = useText().account;
  if (roles.length === 0) return <p>{own.noRoles}</p>;
  return (
    <ul className="plain-list">
      {roles.map(({ role, roleName, agencyId, agencyName, validFrom, validTo }) => (
        <li key={`${role} ${agencyId} ${validFrom}`}>
          {own.role(roleName, agencyName)}{' '}
          <span className="muted small">
            {validTo === undefined
              ? own.since(formatDay(validFrom))
              : own.until(formatDay(validFrom), formatDay(validTo))}
          </span>
        </li>
      ))}
    </ul>
  );
}
