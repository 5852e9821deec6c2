import type { ProcessStep } from '@dunghen/domain/procedure';
import { Button } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useCataloguesText } from '../../../text/catalogues/index.ts';
import { ProcessDrawing } from '../process-drawing.tsx';
import type { SectionProps } from './editor.tsx';
import { focusStep } from './focus-step.ts';
import { changeStep, insertStep, moveStep, newStep, removeStep } from './process-edit.ts';
import { StepForm } from './step-form.tsx';
import { WaySums } from './way-sums.tsx';

/**
 * The steps as a list, each with its form, beside the drawing that is made of them. Everything goes by keyboard: Alt with
 * the arrows moves the step in which one is.
 */
export function ProcessSection({ editing, problems }: SectionProps) {
  const { catalogues } = useCataloguesText();
  const text = catalogues.editor;
  const { draft, content, editContent } = editing;
  const { process } = content;
  const list = useRef<HTMLOListElement>(null);
  const [current, setCurrent] = useState<string>();
  const [said, setSaid] = useState('');
  const set = (make: (before: readonly ProcessStep[]) => readonly ProcessStep[], at?: string): void =>
    editContent((before) => ({ ...before, process: make(before.process) }), at);
  const focusOn = (key: string): void => {
    setCurrent(key);
    focusStep(list, key);
  };
  const add = (index: number): void => {
    const step = newStep(process);
    set((before) => insertStep(before, index, step));
    focusOn(step.key);
  };
  const move = (key: string, by: -1 | 1): void => {
    const moved = moveStep(process, key, by);
    if (moved === process) return;
    set(() => moved);
    const index = moved.findIndex((step) => step.key === key);
    setSaid(text.moved(moved[index]?.name || text.unnamed, index + 1));
  };
  const remove = (key: string): void => {
    const index = process.findIndex((step) => step.key === key);
    const neighbour = process[index + 1] ?? process[index - 1];
    set((before) => removeStep(before, key));
    if (neighbour !== undefined) focusOn(neighbour.key);
  };
  const onKeyDown = (event: KeyboardEvent, key: string): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(key, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <section className="panel" aria-labelledby="process-heading">
      <h2 id="process-heading">{text.section.process}</h2>
      <p className="muted">{text.processLead}</p>
      <WaySums draft={draft} problems={problems} />
      <p className="visually-hidden" role="status">
        {said}
      </p>
      <div className="process-columns">
        <div>
          <ol className="step-list" ref={list}>
            {process.map((step, index) => (
              <li key={step.key} data-step={step.key} onFocus={() => setCurrent(step.key)}>
                <StepForm
                  step={step}
                  index={index}
                  draft={draft}
                  problems={problems}
                  keyDown={(event) => onKeyDown(event, step.key)}
                  change={(make, at) => set((before) => changeStep(before, step.key, make), at && `${step.key} ${at}`)}
                  set={set}
                  move={(by) => move(step.key, by)}
                  remove={() => remove(step.key)}
                  addAfter={() => add(index + 1)}
                />
              </li>
            ))}
          </ol>
          <Button className="add" onClick={() => add(process.length)}>
            {text.addStep}
          </Button>
        </div>
        <div className="flow-side">
          <h3>{text.drawing}</h3>
          {process.length > 0 && <ProcessDrawing version={content} {...(current === undefined ? {} : { current })} />}
        </div>
      </div>
    </section>
  );
}
