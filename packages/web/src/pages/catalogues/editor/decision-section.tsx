import { useCataloguesText } from '../../../text/catalogues/index.ts';
import { DateField, WordField } from '../fields.tsx';
import { faultAt, withMember } from './draft.ts';
import type { SectionProps } from './editor.tsx';

/** From when it holds, which decision approves it, and which announcements it follows. */
export function DecisionSection({ editing, problems }: SectionProps) {
  const text = useCataloguesText().catalogues.editor;
  const { draft, content, edit, editContent } = editing;
  const { approval } = content;
  const setApproval = (number: string, date: string, at?: string): void =>
    editContent(
      (before) => withMember(before, 'approval', number === '' && date === '' ? undefined : { number, date }),
      at,
    );
  return (
    <section className="panel" aria-labelledby="decision-heading">
      <h2 id="decision-heading">{text.section.decision}</h2>
      <div className="form-grid">
        <DateField
          label={text.from}
          hint={text.fromHint}
          value={draft.from}
          fault={faultAt(problems, 'validFrom')}
          change={(from) => edit((before) => ({ ...before, from }))}
        />
        <span />
        <WordField
          label={text.approvalNumber}
          hint={text.approvalHint}
          value={approval?.number ?? ''}
          fault={faultAt(problems, 'approval.number') ?? problems.find(({ at }) => at === 'approval')?.message}
          change={(number) => setApproval(number, approval?.date ?? '', 'approval.number')}
        />
        <DateField
          label={text.approvalDate}
          value={approval?.date ?? ''}
          fault={faultAt(problems, 'approval.date')}
          change={(date) => setApproval(approval?.number ?? '', date)}
        />
      </div>
      <Announcements editing={editing} problems={problems} />
    </section>
  );
}

function Announcements({ editing: { content, editContent }, problems }: SectionProps) {
  const text = useCataloguesText().catalogues.editor;
  const national = content.announcement ?? { decision: '', date: '', effectiveFrom: '' };
  const local = content.localAnnouncement ?? { decision: '', date: '' };
  const setNational = (next: typeof national, at?: string): void =>
    editContent(
      (before) =>
        withMember(before, 'announcement', Object.values(next).every((value) => value === '') ? undefined : next),
      at,
    );
  const setLocal = (next: typeof local, at?: string): void =>
    editContent(
      (before) =>
        withMember(before, 'localAnnouncement', Object.values(next).every((value) => value === '') ? undefined : next),
      at,
    );
  return (
    <div className="form-grid form-thirds">
      <WordField
        label={text.ministry}
        value={national.decision}
        change={(decision) => setNational({ ...national, decision }, 'announcement')}
      />
      <DateField
        label={text.ministryDate}
        value={national.date}
        fault={faultAt(problems, 'announcement.date')}
        change={(date) => setNational({ ...national, date })}
      />
      <DateField
        label={text.ministryFrom}
        value={national.effectiveFrom}
        fault={faultAt(problems, 'announcement.effectiveFrom')}
        change={(effectiveFrom) => setNational({ ...national, effectiveFrom })}
      />
      <WordField
        label={text.local}
        value={local.decision}
        change={(decision) => setLocal({ ...local, decision }, 'localAnnouncement')}
      />
      <DateField
        label={text.localDate}
        value={local.date}
        fault={faultAt(problems, 'localAnnouncement.date')}
        change={(date) => setLocal({ ...local, date })}
      />
      <DateField
        label={text.publishedOn}
        value={local.publishedOn ?? ''}
        fault={faultAt(problems, 'localAnnouncement.publishedOn')}
        change={(day) => setLocal(withMember(local, 'publishedOn', day))}
      />
    </div>
  );
}
