import { formatInteger } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Page } from '../../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../../parts/states.tsx';
import { today } from '../../../parts/today.ts';
import { useMay } from '../../../parts/use-may.ts';
import { useCataloguesText } from '../../../text/catalogues/index.ts';
import { formatDay, formatTime } from '../../../text/index.ts';
import { CatalogueTabs } from '../catalogue-tabs.tsx';
import { FactTable } from '../fact-table.tsx';
import { type AgencyDetail, agencyQuery, type RelatedAgency } from '../queries.ts';
import { Chip } from '../standing-chip.tsx';
import { validityText } from './agency-words.ts';
import { SuccessionDrawing } from './succession-drawing.tsx';
import '../catalogues.css';

const route = getRouteApi('/catalogues/agencies/$id');

/** One agency: what was before and after it, who heads it, what it has open, and every time it was recorded. */
export function AgencyPage() {
  const { id } = route.useParams();
  const detail = useQuery(agencyQuery(id));
  const mayEdit = useMay()('agency:edit');
  const name = detail.data?.agency.name ?? id;
  const lasts = detail.data !== undefined && detail.data.agency.validTo === undefined;
  return (
    <Page
      key={id}
      heading={name}
      lead={detail.data && <Lead agency={detail.data.agency} />}
      before={<CatalogueTabs />}
      actions={mayEdit && lasts && detail.data.agency.kind !== 'province' ? <Actions id={id} /> : undefined}
    >
      {detail.isPending && (
        <>
          <Loading />
          <Placeholder height={480} />
        </>
      )}
      {detail.isError && <ErrorState error={detail.error} retry={() => detail.refetch()} />}
      {detail.data !== undefined && <Detail detail={detail.data} />}
    </Page>
  );
}

function Actions({ id }: { readonly id: string }) {
  const text = useCataloguesText().catalogues.agencies;
  return (
    <span className="page-actions">
      {(['rename', 'split', 'end', 'aliases'] as const).map((kind) => (
        <Link key={kind} to="/catalogues/agencies/changes/new" search={{ kind, agency: id }} className="button">
          {text.actions[kind]}
        </Link>
      ))}
    </span>
  );
}

function Lead({ agency }: { readonly agency: AgencyDetail['agency'] }) {
  const { catalogues } = useCataloguesText();
  const text = catalogues.agencies;
  const isOver = agency.validTo !== undefined && agency.validTo <= today();
  return (
    <>
      {`${text.kinds[agency.kind]} · ${agency.code} · ${validityText(agency, catalogues)} `}
      <Chip tone={isOver ? 'ended' : 'in-time'}>
        {isOver ? text.endedOn(formatDay(agency.validTo ?? '')) : text.lasts}
      </Chip>
    </>
  );
}

function Detail({ detail }: { readonly detail: AgencyDetail }) {
  const text = useCataloguesText().catalogues.agencies;
  const { children } = detail;
  return (
    <>
      <section className="panel" aria-labelledby="history-heading">
        <h2 id="history-heading">{text.history}</h2>
        {detail.predecessors.length + detail.successors.length === 0 ? (
          <p className="muted">{text.historyNone}</p>
        ) : (
          <SuccessionDrawing detail={detail} />
        )}
      </section>
      <Facts detail={detail} />
      {children.length > 0 && (
        <section className="panel" aria-labelledby="children-heading">
          <h2 id="children-heading">{text.children(formatInteger(children.length))}</h2>
          <ul className="name-list">
            {children.map((child) => (
              <li key={child.id}>
                <AgencyLink agency={child} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Recordings detail={detail} />
    </>
  );
}

function AgencyLink({ agency }: { readonly agency: RelatedAgency }) {
  return (
    <Link to="/catalogues/agencies/$id" params={{ id: agency.id }} preload={false}>
      {agency.name}
    </Link>
  );
}

function Facts({ detail }: { readonly detail: AgencyDetail }) {
  const text = useCataloguesText().catalogues.agencies;
  const may = useMay();
  const { agency, aliases, codes, parent, heads, officers, open } = detail;
  return (
    <section className="panel" aria-labelledby="facts-heading">
      <h2 id="facts-heading">{text.facts}</h2>
      <dl className="facts">
        {codes.map(({ scheme, code, standing }) => (
          <Fact key={`${scheme} ${code}`} name={text.schemes[scheme]}>
            {code}
            {standing !== undefined && <small className="muted">{` (${text.standings[standing]})`}</small>}
          </Fact>
        ))}
        {aliases.length > 0 && <Fact name={text.aliases}>{aliases.join(', ')}</Fact>}
        {parent !== undefined && (
          <Fact name={text.parent}>
            <AgencyLink agency={parent} />
          </Fact>
        )}
        <Fact name={text.heads}>
          {heads.length === 0
            ? text.noHead
            : heads.map(({ name, from }) => text.headSince(name, formatDay(from))).join('; ')}
        </Fact>
        <Fact name={text.officers}>
          {officers > 0 && may('account:manage') ? (
            <Link
              to="/system/accounts"
              search={{ agency: agency.id }}
              aria-label={`${formatInteger(officers)}, ${text.officers}`}
            >
              {formatInteger(officers)}
            </Link>
          ) : (
            formatInteger(officers)
          )}
        </Fact>
        <Fact name={text.open}>
          {open > 0 && may('dossier:list') ? (
            <Link
              to="/dossiers"
              search={{ agency: agency.id, open: 'open' }}
              aria-label={`${formatInteger(open)}, ${text.open}`}
            >
              {formatInteger(open)}
            </Link>
          ) : (
            formatInteger(open)
          )}
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Recordings({ detail: { recordings } }: { readonly detail: AgencyDetail }) {
  const { catalogues } = useCataloguesText();
  const text = catalogues.agencies;
  return (
    <section className="panel" aria-labelledby="recordings-heading">
      <h2 id="recordings-heading">{text.recordings}</h2>
      <FactTable
        heads={[text.recordedAt, text.name, text.validity, text.source]}
        unbroken={[text.recordedAt, text.validity]}
        rows={recordings.map((one) => ({
          key: one.recordedAt,
          cells: [
            one.recordedAt.startsWith('1970') ? text.shippedAt : formatTime(one.recordedAt),
            one.name,
            validityText(one, catalogues),
            one.source,
          ],
        }))}
      />
    </section>
  );
}
