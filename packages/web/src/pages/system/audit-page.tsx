import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useNarrow } from '../../app/use-media.ts';
import { DayInput } from '../../parts/day-input.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { SearchBox } from '../../parts/search-box.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useMay } from '../../parts/use-may.ts';
import { useView } from '../../parts/use-view.ts';
import { type SystemText, useSystemText } from '../../text/system/index.ts';
import { actionText } from './action-text.ts';
import { AuditChain } from './audit-chain.tsx';
import { exactTime, factName, factText } from './audit-facts.ts';
import { AUDIT_KINDS } from './audit-kinds.ts';
import { type AuditEntry, auditFileAddress, auditQuery } from './audit-queries.ts';
import type { AuditSearch } from './system-search.ts';
import { SystemPage } from './system-tabs.tsx';

const route = getRouteApi('/system/audit');

/** The audit: who read and did what, found by person, dossier, days, kind and reason; and whether it is whole. */
export function AuditPage() {
  const text = useSystemText();
  const words = text.system.audit;
  const search: AuditSearch = route.useSearch();
  const may = useMay();
  const audit = useInfiniteQuery(auditQuery(search));
  const entries = audit.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <SystemPage heading={words.heading} lead={words.lead}>
      {may('audit:read') && <AuditChain />}
      <section className="panel" aria-labelledby="audit-list">
        <div className="section-head">
          <h2 id="audit-list">{words.list}</h2>
          <Button href={auditFileAddress(search)} download>
            {words.file}
          </Button>
        </div>
        <Filters search={search} />
        {audit.isPending && (
          <>
            <Loading />
            <Placeholder height={420} />
          </>
        )}
        {audit.isError && <ErrorState error={audit.error} retry={() => audit.refetch()} />}
        {audit.data && (
          <>
            <p role="status" className="muted">
              {entries.length === 0 ? words.none : words.shown(entries.length, audit.hasNextPage)}
            </p>
            <Entries rows={entries} />
            {audit.hasNextPage && (
              <Button loading={audit.isFetchingNextPage} onClick={() => audit.fetchNextPage()}>
                {text.system.more}
              </Button>
            )}
          </>
        )}
      </section>
    </SystemPage>
  );
}

function Filters({ search }: { readonly search: AuditSearch }) {
  const text = useSystemText();
  const words = text.system.audit;
  const change = useView<AuditSearch>();
  return (
    <div className="tools system-filters">
      <SearchBox label={words.who} hint={words.whoHint} value={search.who ?? ''} change={(who) => change({ who })} />
      <SearchBox
        label={words.code}
        hint={words.codeHint}
        value={search.code ?? ''}
        change={(code) => change({ code })}
      />
      <SearchBox
        label={words.reason}
        hint={words.reasonHint}
        value={search.reason ?? ''}
        change={(reason) => change({ reason })}
      />
      <Select
        className="filter-select"
        allowClear
        aria-label={words.kind}
        placeholder={words.kind}
        value={search.kind ?? null}
        options={AUDIT_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        popupMatchSelectWidth={false}
        onChange={(kind: string | null | undefined) => change({ kind: kind ?? undefined })}
      />
      <Select
        className="filter-select"
        allowClear
        aria-label={words.outcome}
        placeholder={words.outcome}
        value={search.outcome ?? null}
        options={(['done', 'refused'] as const).map((value) => ({ value, label: words.outcomes[value] }))}
        onChange={(outcome: AuditSearch['outcome'] | null) => change({ outcome: outcome ?? undefined })}
      />
      <span className="day-filter">
        {words.from}
        <DayInput label={words.fromLabel} value={search.from ?? ''} change={(from) => change({ from })} />
      </span>
      <span className="day-filter">
        {words.to}
        <DayInput label={words.toLabel} value={search.to ?? ''} change={(to) => change({ to })} />
      </span>
    </div>
  );
}

function Entries({ rows }: { readonly rows: readonly AuditEntry[] }) {
  const narrow = useNarrow();
  return narrow ? <Cards rows={rows} /> : <Table rows={rows} />;
}

function Table({ rows }: { readonly rows: readonly AuditEntry[] }) {
  const text = useSystemText();
  const words = text.system.audit;
  if (rows.length === 0) return undefined;
  return (
    <ScrollX>
      <table className="table system-table audit-table">
        <thead>
          <tr>
            <th scope="col" className="left">
              {words.when}
            </th>
            <th scope="col" className="left">
              {words.who}
            </th>
            <th scope="col" className="left">
              {words.what}
            </th>
            <th scope="col" className="left">
              {words.subject}
            </th>
            <th scope="col" className="left">
              {words.reason}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((entry) => (
            <tr key={entry.id}>
              <td className="left">{exactTime(entry.recordedAt)}</td>
              <td className="left">
                {whoText(entry, text)}
                {entry.address !== undefined && <span className="muted small block">{entry.address}</span>}
              </td>
              <td className="left">
                {actionText(entry.action, text)}
                {entry.outcome === 'refused' && <span className="chip chip-late">{words.outcomes.refused}</span>}
                <Details entry={entry} />
              </td>
              <td className="left break">
                <Subject entry={entry} />
              </td>
              <td className="left">{entry.reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

function Cards({ rows }: { readonly rows: readonly AuditEntry[] }) {
  const text = useSystemText();
  const words = text.system.audit;
  return (
    <ul className="cards">
      {rows.map((entry) => (
        <li key={entry.id} className="card">
          <h3>{actionText(entry.action, text)}</h3>
          <p className="muted">{words.by(exactTime(entry.recordedAt), whoText(entry, text))}</p>
          <p className="break">
            <Subject entry={entry} />
          </p>
          {entry.outcome === 'refused' && (
            <p>
              <span className="chip chip-late">{words.outcomes.refused}</span>
            </p>
          )}
          {entry.reason !== undefined && <p>{entry.reason}</p>}
          <Details entry={entry} />
        </li>
      ))}
    </ul>
  );
}

function whoText({ principal: { kind, name, id } }: AuditEntry, { system: { audit } }: SystemText): string {
  if (kind === 'anonymous') return audit.anonymous;
  return kind === 'machine' ? audit.machine(name) : name === '' ? id : name;
}

function Subject({ entry: { subject } }: { readonly entry: AuditEntry }) {
  const { audit: words } = useSystemText().system;
  const kinds: Readonly<Record<string, string>> = words.subjects;
  const kind = kinds[subject.kind] ?? subject.kind;
  const code = subject.code ?? '';
  if (subject.kind === 'dossier' && code !== '')
    return (
      <Link to="/dossiers/$code" params={{ code }} search={{}}>
        {code}
      </Link>
    );
  return <>{code === '' ? kind : words.subjectOf(kind, code)}</>;
}

/** What an entry says besides, and its place in the chain, for whoever follows it. */
function Details({ entry }: { readonly entry: AuditEntry }) {
  const { audit: words } = useSystemText().system;
  const facts = Object.entries(entry.facts);
  return (
    <details className="audit-details">
      <summary>{words.details}</summary>
      <dl className="fact-pairs">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{factName(name, words)}</dt>
            <dd className="break">{factText(value, words)}</dd>
          </div>
        ))}
        <div>
          <dt>{words.chain}</dt>
          <dd className="break">{words.chainPlace(entry.chainId, entry.number)}</dd>
        </div>
        <div>
          <dt>{words.hash}</dt>
          <dd className="break">{entry.hash}</dd>
        </div>
        <div>
          <dt>{words.requestId}</dt>
          <dd className="break">{entry.requestId}</dd>
        </div>
      </dl>
    </details>
  );
}
