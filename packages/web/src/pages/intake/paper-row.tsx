import { padCount } from '@dunghen/domain/text';
import { Checkbox, Input, InputNumber, Select } from 'antd';
import { type IntakeText, useIntakeText } from '../../text/intake/index.ts';
import { FileSlot } from './file-slot.tsx';
import type { ListedPaper, Paper, PaperSource } from './form.ts';
import type { DeviceDraft } from './use-draft.ts';

interface PaperRowProps {
  readonly line: ListedPaper;
  readonly set: (paper: Paper) => void;
  readonly draft: DeviceDraft;
  readonly shares: Readonly<Record<string, number>>;
  /** Of what was brought besides. */
  readonly drop?: () => void;
}

const COPIES = ['original', 'certified', 'plain'] as const;

/** One paper: a tick says that it is there; then in which form, how many, from where, and its scan. */
export function PaperRow({ line: { paper, document }, set, draft, shares, drop }: PaperRowProps) {
  const words = useIntakeText().intake.form.papers;
  const { name, given, form, source } = paper;
  const counts = document === undefined ? [] : countsOf(document, words);
  const notes = [
    ...(document === undefined ? [] : [document.required ? words.required : words.optional]),
    ...(counts.length === 0 ? [] : [words.asked(counts.join(', '))]),
    ...(document?.form === undefined ? [] : [words.template(document.form)]),
  ];
  return (
    <li className={given ? 'intake-paper intake-paper-given' : 'intake-paper'}>
      <div className="intake-paper-name">
        <Checkbox
          checked={given}
          aria-label={words.given(name)}
          onChange={(event) => set({ ...paper, given: event.target.checked })}
        >
          {document === undefined ? undefined : name}
        </Checkbox>
        {document === undefined && (
          <Input
            value={name}
            aria-label={words.extraName}
            placeholder={words.extraName}
            maxLength={300}
            onChange={(event) => set({ ...paper, name: event.target.value })}
          />
        )}
        {drop !== undefined && (
          <button type="button" className="link-button" aria-label={words.remove(name)} onClick={drop}>
            ×
          </button>
        )}
      </div>
      {notes.length > 0 && <p className="muted small intake-paper-notes">{notes.join(' · ')}</p>}
      {given && (
        <div className="intake-paper-ways">
          <Select
            aria-label={words.formOf(name)}
            value={form}
            popupMatchSelectWidth={false}
            onChange={(chosen: Paper['form']) => set({ ...paper, form: chosen })}
            options={(['paper', 'electronic'] as const).map((key) => ({ value: key, label: words.forms[key] }))}
          />
          {form === 'paper' &&
            COPIES.map((kind) => (
              // biome-ignore lint/a11y/noLabelWithoutControl: the box within is the control.
              <label key={kind} className="intake-copies">
                <span className="small">{words[kind]}</span>
                <InputNumber
                  min={0}
                  max={100}
                  aria-label={words.countOf(words[kind], name)}
                  value={paper[kind]}
                  onChange={(count) => set({ ...paper, [kind]: count ?? 0 })}
                />
              </label>
            ))}
          <Select
            aria-label={words.sourceOf(name)}
            value={source}
            popupMatchSelectWidth={false}
            onChange={(chosen: PaperSource) => set({ ...paper, source: chosen })}
            options={(['brought', 'reused', 'store'] as const).map((key) => ({
              value: key,
              label: words.sources[key],
            }))}
          />
          {form === 'electronic' && (
            <Checkbox checked={paper.signed} onChange={(event) => set({ ...paper, signed: event.target.checked })}>
              {words.signed}
            </Checkbox>
          )}
          <FileSlot paper={paper} set={set} draft={draft} shares={shares} />
        </div>
      )}
    </li>
  );
}

function countsOf(
  { original, copies }: { readonly original: number; readonly copies: number },
  words: IntakeText['intake']['form']['papers'],
): readonly string[] {
  return [
    ...(original > 0 ? [words.originals(padCount(original))] : []),
    ...(copies > 0 ? [words.copies(padCount(copies))] : []),
  ];
}
