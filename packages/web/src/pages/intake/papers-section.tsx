import { padCount } from '@dunghen/domain/text';
import { Button, InputNumber } from 'antd';
import { useIntakeText } from '../../text/intake/index.ts';
import type { SectionProps } from './desk-form.tsx';
import { Field } from './field.tsx';
import { checklist, EXTRA, type Paper, paperOf } from './form.ts';
import { PaperRow } from './paper-row.tsx';
import type { DeviceDraft } from './use-draft.ts';

interface PapersSectionProps extends SectionProps {
  readonly missing: readonly string[];
  readonly draft: DeviceDraft;
  readonly shares: Readonly<Record<string, number>>;
}

/** The checklist of the version: what is there, in which form, how many, from where; and what is missing. */
export function PapersSection({ form, version, change, missing, draft, shares }: PapersSectionProps) {
  const { form: texts } = useIntakeText().intake;
  const words = texts.papers;
  const lines = checklist(form, version);
  const set = (key: string) => (paper: Paper) => change((now) => ({ papers: { ...now.papers, [key]: paper } }));
  const drop = (key: string) =>
    change((now) => ({ papers: Object.fromEntries(Object.entries(now.papers).filter(([own]) => own !== key)) }));
  const tickAll = () =>
    change((now) => ({
      papers: {
        ...now.papers,
        ...Object.fromEntries(
          checklist(now, version)
            .filter(({ document }) => document?.required === true)
            .map(({ key, paper }) => [key, { ...paper, given: true }]),
        ),
      },
    }));
  const add = () => {
    const key = `${EXTRA}${crypto.randomUUID().slice(0, 8)}`;
    const empty = { name: '', original: 1, copies: 0 };
    change((now) => ({ papers: { ...now.papers, [key]: { ...paperOf(empty), given: true } } }));
  };
  return (
    <section className="panel" aria-labelledby="papers-heading">
      <div className="section-head">
        <h2 id="papers-heading">{words.heading}</h2>
        {lines.length > 0 && <Button onClick={tickAll}>{words.all}</Button>}
      </div>
      {lines.length === 0 && <p>{words.none}</p>}
      <ul className="plain-list intake-papers">
        {lines.map((line) => (
          <PaperRow
            key={line.key}
            line={line}
            set={set(line.key)}
            draft={draft}
            shares={shares}
            {...(line.document === undefined ? { drop: () => drop(line.key) } : {})}
          />
        ))}
      </ul>
      <p className="muted small">{texts.file.rule}</p>
      <div className="intake-fields">
        <div>
          <Button onClick={add}>{words.add}</Button>
        </div>
        <Field label={words.sets}>
          {({ id }) => (
            <InputNumber id={id} min={1} max={99} value={form.sets} onChange={(sets) => change({ sets: sets ?? 1 })} />
          )}
        </Field>
      </div>
      <div role="status">
        {missing.length === 0 ? (
          <p className="good">{words.complete}</p>
        ) : (
          <>
            <p className="bad">{words.missing(padCount(missing.length))}</p>
            <ul>
              {missing.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
            <p className="small">{words.missingMeans}</p>
          </>
        )}
      </div>
    </section>
  );
}
