import { useRef, useState } from 'react';
import type { QueueItem } from '../../../parts/queue/queue-queries.ts';
import { useWorkText } from '../../../text/work/index.ts';
import { type Fate, type HandOver, type HandOverLine, moveOne, previewOne } from './hand-over-api.ts';
import { runEach } from './run-each.ts';

export interface FatedLine extends HandOverLine {
  /** Absent: not begun when it was stopped. */
  readonly fate: Fate | undefined;
}

type HandOverStep =
  | { readonly kind: 'asking' }
  | { readonly kind: 'previewing'; readonly done: number; readonly all: number }
  | { readonly kind: 'preview'; readonly handOver: HandOver; readonly lines: readonly FatedLine[] }
  | { readonly kind: 'moving'; readonly done: number; readonly all: number; readonly secondsLeft: number | undefined }
  | { readonly kind: 'done'; readonly handOver: HandOver; readonly lines: readonly FatedLine[] };

/** So many at a time: quick on a fast line, and no burden for the others on a slow one. */
const AT_ONCE = 4;

/** Hands dossiers over one by one, each by itself: what one of them is refused for holds up no other. */
export function useHandOver(rows: readonly QueueItem[]) {
  const text = useWorkText();
  const [step, setStep] = useState<HandOverStep>({ kind: 'asking' });
  const stopped = useRef(false);

  const preview = async (handOver: HandOver): Promise<void> => {
    const lines = rows.map((dossier): HandOverLine => ({ dossier, key: crypto.randomUUID() }));
    const all = lines.length;
    setStep({ kind: 'previewing', done: 0, all });
    const fates = await runEach(lines, (line) => previewOne(line, handOver, text), {
      atOnce: AT_ONCE,
      done: (done) => setStep({ kind: 'previewing', done, all }),
    });
    setStep({ kind: 'preview', handOver, lines: withFates(lines, fates) });
  };

  const move = async (handOver: HandOver, lines: readonly FatedLine[], kept: readonly FatedLine[]): Promise<void> => {
    stopped.current = false;
    const all = lines.length;
    const from = performance.now();
    setStep({ kind: 'moving', done: 0, all, secondsLeft: undefined });
    const fates = await runEach(lines, (line) => moveOne(line, handOver, text), {
      atOnce: AT_ONCE,
      isStopped: () => stopped.current,
      done: (done) => {
        const left = ((performance.now() - from) / done) * (all - done);
        setStep({ kind: 'moving', done, all, secondsLeft: Math.ceil(left / 1_000) });
      },
    });
    setStep({ kind: 'done', handOver, lines: [...kept, ...withFates(lines, fates)] });
  };

  return {
    step,
    ask: () => setStep({ kind: 'asking' }),
    preview: (handOver: HandOver) => void preview(handOver),
    /** What the preview lets through; what it refuses is told with the rest at the end. */
    move: (handOver: HandOver, lines: readonly FatedLine[]) =>
      void move(
        handOver,
        lines.filter(({ fate }) => fate?.ok === true),
        lines.filter(({ fate }) => fate?.ok !== true),
      ),
    /** The same keys again: what was done after all is not done twice. */
    again: (handOver: HandOver, lines: readonly FatedLine[]) =>
      void move(
        handOver,
        lines.filter(({ fate }) => fate?.ok !== true),
        lines.filter(({ fate }) => fate?.ok === true),
      ),
    stop: () => {
      stopped.current = true;
    },
  };
}

function withFates(lines: readonly HandOverLine[], fates: readonly (Fate | undefined)[]): readonly FatedLine[] {
  return lines.map((line, index) => ({ ...line, fate: fates[index] }));
}
