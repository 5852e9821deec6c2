import { nationalCodeOf } from '@dunghen/domain/procedure';
import { formatDay as dateOf, dayOf } from '@dunghen/domain/time';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../../parts/states.tsx';
import { useText } from '../../../text/index.ts';
import { CatalogueTabs } from '../catalogue-tabs.tsx';
import { proceduresQuery, versionsQuery } from '../queries.ts';
import { type Draft, draftOf, emptyDraft } from './draft.ts';
import { Editor } from './editor.tsx';
import { findKeptDraft } from './use-draft.ts';
import '../catalogues.css';

const editRoute = getRouteApi('/catalogues/procedures/$code/edit');
const newRoute = getRouteApi('/catalogues/procedures/new');

const today = (): string => dateOf(dayOf(Date.now()));

/** The next version of a procedure, written on the newest. */
export function EditProcedurePage() {
  const { code } = editRoute.useParams();
  const { section } = editRoute.useSearch();
  const versions = useQuery(versionsQuery(code));
  const latest = versions.data?.[0];
  if (versions.isError) {
    return (
      <Page heading={code} before={<CatalogueTabs />}>
        <ErrorState error={versions.error} retry={() => versions.refetch()} />
      </Page>
    );
  }
  if (latest === undefined) return <Waiting heading={code} />;
  return <Begin key={code} made={draftOf(latest, today())} basedOn={latest.version} section={section ?? 'general'} />;
}

/** A procedure that the province has not yet; of one that it has, its next version. */
export function NewProcedurePage() {
  const text = useText().catalogues.editor;
  const { section, code: asked } = newRoute.useSearch();
  const procedures = useQuery(proceduresQuery());
  if (procedures.isPending) return <Waiting heading={text.headingNew} />;
  const rows = procedures.data ?? [];
  const known =
    asked === undefined ? undefined : rows.find(({ code }) => nationalCodeOf(code) === nationalCodeOf(asked));
  if (known !== undefined)
    return <Navigate to="/catalogues/procedures/$code/edit" params={{ code: known.code }} replace />;
  // The province's own ending of codes is that of its other procedures.
  const ending = rows[0]?.code.slice(nationalCodeOf(rows[0].code).length) ?? '';
  const code = asked === undefined ? '' : nationalCodeOf(asked) === asked ? `${asked}${ending}` : asked;
  return <Begin key={code} made={emptyDraft(code, today())} basedOn={0} section={section ?? 'general'} />;
}

function Waiting({ heading }: { readonly heading: string }) {
  return (
    <Page heading={heading} before={<CatalogueTabs />}>
      <Loading />
      <Placeholder height={720} />
    </Page>
  );
}

interface BeginProps {
  readonly made: Draft;
  readonly basedOn: number;
  readonly section: Parameters<typeof Editor>[0]['section'];
}

function Begin({ made, basedOn, section }: BeginProps) {
  const storageKey = `dunghen-procedure-draft/${basedOn === 0 ? 'new' : made.code}/${basedOn}`;
  const [kept] = useState(() => findKeptDraft(storageKey));
  return <Editor made={made} kept={kept} basedOn={basedOn} section={section} storageKey={storageKey} />;
}
