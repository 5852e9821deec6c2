import { formatInteger } from '@dunghen/domain/text';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { ApiError, answerOf, client } from '../../../api/client.ts';
import { type AgencyEntry, agenciesQuery } from '../../../parts/agencies/agencies-query.ts';
import { ConfirmDialog } from '../../../parts/confirm-dialog.tsx';
import { Page } from '../../../parts/page.tsx';
import { problemText } from '../../../parts/problem-text.ts';
import { Refusal } from '../../../parts/refusal.tsx';
import { ErrorState, Loading, Placeholder } from '../../../parts/states.tsx';
import { laterBy } from '../../../parts/today.ts';
import { useCataloguesText } from '../../../text/catalogues/index.ts';
import { CatalogueTabs } from '../catalogue-tabs.tsx';
import { DateField, WordField } from '../fields.tsx';
import type { AgencyChangePreview } from '../queries.ts';
import { CHANGE_KINDS, type ChangeKind } from '../search.ts';
import { changeOf, emptyChange, type TypedChange } from './change-draft.ts';
import { ChangeFields } from './change-fields.tsx';
import { ChangePreview } from './change-preview.tsx';
import '../catalogues.css';

const route = getRouteApi('/catalogues/agencies/changes/new');

/** A decision on the agencies: what it is about, what it would move, and then its recording. */
export function AgencyChangePage() {
  const text = useCataloguesText().catalogues.agencies;
  const { kind = 'rename', agency } = route.useSearch();
  const agencies = useQuery(agenciesQuery());
  return (
    <Page heading={text.newHeading} before={<CatalogueTabs />}>
      <p className="lead">{text.newLead}</p>
      <nav className="catalogue-views" aria-label={text.what}>
        {CHANGE_KINDS.map((one) => (
          <Link
            key={one}
            to="/catalogues/agencies/changes/new"
            search={{ kind: one, ...(agency === undefined ? {} : { agency }) }}
            className="catalogue-view"
            activeOptions={{ exact: true }}
            aria-current={one === kind ? 'true' : undefined}
          >
            {text.whats[one]}
          </Link>
        ))}
      </nav>
      {agencies.isPending && (
        <>
          <Loading />
          <Placeholder height={360} />
        </>
      )}
      {agencies.isError && <ErrorState error={agencies.error} retry={() => agencies.refetch()} />}
      {agencies.data !== undefined && (
        <Form key={`${kind} ${agency ?? ''}`} kind={kind} agency={agency} rows={agencies.data.rows} />
      )}
    </Page>
  );
}

interface FormProps {
  readonly kind: ChangeKind;
  readonly agency: string | undefined;
  readonly rows: readonly AgencyEntry[];
}

function Form({ kind, agency, rows }: FormProps) {
  const text = useCataloguesText();
  const words = text.catalogues.agencies;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const root = provinceOf(rows)?.id ?? '';
  const [typed, setTyped] = useState<TypedChange>(() =>
    emptyChange(
      kind,
      rows.find(({ id }) => id === agency),
      root,
      laterBy(1),
    ),
  );
  const [seen, setSeen] = useState<{ readonly of: TypedChange; readonly preview: AgencyChangePreview }>();
  const [asking, setAsking] = useState(false);
  const preview = useMutation({
    mutationFn: (of: TypedChange) => answerOf(client.POST('/api/v1/agencies/changes/preview', { body: changeOf(of) })),
    onSuccess: (answer, of) => setSeen({ of, preview: answer }),
  });
  const record = useMutation({
    mutationFn: () => answerOf(client.POST('/api/v1/agencies/changes', { body: changeOf(typed) })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['agencies'] });
      await navigate({ to: '/catalogues/agencies/changes' });
    },
    onSettled: () => setAsking(false),
  });
  const isFresh = seen?.of === typed;
  const error = preview.error ?? record.error;
  const at = placeOf(error);
  const faultAt = (place: string): string | undefined =>
    error !== null && at?.startsWith(place) === true ? problemText(error, text) : undefined;
  const isPlaced = ['source', 'from', 'created', 'ended', 'aliases'].some((place) => at?.startsWith(place));
  return (
    <>
      <section className="panel" aria-label={words.whats[kind]}>
        {error !== null && !isPlaced && <Refusal words={problemText(error, text)} />}
        <div className="form-grid">
          <WordField
            wide
            label={words.basis}
            hint={words.basisHint}
            value={typed.source}
            fault={faultAt('source')}
            change={(source) => setTyped({ ...typed, source })}
          />
          <DateField
            label={words.from}
            value={typed.from}
            fault={faultAt('from')}
            change={(from) => setTyped({ ...typed, from })}
          />
        </div>
        <ChangeFields typed={typed} setTyped={setTyped} rows={rows} root={root} faultAt={faultAt} />
        <span className="page-actions">
          <Button
            type={isFresh ? 'default' : 'primary'}
            loading={preview.isPending}
            onClick={() => preview.mutate(typed)}
          >
            {words.preview}
          </Button>
        </span>
      </section>
      {seen !== undefined && (
        <ChangePreview preview={seen.preview} isOld={!isFresh}>
          <Button type="primary" disabled={!isFresh} onClick={() => setAsking(true)}>
            {words.confirm}
          </Button>
        </ChangePreview>
      )}
      <ConfirmDialog
        open={asking}
        title={words.confirm}
        action={words.confirm}
        busy={record.isPending}
        run={() => record.mutate()}
        close={() => setAsking(false)}
      >
        <p>{words.confirmQuestion(formatInteger(seen?.preview.open ?? 0))}</p>
      </ConfirmDialog>
    </>
  );
}

/** The province of this installation: the one that has agencies below it. */
const provinceOf = (rows: readonly AgencyEntry[]): AgencyEntry | undefined =>
  rows.find((row) => row.kind === 'province' && rows.some(({ parentId }) => parentId === row.id));

/** The place in the decision that the server refused. */
function placeOf(error: Error | null): string | undefined {
  const facts: Readonly<Record<string, unknown>> | undefined =
    error instanceof ApiError ? error.problem?.facts : undefined;
  return typeof facts?.at === 'string' ? facts.at : undefined;
}
