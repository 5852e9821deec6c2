import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type DossierScope, dossiersQuery } from '../../api/queries.ts';
import type { DossierList } from '../../api/types.ts';
import type { DossiersSearch } from '../../app/search.ts';
import { CountingLine } from '../../parts/counting.tsx';
import { Crumbs } from '../../parts/crumbs.tsx';
import { Page } from '../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { formatDay, type Messages, useText } from '../../text/index.ts';
import { AllDossiers } from '../search/all-dossiers.tsx';
import type { ListView } from './arrange.ts';
import { DossierRows } from './dossier-list.tsx';

const route = getRouteApi('/dossiers');

/** The dossiers behind one number, else all that one may see. The address says which number, so it can be sent to a colleague. */
export function DossiersPage() {
  const search = route.useSearch();
  const scope = scopeOf(search);
  if (scope === undefined) return <AllDossiers />;
  return <FigureDossiers key={JSON.stringify(scope)} scope={scope} view={viewOf(search)} />;
}

function scopeOf({
  period,
  figure,
  q: _q,
  sort: _sort,
  desc: _desc,
  ...rest
}: DossiersSearch): DossierScope | undefined {
  return period === undefined || figure === undefined ? undefined : { period, figure, ...rest };
}

function viewOf({ q, sort, desc }: DossiersSearch): ListView {
  return {
    ...(q === undefined ? {} : { q }),
    ...(sort === undefined ? {} : { sort }),
    ...(desc === undefined ? {} : { desc }),
  };
}

function FigureDossiers({ scope, view }: { readonly scope: DossierScope; readonly view: ListView }) {
  const text = useText();
  const dossiers = useInfiniteQuery(dossiersQuery(scope));
  const first = dossiers.data?.pages[0];
  const heading = headingOf(scope, first, text);
  return (
    <Page heading={heading} before={<Crumbs {...countedBy(scope)} />}>
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
          {scope.from !== undefined && scope.to !== undefined && (
            <p className="muted">{text.figures.span(formatDay(scope.from), formatDay(scope.to))}</p>
          )}
          <DossierRows
            scope={scope}
            view={view}
            pages={dossiers.data?.pages ?? []}
            more={dossiers.hasNextPage ? () => void dossiers.fetchNextPage() : undefined}
            loading={dossiers.isFetchingNextPage}
          />
        </>
      )}
    </Page>
  );
}

/** How the list was counted, for the way back. */
const countedBy = ({ period, scheme, policy }: DossierScope) => ({
  period,
  ...(scheme === undefined ? {} : { scheme }),
  ...(policy === undefined ? {} : { policy }),
});

function headingOf(scope: DossierScope, page: DossierList | undefined, text: Messages): string {
  const figure = text.figureNames[scope.figure];
  if (scope.level !== undefined) return text.dossiers.headingLevel(figure, text.levels.names[scope.level]);
  if (scope.agency === undefined) return text.dossiers.headingProvince(figure);
  const name = page?.agency?.name;
  if (name === undefined) return figure;
  const heading = text.dossiers.heading(figure, name);
  return scope.children === true ? `${heading} (${text.dossiers.withChildren})` : heading;
}
