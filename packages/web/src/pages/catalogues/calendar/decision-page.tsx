import { formatInteger } from '@dunghen/domain/text';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { answerOf, client } from '../../../api/client.ts';
import { agenciesQuery } from '../../../parts/agencies/agencies-query.ts';
import { ConfirmDialog } from '../../../parts/confirm-dialog.tsx';
import { Labelled } from '../../../parts/labelled.tsx';
import { Page } from '../../../parts/page.tsx';
import { problemText } from '../../../parts/problem-text.ts';
import { Refusal } from '../../../parts/refusal.tsx';
import { useMay } from '../../../parts/use-may.ts';
import { useCataloguesText } from '../../../text/catalogues/index.ts';
import { formatDay } from '../../../text/index.ts';
import { CatalogueTabs } from '../catalogue-tabs.tsx';
import { DateField, PickField, WordField } from '../fields.tsx';
import type { CalendarPreview } from '../queries.ts';
import { PreviewPanel } from './preview-panel.tsx';
import '../catalogues.css';

const route = getRouteApi('/catalogues/calendar/new');

interface TypedDay {
  readonly key: number;
  readonly day: string;
  readonly kind: 'off' | 'makeup' | 'local';
  readonly name: string;
  readonly agencyId: string;
  readonly half: boolean;
  readonly revoked: boolean;
}

interface Typed {
  readonly source: string;
  readonly note: string;
  readonly days: readonly TypedDay[];
}

/** A decision on the calendar: written, previewed with what it would move, then sent for approval or recorded. */
export function DecisionPage() {
  const text = useCataloguesText();
  const words = text.catalogues.calendar;
  const { day = '', agency } = route.useSearch();
  const mayRecord = useMay()('calendar:edit');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [typed, setTyped] = useState<Typed>({
    source: '',
    note: '',
    days: [
      {
        key: 0,
        day,
        kind: agency === undefined ? 'off' : 'local',
        name: '',
        agencyId: agency ?? '',
        half: false,
        revoked: false,
      },
    ],
  });
  const [seen, setSeen] = useState<{ readonly of: Typed; readonly preview: CalendarPreview }>();
  const [isMissing, setMissing] = useState(false);
  const [asking, setAsking] = useState(false);
  const preview = useMutation({
    mutationFn: (of: Typed) => answerOf(client.POST('/api/v1/calendar/decisions/preview', { body: decisionOf(of) })),
    onSuccess: (answer, of) => setSeen({ of, preview: answer }),
  });
  const leave = async (): Promise<void> => {
    await queries.invalidateQueries({ queryKey: ['calendar'] });
    await navigate({ to: '/catalogues/calendar/decisions', search: {} });
  };
  const propose = useMutation({
    mutationFn: () =>
      answerOf(
        client.POST('/api/v1/calendar/proposals', {
          body: { ...decisionOf(typed), ...(typed.note.trim() === '' ? {} : { note: typed.note }) },
        }),
      ),
    onSuccess: leave,
  });
  const record = useMutation({
    mutationFn: () => answerOf(client.POST('/api/v1/calendar/decisions', { body: decisionOf(typed) })),
    onSuccess: leave,
    onSettled: () => setAsking(false),
  });
  const ask = (): void => {
    const missing = isIncomplete(typed);
    setMissing(missing);
    if (!missing) preview.mutate(typed);
  };
  const isFresh = seen?.of === typed;
  const failed = [preview, propose, record].find(({ isError }) => isError)?.error;
  return (
    <Page heading={words.newHeading} before={<CatalogueTabs />}>
      <p className="lead">{words.newLead}</p>
      <section className="panel" aria-label={words.newHeading}>
        {isMissing && <Refusal words={words.missing} />}
        {!isMissing && failed && <Refusal words={problemText(failed, text)} />}
        <div className="form-grid">
          <WordField
            wide
            label={words.basis}
            hint={words.basisHint}
            value={typed.source}
            change={(source) => setTyped({ ...typed, source })}
          />
          <Labelled wide label={words.note}>
            {(id) => (
              <Input.TextArea
                id={id}
                rows={3}
                value={typed.note}
                onChange={(event) => setTyped({ ...typed, note: event.target.value })}
              />
            )}
          </Labelled>
        </div>
        <h2>{words.days}</h2>
        <Days typed={typed} setTyped={setTyped} onlyLocal={!mayRecord} />
        <span className="page-actions">
          <Button type={isFresh ? 'default' : 'primary'} loading={preview.isPending} onClick={ask}>
            {words.preview}
          </Button>
          {preview.isPending && (
            <span role="status" className="muted">
              {words.previewing}
            </span>
          )}
        </span>
      </section>
      {seen !== undefined && (
        <PreviewPanel preview={seen.preview} isOld={!isFresh}>
          <span className="page-actions">
            <Button type="primary" disabled={!isFresh} loading={propose.isPending} onClick={() => propose.mutate()}>
              {words.send}
            </Button>
            {mayRecord && (
              <Button disabled={!isFresh} onClick={() => setAsking(true)}>
                {words.recordNow}
              </Button>
            )}
          </span>
        </PreviewPanel>
      )}
      <ConfirmDialog
        open={asking}
        title={words.recordNow}
        action={words.recordNow}
        busy={record.isPending}
        run={() => record.mutate()}
        close={() => setAsking(false)}
      >
        <p>{words.recordNowConfirm(formatInteger(seen?.preview.moved ?? 0))}</p>
      </ConfirmDialog>
    </Page>
  );
}

