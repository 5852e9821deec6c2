import { formatInteger } from '@dunghen/domain/text';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { type DossierScope, dossiersQuery } from '../../api/queries.ts';
import type { DossierList } from '../../api/types.ts';
import type { DossiersSearch } from '../../app/search.ts';
import { useNarrow } from '../../app/use-media.ts';
import { CountingLine } from '../../parts/counting.tsx';
import { Crumbs } from '../../parts/crumbs.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { type Messages, useText } from '../../text/index.ts';
import { DossierCards } from './dossier-cards.tsx';
import { saveDossiers } from './dossier-csv.ts';
import { DossierTable } from './dossier-table.tsx';

const route = getRouteApi('/dossiers');

/** The dossiers behind one number. The address says which number, so it can be sent to a colleague. */
export function DossiersPage() {
  const text = useText();
  const search = route.useSearch();
  const scope = scopeOf(search);
  if (scope === undefined) {
    return (
      <Page heading={text.dossiers.caption}>
        <p>{text.dossiers.missingQuery}</p>
        <Link to="/">{text.home}</Link>
      </Page>
    );
  }
  return <FigureDossiers key={JSON.stringify(scope)} scope={scope} />;
}

function scopeOf({ period, figure, ...rest }: DossiersSearch): DossierScope | undefined {
  return period === undefined || figure === undefined ? undefined : { period, figure, ...rest };
}

function FigureDossiers({ scope }: { readonly scope: DossierScope }) {
  const text = useText();
  const dossiers = useInfiniteQuery(dossiersQuery(scope));
  const first = dossiers.data?.pages[0];
  const heading = headingOf(scope, first, text);
  return (
    <Page heading={heading} before={<Crumbs period={scope.period} />}>
      {dossiers.isPending && (
        <>
          <Loading />
          <Placeholder height={66} />
          <Placeholder height={640} />
        </>
      )}
      {dossiers.isError && <ErrorState error={dossiers.error} retry={() => dossiers.refetch()} />}
      {first !== undefined && (
        <>
          <CountingLine counting={first.counting} />
          <Rows
            scope={scope}
            pages={dossiers.data?.pages ?? []}
            more={dossiers.hasNextPage ? () => void dossiers.fetchNextPage() : undefined}
            loading={dossiers.isFetchingNextPage}
          />
        </>
      )}
    </Page>
  );
}

interface RowsProps {
  readonly scope: DossierScope;
  readonly pages: readonly DossierList[];
  readonly more: (() => void) | undefined;
  readonly loading: boolean;
}

function Rows({ scope, pages, more, loading }: RowsProps) {
  const text = useText();
  const narrow = useNarrow();
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<Error>();
  const rows = pages.flatMap((page) => page.rows);
  const total = pages[0]?.total ?? 0;
  const save = (): void => {
    setSaving(true);
    setFailure(undefined);
    saveDossiers(scope, text)
      .catch((error: Error) => setFailure(error))
      .finally(() => setSaving(false));
  };
  if (total === 0) {
    return (
      <section className="panel empty">
        <h2>{text.dossiers.none}</h2>
        <p>{text.dossiers.noneHint}</p>
        <Link to="/" search={{ period: scope.period }}>
          {text.dossiers.back}
        </Link>
      </section>
    );
  }
  return (
    <section className="panel">
      <div className="section-head">
        <p className="list-total" role="status">
          {text.dossiers.shown(formatInteger(rows.length), formatInteger(total))}
        </p>
        <Button onClick={save} disabled={saving}>
          {saving ? text.dossiers.preparing : text.dossiers.csv}
        </Button>
      </div>
      {failure !== undefined && <ErrorState error={failure} retry={save} />}
      {narrow ? (
        <DossierCards rows={rows} />
      ) : (
        <DossierTable rows={rows} withAgency={scope.agency === undefined || scope.children === true} />
      )}
      {more !== undefined && (
        <Button className="more" onClick={more} loading={loading}>
          {text.dossiers.more}
        </Button>
      )}
    </section>
  );
}

function headingOf(scope: DossierScope, page: DossierList | undefined, text: Messages): string {
  const figure = text.figureNames[scope.figure];
  if (scope.level !== undefined) return text.dossiers.headingLevel(figure, text.levels.names[scope.level]);
  if (scope.agency === undefined) return text.dossiers.headingProvince(figure);
  const name = page?.agency?.name;
  if (name === undefined) return figure;
  const heading = text.dossiers.heading(figure, name);
  return scope.children === true ? `${heading} (${text.dossiers.withChildren})` : heading;
}
