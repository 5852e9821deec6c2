import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { PortalFate, PortalStateChip } from '../../parts/portal-fate.tsx';
import { SearchBox } from '../../parts/search-box.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useMay } from '../../parts/use-may.ts';
import { usePortalText } from '../../text/portal/index.ts';
import { DossierLink } from './dossier-link.tsx';
import { messagesQuery, type PortalMessage } from './portal-queries.ts';
import { MESSAGE_STATES, type PortalSearch, SERVICES, type ShownService, type ShownState } from './portal-search.ts';
import { SendAgain } from './send-again.tsx';

const route = getRouteApi('/portal');

/** Messages that were refused, wait or were taken, each with what became of it; the filter stands in the address. */
export function PortalMessages({ search }: { readonly search: PortalSearch }) {
  const words = usePortalText().portal;
  const messages = useInfiniteQuery(messagesQuery(search));
  const rows = messages.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <section className="panel" aria-labelledby="portal-messages">
      <h2 id="portal-messages">{words.messages}</h2>
      <Filters search={search} />
      {messages.isPending && (
        <>
          <Loading />
          <Placeholder height={240} />
        </>
      )}
      {messages.isError && <ErrorState error={messages.error} retry={() => messages.refetch()} />}
      {messages.data && rows.length === 0 && <p role="status">{words.none[search.state ?? 'refused']}</p>}
      {rows.length > 0 && <MessageTable rows={rows} />}
      {messages.hasNextPage && (
        <Button loading={messages.isFetchingNextPage} onClick={() => messages.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </section>
  );
}

function Filters({ search }: { readonly search: PortalSearch }) {
  const words = usePortalText().portal;
  const navigate = route.useNavigate();
  const change = (part: { readonly [K in keyof PortalSearch]: PortalSearch[K] | undefined }): void => {
    const next = Object.fromEntries(
      Object.entries({ ...search, ...part }).filter(([, value]) => value !== undefined && value !== ''),
    );
    navigate({ search: next, replace: true });
  };
  return (
    <div className="tools">
      <Select
        className="filter-select"
        aria-label={words.filterState}
        value={search.state ?? 'refused'}
        options={MESSAGE_STATES.map((state) => ({ value: state, label: words.messageStates[state] }))}
        onChange={(state: ShownState) => change({ state })}
      />
      <Select
        className="filter-select"
        allowClear
        aria-label={words.filterService}
        placeholder={words.filterService}
        value={search.service ?? null}
        options={SERVICES.map((service) => ({ value: service, label: words.services[service] }))}
        popupMatchSelectWidth={false}
        onChange={(service: ShownService | null | undefined) => change({ service: service ?? undefined })}
      />
      <SearchBox
        label={words.filterCode}
        hint={words.filterCodeHint}
        value={search.code ?? ''}
        change={(code) => change({ code: code.trim() })}
      />
    </div>
  );
}

function MessageTable({ rows }: { readonly rows: readonly PortalMessage[] }) {
  const words = usePortalText().portal;
  const may = useMay();
  return (
    <ul className="plain-list role-list" aria-label={words.messages}>
      {rows.map((message) => {
        const { code, seq, part, revision, kind, state } = message;
        return (
          <li className="role-line" key={`${code} ${seq} ${part} ${revision}`}>
            <div>
              <p>
                <DossierLink code={code} /> {words.kinds[kind] ?? kind} <PortalStateChip message={message} />
              </p>
              <PortalFate message={message} />
            </div>
            {state === 'refused' && may('portal:send-again') && (
              <SendAgain
                again={{ kind: 'message', code, seq, part }}
                action={words.sendAgain}
                label={words.sendAgainOf(code)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
