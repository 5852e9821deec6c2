import { padCount } from '@dunghen/domain/text';
import { useNavigate } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useIntakeText } from '../../text/intake/index.ts';
import { CaseSection } from './case-section.tsx';
import { type Faults, faultsOf } from './checks.ts';
import { serverNow } from './clock.ts';
import { ConflictView } from './conflict-view.tsx';
import { keepShared, recallShared } from './device.ts';
import { rememberDiscarded } from './discarded.ts';
import { DueReasons, DueSide } from './due-side.tsx';
import { FeesSection } from './fees-section.tsx';
import type { Used } from './find-procedure.ts';
import { type IntakeForm, missingPapers } from './form.ts';
import { GuideDialog } from './guide-dialog.tsx';
import { acceptParcel, refuseParcel } from './make-parcel.ts';
import { PapersSection } from './papers-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { RefuseDialog } from './refuse-dialog.tsx';
import { ResultSection } from './result-section.tsx';
import type { ProcedureVersion } from './types.ts';
import type { Counter } from './use-counter.ts';
import { type DeviceDraft, discardDraft, type useDraft } from './use-draft.ts';
import type { Parcels } from './use-parcels.ts';

interface DeskFormProps {
  readonly kept: ReturnType<typeof useDraft>;
  readonly draft: DeviceDraft;
  readonly version: ProcedureVersion;
  readonly counter: Counter;
  readonly online: boolean;
  readonly parcels: Parcels;
}

/** What each section is given. */
export interface SectionProps {
  readonly form: IntakeForm;
  readonly version: ProcedureVersion;
  readonly faults: Faults;
  readonly change: ReturnType<typeof useDraft>['change'];
}

const NO_FAULTS: Faults = {};

/** All sections on one page; what is wrong is told at its place once somebody tried to take in. */
export function DeskForm({ kept, draft, version, counter, online, parcels }: DeskFormProps) {
  const text = useIntakeText();
  const words = text.intake.form.save;
  const navigate = useNavigate();
  const page = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState<'refuse' | 'guide'>();
  const { form } = draft;
  const faults = faultsOf(form, version.cases.length > 0);
  const missing = missingPapers(form, version);
  const facts = { ...form, hasCases: version.cases.length > 0 };
  const shown = tried ? faults : NO_FAULTS;
  const section: SectionProps = { form, version, faults: shown, change: kept.change };
  const making = () => ({
    form,
    version,
    owner: counter.owner,
    draft,
    at: serverNow(),
    newId: () => crypto.randomUUID(),
  });
  const hand = async (parcel: ReturnType<typeof acceptParcel>): Promise<void> => {
    await parcels.hand(parcel);
    await kept.close();
    await noteUse(version.code);
  };
  const accept = (): void => {
    setTried(true);
    if (Object.keys(faults).length > 0) focusFirstFault(page.current);
    else if (missing.length > 0) setAsking('guide');
    else void hand(acceptParcel(making()));
  };
  const refuse = (why: { readonly reason: string; readonly missing: readonly string[] }): void => {
    setAsking(undefined);
    void hand(refuseParcel(making(), why));
  };
  const discard = async (): Promise<void> => {
    await kept.close();
    const name = form.applicant === '' ? text.intake.queue.drafts.nobody : form.applicant;
    rememberDiscarded({ name, back: await discardDraft(draft) });
    await navigate({ to: '/intake', search: {} });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    accept();
  };
  return (
    <form
      ref={page}
      className="intake-desk"
      noValidate
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <div className="intake-stack">
        {kept.conflict !== undefined && <ConflictView mine={form} theirs={kept.conflict.form} settle={kept.settle} />}
        <CaseSection {...section} counter={counter} />
        <PeopleSection {...section} />
        <PapersSection {...section} missing={missing} draft={draft} shares={parcels.shares} />
        <FeesSection {...section} />
        <ResultSection {...section} />
      </div>
      <aside className="intake-side">
        <DueSide facts={facts} online={online} />
        <div className="panel intake-save">
          {tried && Object.keys(faults).length > 0 && (
            <Alert type="error" role="alert" showIcon title={words.faults(padCount(Object.keys(faults).length))} />
          )}
          <Button type="primary" size="large" onClick={accept} aria-keyshortcuts="Control+Enter">
            {online ? words.accept : words.acceptOffline}
          </Button>
          <Button onClick={() => setAsking('guide')}>{words.guide}</Button>
          <Button disabled={!online} onClick={() => setAsking('refuse')}>
            {words.refuse}
          </Button>
          {!online && <p className="muted small">{words.refuseOffline}</p>}
          <p className="muted small" role="status">
            {words.saved[kept.saving]}
          </p>
          {kept.why !== undefined && <p className="small">{kept.why}</p>}
          <p className="muted small">{words.keys}</p>
          <button type="button" className="link-button" onClick={discard}>
            {words.discard}
          </button>
        </div>
        <DueReasons facts={facts} online={online} />
      </aside>
      {asking === 'refuse' && (
        <RefuseDialog missing={missing} faults={faults} refuse={refuse} close={() => setAsking(undefined)} />
      )}
      {asking === 'guide' && (
        <GuideDialog
          draftId={draft.id}
          form={form}
          procedure={version.name}
          missing={missing}
          online={online}
          agency={counter.agencies.find(({ id }) => id === form.receivingAgencyId)?.name ?? ''}
          close={() => setAsking(undefined)}
        />
      )}
    </form>
  );
}

/** The focus goes where something has to be mended; waits until the words are there. */
function focusFirstFault(page: HTMLFormElement | null): void {
  window.requestAnimationFrame(() => {
    const field = page?.querySelector<HTMLElement>('[data-fault] :is(input, textarea, [role="combobox"])');
    field?.focus();
    field?.scrollIntoView({ block: 'center' });
  });
}

/** For the order of the list of procedures; of this device, and of nobody. */
async function noteUse(code: string): Promise<void> {
  const used = (await recallShared<Used>('used').catch(() => undefined)) ?? {};
  const count = (used[code]?.count ?? 0) + 1;
  await keepShared('used', { ...used, [code]: { count, last: Date.now() } }).catch(() => undefined);
}
