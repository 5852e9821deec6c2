import { nationalCodeOf } from '@dunghen/domain/procedure';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../../parts/states.tsx';
import { today } from '../../../parts/today.ts';
import { useCataloguesText } from '../../../text/catalogues/index.ts';
import { CatalogueTabs } from '../catalogue-tabs.tsx';
import { proceduresQuery, type Unlocalised, unlocalisedQuery, versionsQuery } from '../queries.ts';
import { type Draft, draftOf, emptyDraft } from './draft.ts';
import { Editor } from './editor.tsx';
import { findKeptDraft } from './use-draft.ts';
import '../catalogues.css';

const editRoute = getRouteApi('/catalogues/procedures/$code/edit');
const newRoute = getRouteApi('/catalogues/procedures/new');

/** The next version of a procedure, written on the newest. */
export function EditProcedurePage() {
  const { code } = editRoute.useParams();
  const { section, follow } = editRoute.useSearch();
  const versions = useQuery(versionsQuery(code));
  const duties = useQuery({ ...unlocalisedQuery(), enabled: follow === true });
  const latest = versions.data?.[0];
  if (versions.isError) {
    return (
      <Page heading={code} before={<CatalogueTabs />}>
        <ErrorState error={versions.error} retry={() => versions.refetch()} />
      </Page>
    );
  }
  if (latest === undefined || (follow === true && duties.isPending)) return <Waiting heading={code} />;
  const duty = duties.data?.find((row) => row.code === nationalCodeOf(code));
  const made = followed(draftOf(latest, today()), follow === true ? duty : undefined);
  return <Begin key={code} made={made} basedOn={latest.version} section={section ?? 'general'} />;
}

/** A procedure that the province has not yet; of one that it has, its next version. */
export function NewProcedurePage() {
  const text = useCataloguesText().catalogues.editor;
  const { section, code: asked } = newRoute.useSearch();
  const procedures = useQuery(proceduresQuery());
  const duties = useQuery({ ...unlocalisedQuery(), enabled: asked !== undefined });
  if (procedures.isPending || (asked !== undefined && duties.isPending)) return <Waiting heading={text.headingNew} />;
  const rows = procedures.data ?? [];
  const known =
    asked === undefined ? undefined : rows.find(({ code }) => nationalCodeOf(code) === nationalCodeOf(asked));
  if (known !== undefined)
    return (
      <Navigate
        to="/catalogues/procedures/$code/edit"
        params={{ code: known.code }}
        search={{ follow: true }}
        replace
      />
    );
  // The province's own ending of codes is that of its other procedures.
  const ending = rows[0]?.code.slice(nationalCodeOf(rows[0].code).length) ?? '';
  const code = asked === undefined ? '' : nationalCodeOf(asked) === asked ? `${asked}${ending}` : asked;
  const duty = duties.data?.find((row) => row.code === asked);
  return (
    <Begin key={code} made={followed(emptyDraft(code, today()), duty)} basedOn={0} section={section ?? 'general'} />
  );
}

/** With the decision of the ministry that it is to follow; a new procedure with the name that it has there. */
function followed(draft: Draft, duty: Unlocalised | undefined): Draft {
  if (duty === undefined) return draft;
  const { decision, date, effectiveFrom } = duty.national;
  const { content } = draft;
  const named = content.name === '' ? { name: duty.name, field: duty.field } : {};
  return { ...draft, content: { ...content, ...named, announcement: { decision, date, effectiveFrom } } };
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
