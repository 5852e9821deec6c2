import type { ProcedureProblem } from '@dunghen/domain/procedure';
import { formatInteger } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { Page } from '../../../parts/page.tsx';
import { useCataloguesText } from '../../../text/catalogues/index.ts';
import { CatalogueTabs } from '../catalogue-tabs.tsx';
import { usageQuery } from '../queries.ts';
import { SECTIONS, type Section } from '../search.ts';
import { DecisionSection } from './decision-section.tsx';
import { DocumentsSection } from './documents-section.tsx';
import { type Draft, problemsOf } from './draft.ts';
import { FeesSection } from './fees-section.tsx';
import { GeneralSection } from './general-section.tsx';
import { LimitsSection } from './limits-section.tsx';
import { ProcessSection } from './process-section.tsx';
import { SavePanel } from './save-panel.tsx';
import { sectionOf } from './section-of.ts';
import { dropDraft, type Editing, useDraft } from './use-draft.ts';

interface EditorProps {
  /** As it is made of the newest version, or empty. */
  readonly made: Draft;
  /** As this browser kept it from an earlier visit. */
  readonly kept: Draft | undefined;
  readonly basedOn: number;
  readonly section: Section;
  readonly storageKey: string;
}

/** What every section works with. */
export interface SectionProps {
  readonly editing: Editing;
  readonly problems: readonly ProcedureProblem[];
}

/** Writes a version: a section at a time, what is wrong beside it, undo and redo for all of it. */
export function Editor({ made, kept, basedOn, section, storageKey }: EditorProps) {
  const { catalogues } = useCataloguesText();
  const text = catalogues.editor;
  const editing = useDraft(kept ?? made, storageKey);
  const [isRestored, setRestored] = useState(kept !== undefined);
  const [base, setBase] = useState(basedOn);
  const { draft } = editing;
  const deferred = useDeferredValue(draft);
  const problems = useMemo(() => problemsOf(deferred, base), [deferred, base]);
  const { data: usage } = useQuery({ ...usageQuery(made.code), enabled: basedOn > 0 });
  useUndoKeys(editing);
  const open =
    usage === undefined || usage.open === 0
      ? catalogues.procedures.openNone
      : catalogues.procedures.open(formatInteger(usage.open));
  const discard = (): void => {
    dropDraft(storageKey);
    editing.reset(made);
    setRestored(false);
  };
  const Content = CONTENTS[section];
  return (
    <Page
      heading={basedOn === 0 ? text.headingNew : text.heading(made.content.name)}
      before={<CatalogueTabs />}
      actions={<UndoButtons editing={editing} />}
    >
      <p className="lead">{basedOn === 0 ? text.leadNew : text.lead(open, base)}</p>
      {isRestored && (
        <Alert type="info" showIcon title={text.restore} action={<Button onClick={discard}>{text.discard}</Button>} />
      )}
      <SectionNav code={made.code} isNew={basedOn === 0} section={section} problems={problems} />
      <div className="editor-columns">
        <div className="editor-content">
          <Content editing={editing} problems={problems} />
        </div>
        <SavePanel
          editing={editing}
          problems={problems}
          basedOn={base}
          rebase={setBase}
          open={open}
          saved={() => dropDraft(storageKey)}
        />
      </div>
    </Page>
  );
}

const CONTENTS = {
  general: GeneralSection,
  limits: LimitsSection,
  documents: DocumentsSection,
  fees: FeesSection,
  process: ProcessSection,
  decision: DecisionSection,
} as const;

/** Whole steps back and forth from the keyboard; within a line of text the browser's own undo is for its letters. */
function useUndoKeys({ undo, redo }: Editing): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) undo();
      else if (key === 'y' || (key === 'z' && event.shiftKey)) redo();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [undo, redo]);
}

function UndoButtons({ editing }: { readonly editing: Editing }) {
  const text = useCataloguesText().catalogues.editor;
  return (
    <span className="page-actions">
      <Button disabled={!editing.canUndo} onClick={editing.undo}>
        {text.undo}
      </Button>
      <Button disabled={!editing.canRedo} onClick={editing.redo}>
        {text.redo}
      </Button>
    </span>
  );
}

interface SectionNavProps {
  readonly code: string;
  readonly isNew: boolean;
  readonly section: Section;
  readonly problems: readonly ProcedureProblem[];
}

function SectionNav({ code, isNew, section, problems }: SectionNavProps) {
  const text = useCataloguesText().catalogues.editor;
  return (
    <nav className="catalogue-views" aria-label={text.sections}>
      {SECTIONS.map((one) => {
        const faults = problems.filter(({ at, weight }) => weight === 'error' && sectionOf(at) === one).length;
        const content = (
          <>
            {text.section[one]}
            {faults > 0 && <span className="fault-count">{` ${faults}`}</span>}
            {faults > 0 && <span className="visually-hidden">{text.faults(faults)}</span>}
          </>
        );
        const common = {
          className: 'catalogue-view',
          activeOptions: { exact: true },
          'aria-current': one === section ? ('true' as const) : undefined,
        };
        return isNew ? (
          <Link
            key={one}
            to="/catalogues/procedures/new"
            search={{ section: one, ...(code === '' ? {} : { code }) }}
            {...common}
          >
            {content}
          </Link>
        ) : (
          <Link
            key={one}
            to="/catalogues/procedures/$code/edit"
            params={{ code }}
            search={{ section: one }}
            {...common}
          >
            {content}
          </Link>
        );
      })}
    </nav>
  );
}