const isIncomplete = ({ source, days }: Typed): boolean =>
  source.trim() === '' ||
  days.some(
    ({ day, name, kind, agencyId }) => day === '' || name.trim() === '' || (kind === 'local' && agencyId === ''),
  );

function decisionOf({ source, days }: Typed) {
  return {
    source: source.trim(),
    days: days.map(({ day, kind, name, agencyId, half, revoked }) => ({
      day,
      kind,
      name: name.trim(),
      status: 'official' as const,
      ...(kind !== 'local' || agencyId === '' ? {} : { agencyId }),
      ...(half ? { half } : {}),
      ...(revoked ? { revoked } : {}),
    })),
  };
}

interface DaysProps {
  readonly typed: Typed;
  readonly setTyped: (typed: Typed) => void;
  /** Of a head of an agency: their own agency's closures are all they may propose. */
  readonly onlyLocal: boolean;
}

function Days({ typed, setTyped, onlyLocal }: DaysProps) {
  const { catalogues } = useCataloguesText();
  const text = catalogues.calendar;
  const { days } = typed;
  const { data: agencies } = useQuery(agenciesQuery());
  const set = (index: number, next: TypedDay): void => setTyped({ ...typed, days: days.with(index, next) });
  const kinds = onlyLocal ? (['local'] as const) : (['off', 'makeup', 'local'] as const);
  const last = days.at(-1);
  return (
    <>
      {days.map((row, index) => (
        <fieldset key={row.key} className="form-block">
          <legend>{row.day === '' ? `${text.day} ${index + 1}` : formatDay(row.day)}</legend>
          <div className="form-grid form-thirds">
            <DateField label={text.day} value={row.day} change={(day) => set(index, { ...row, day })} />
            <PickField
              label={text.kind}
              options={kinds.map((kind) => ({ value: kind, label: text.decidedKinds[kind] }))}
              value={onlyLocal ? 'local' : row.kind}
              change={(kind) => kind !== undefined && set(index, { ...row, kind })}
            />
            {(onlyLocal || row.kind === 'local') && (
              <PickField
                label={text.forAgency}
                options={(agencies?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
                value={row.agencyId === '' ? undefined : row.agencyId}
                change={(agencyId) => set(index, { ...row, kind: 'local', agencyId: agencyId ?? '' })}
              />
            )}
            <WordField
              wide
              label={text.dayName}
              hint={text.dayNameHint}
              value={row.name}
              change={(name) => set(index, { ...row, name })}
            />
            <div className="labelled">
              <Checkbox checked={row.half} onChange={({ target }) => set(index, { ...row, half: target.checked })}>
                {text.half}
              </Checkbox>
              <Checkbox
                checked={row.revoked}
                onChange={({ target }) => set(index, { ...row, revoked: target.checked })}
              >
                {text.revoked}
              </Checkbox>
            </div>
          </div>
          {days.length > 1 && (
            <Button
              aria-label={text.removeDay(row.day === '' ? String(index + 1) : formatDay(row.day))}
              onClick={() => setTyped({ ...typed, days: days.toSpliced(index, 1) })}
            >
              {catalogues.remove}
            </Button>
          )}
        </fieldset>
      ))}
      <Button
        className="add"
        onClick={() =>
          last !== undefined && setTyped({ ...typed, days: [...days, { ...last, key: last.key + 1, day: '' }] })
        }
      >
        {text.addDay}
      </Button>
    </>
  );
}
