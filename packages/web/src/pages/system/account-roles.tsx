import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { DayInput } from '../../parts/day-input.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { dayBefore, laterBy, today } from '../../parts/today.ts';
import { formatDay } from '../../text/index.ts';
import { useSystemText } from '../../text/system/index.ts';
import { type Account, accountsQuery, type Grant, revokeGrant, rolesQuery } from './accounts-queries.ts';
import { Confirm } from './confirm.tsx';
import { spanText } from './grant-fields.tsx';
import { RightsOfRole } from './rights.tsx';

interface AccountRolesProps {
  readonly account: Account;
  readonly isOwn: boolean;
  readonly grant: () => void;
}

/** The roles of a user, those that ended too, each with its days and what it allows. */
export function AccountRoles({ account, isOwn, grant }: AccountRolesProps) {
  const { accounts: words } = useSystemText().system;
  const { grants, login } = account;
  const sorted = grants.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  return (
    <section className="panel" aria-labelledby="account-roles">
      <div className="section-head">
        <h2 id="account-roles">{words.roles}</h2>
        {!isOwn && <Button onClick={grant}>{words.grant}</Button>}
      </div>
      {grants.length === 0 && <p className="muted">{words.noRoleYet}</p>}
      <ul className="plain-list role-list">
        {sorted.map((one) => (
          <RoleLine key={one.id} login={login} grant={one} isOwn={isOwn} />
        ))}
      </ul>
    </section>
  );
}

interface RoleLineProps {
  readonly login: string;
  readonly grant: Grant;
  readonly isOwn: boolean;
}

function RoleLine({ login, grant, isOwn }: RoleLineProps) {
  const { accounts: words } = useSystemText().system;
  const roles = useQuery(rolesQuery());
  const rights = roles.data?.roles.find(({ role }) => role === grant.role)?.rights ?? [];
  const { validTo, recordedBy, reason } = grant;
  const now = today();
  const standing = validTo !== undefined && validTo <= now ? 'ended' : grant.validFrom > now ? 'coming' : 'holding';
  return (
    <li className="role-line">
      <div>
        <p>
          <strong>{words.roleAt(grant.roleName, grant.agencyName)}</strong>{' '}
          <span className={`chip ${standing === 'holding' ? 'chip-in-time' : 'chip-ended'}`}>
            {words.standings[standing]}
          </span>
        </p>
        <p className="muted small">
          {spanText(grant, words, dayBefore)}
          {`; ${words.recordedBy(recordedBy)}`}
          {reason !== undefined && `; ${words.because(reason)}`}
        </p>
        <details className="rights">
          <summary>{words.rightsOf(grant.roleName)}</summary>
          <RightsOfRole rights={rights} />
        </details>
      </div>
      {!isOwn && standing !== 'ended' && <Revoke login={login} grant={grant} />}
    </li>
  );
}

function Revoke({ login, grant }: Omit<RoleLineProps, 'isOwn'>) {
  const { accounts: words } = useSystemText().system;
  const client = useQueryClient();
  const [endsOn, setEndsOn] = useState(laterBy(0));
  return (
    <Confirm
      action={words.revoke}
      label={words.revokeOf(grant.roleName, grant.agencyName)}
      size="small"
      title={words.revokeTitle(grant.roleName, grant.agencyName)}
      disabled={endsOn === ''}
      run={async () => {
        await revokeGrant(login, grant.id, endsOn);
        await client.invalidateQueries({ queryKey: accountsQuery().queryKey });
      }}
    >
      <p>{words.revokeWhat(formatDay(endsOn === '' ? today() : endsOn))}</p>
      <Labelled label={words.endsOn}>
        {(id) => <DayInput id={id} value={endsOn} min={grant.validFrom} change={setEndsOn} />}
      </Labelled>
    </Confirm>
  );
}
