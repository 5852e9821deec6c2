import { formatInteger } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useNarrow } from '../../app/use-media.ts';
import { agenciesQuery } from '../../parts/agencies/agencies-query.ts';
import { AgencySelect } from '../../parts/agencies/agency-select.tsx';
import { CsvButton } from '../../parts/csv-button.tsx';
import { DayInput } from '../../parts/day-input.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { SearchBox } from '../../parts/search-box.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { today } from '../../parts/today.ts';
import { useView } from '../../parts/use-view.ts';
import { formatDay } from '../../text/index.ts';
import { useSystemText } from '../../text/system/index.ts';
import { filterAccounts, holdsOn, inNameOrder, stateOf, subtreeOf } from './account-facts.ts';
import { AccountForm } from './account-form.tsx';
import { type Account, accountsQuery, rolesQuery } from './accounts-queries.ts';
import { accountsTable } from './csv-tables.ts';
import { ACCOUNT_STATES, type AccountsSearch } from './system-search.ts';
import { SystemPage } from './system-tabs.tsx';

const route = getRouteApi('/system/accounts');
const SHOWN = 100;

/** The users of the system: found by words, role, agency and day; one may be added. */
export function AccountsPage() {
  const text = useSystemText();
  const words = text.system.accounts;
  const [adding, setAdding] = useState(false);
  const accounts = useQuery(accountsQuery());
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
      {accounts.isPending && (
        <>
          <Loading />
          <Placeholder height={420} />
        </>
      )}
      {accounts.isError && <ErrorState error={accounts.error} retry={() => accounts.refetch()} />}
      {accounts.data && <Accounts accounts={accounts.data} />}
      {adding && <AccountForm close={() => setAdding(false)} />}
    </SystemPage>
  );
}

function Accounts({ accounts }: { readonly accounts: readonly Account[] }) {
  const text = useSystemText();
  const words = text.system.accounts;
  const search: AccountsSearch = route.useSearch();
  const narrow = useNarrow();
  const [most, setMost] = useState(SHOWN);
  const day = search.on ?? today();
  const agencies = useQuery({ ...agenciesQuery(search.on), enabled: search.agency !== undefined });
  const within = search.agency === undefined ? {} : { agencies: subtreeOf(agencies.data?.rows ?? [], search.agency) };
  const found = inNameOrder(filterAccounts(accounts, { ...search, ...within, day }));
  const shown = found.slice(0, most);
  const rest = found.length - most;
  return (
    <section className="panel" aria-labelledby="accounts-list">
      <h2 id="accounts-list" className="visually-hidden">
        {words.list}
      </h2>
      <Filters search={search} />
      <div className="tools">
        <p role="status" className="muted">
          {words.found(formatInteger(found.length), formatInteger(accounts.length), formatDay(day))}
        </p>
        {found.length > 0 && (
          <span className="tools-end">
            <CsvButton
              label={text.system.csv}
              hint={text.system.csvOf(words.list)}
              fileName="nguoi-dung"
              table={() => accountsTable(found, day, text)}
            />
          </span>
        )}
      </div>
      {found.length === 0 && <p>{words.none}</p>}
      {found.length > 0 && (narrow ? <Cards rows={shown} day={day} /> : <Table rows={shown} day={day} />)}
      {rest > 0 && <Button onClick={() => setMost(most + SHOWN)}>{text.system.more}</Button>}
    </section>
  );
}

function Filters({ search }: { readonly search: AccountsSearch }) {
  const text = useSystemText();
  const words = text.system.accounts;
  const roles = useQuery(rolesQuery());
  const change = useView<AccountsSearch>();
  return (
    <div className="tools system-filters">
      <SearchBox label={words.search} hint={words.searchHint} value={search.q ?? ''} change={(q) => change({ q })} />
      <Select
        className="filter-select"
        allowClear
        aria-label={words.role}
        placeholder={words.role}
        value={search.role ?? null}
        options={(roles.data?.roles ?? []).map(({ role, name }) => ({ value: role, label: name }))}
        popupMatchSelectWidth={false}
        onChange={(role: string | null | undefined) => change({ role: role ?? undefined })}
      />
      <AgencySelect
        label={words.agency}
        value={search.agency}
        change={(agency) => change({ agency })}
        day={search.on}
      />
      <Select
        className="filter-select"
        allowClear
        aria-label={words.state}
        placeholder={words.state}
        value={search.state ?? null}
        options={ACCOUNT_STATES.map((state) => ({ value: state, label: words.states[state] }))}
        onChange={(state: AccountsSearch['state'] | null) => change({ state: state ?? undefined })}
      />
      <span className="day-filter">
        {words.on}
        <DayInput label={words.onLabel} value={search.on ?? ''} change={(on) => change({ on })} />
      </span>
    </div>
  );
}

interface RowsProps {
  readonly rows: readonly Account[];
  readonly day: string;
}

function Table({ rows, day }: RowsProps) {
  const { accounts: words } = useSystemText().system;
  return (
    <ScrollX>
      <table className="table system-table">
        <thead>
          <tr>
            <th scope="col" className="left">
              {words.name}
            </th>
            <th scope="col" className="left">
              {words.login}
            </th>
            <th scope="col" className="left">
              {words.roles}
            </th>
            <th scope="col" className="left">
              {words.state}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((account) => (
            <tr key={account.id}>
              <th scope="row">
                <AccountLink account={account} />
              </th>
              <td className="left">{account.login}</td>
              <td className="left">
                <HeldRoles account={account} day={day} />
              </td>
              <td className="left">
                <StateChip account={account} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

function Cards({ rows, day }: RowsProps) {
  return (
    <ul className="cards">
      {rows.map((account) => (
        <li key={account.id} className="card">
          <h3>
            <AccountLink account={account} />
          </h3>
          <p className="muted">{account.login}</p>
          <HeldRoles account={account} day={day} />
          <p>
            <StateChip account={account} />
          </p>
        </li>
      ))}
    </ul>
  );
}

const AccountLink = ({ account: { login, name } }: { readonly account: Account }) => (
  <Link to="/system/accounts/$login" params={{ login }} className="row-link">
    {name}
  </Link>
);

function HeldRoles({ account, day }: { readonly account: Account; readonly day: string }) {
  const { accounts: words } = useSystemText().system;
  const held = account.grants.filter((grant) => holdsOn(grant, day));
  if (held.length === 0) return <span className="muted">{words.noRole}</span>;
  return (
    <ul className="plain-list">
      {held.map(({ id, roleName, agencyName }) => (
        <li key={id}>{words.roleAt(roleName, agencyName)}</li>
      ))}
    </ul>
  );
}

const CHIPS = { active: 'chip-in-time', closed: 'chip-ended', locked: 'chip-late', waiting: 'chip-due-soon' } as const;

/** How an account stands today, in a word and a colour. */
export function StateChip({ account }: { readonly account: Account }) {
  const { accounts: words } = useSystemText().system;
  const state = stateOf(account, today());
  return <span className={`chip ${CHIPS[state]}`}>{words.states[state]}</span>;
}
