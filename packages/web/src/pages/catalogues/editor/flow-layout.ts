import { branchesOf, type ProcessStep, type StepBranch } from '@dunghen/domain/procedure';

/** A step in the drawing. Pixels from the upper left corner. */
export interface FlowNode {
  readonly step: ProcessStep;
  /** Place in the list, from 1. */
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly lines: readonly string[];
  /** Of the unit that does it. */
  readonly unitLines: readonly string[];
}

export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  readonly when?: StepBranch['when'];
  /** Path of an SVG. */
  readonly path: string;
  /** Where its condition is written. */
  readonly labelX: number;
  readonly labelY: number;
}

export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  readonly width: number;
  readonly height: number;
}

export const NODE_WIDTH = 272;
const LETTERS = 32;
const SMALL_LETTERS = 38;
export const LINE = 18;
export const SMALL_LINE = 16;
export const HEAD = 42;
const FOOT = 10;
const GAP_X = 40;
const GAP_Y = 44;
const LABEL_ROW = 18;
const LANE = 20;
const MARGIN = 8;

/** How the condition of a branch is written. */
export type LabelOf = (when: NonNullable<StepBranch['when']>) => string;

const NO_LABEL: LabelOf = () => '';
/** Of a letter of a label; a little more than most have. */
const LETTER_WIDTH = 7;

/**
 * Draws a process from above: each step below all that lead to it, those of one rank side by side in the order of the
 * list, ways past a rank at the right. Also for a process that is not sound yet: a way back is drawn as one.
 */
export function layOut(process: readonly ProcessStep[], labelOf: LabelOf = NO_LABEL): Flow {
  const ranks = ranksOf(process);
  const rows = [...new Set(ranks.values())].toSorted((a, b) => a - b);
  const byRank = rows.map((rank) => process.filter((step) => ranks.get(step) === rank));
  const columns = Math.max(1, ...byRank.map((row) => row.length));
  const inner = columns * NODE_WIDTH + (columns - 1) * GAP_X;
  const nodes: FlowNode[] = [];
  let y = MARGIN;
  for (const row of byRank) {
    const left = MARGIN + (inner - (row.length * NODE_WIDTH + (row.length - 1) * GAP_X)) / 2;
    const made = row.map((step, column): FlowNode => {
      const lines = wrap(step.name, LETTERS);
      const unitLines = step.unit === undefined ? [] : wrap(step.unit, SMALL_LETTERS);
      const height = HEAD - 14 + lines.length * LINE + unitLines.length * SMALL_LINE + FOOT;
      const x = left + column * (NODE_WIDTH + GAP_X);
      return { step, number: process.indexOf(step) + 1, x, y, height, lines, unitLines };
    });
    nodes.push(...made);
    y += Math.max(...made.map(({ height }) => height)) + gapBelow(row);
  }
  const lowest = Math.max(MARGIN, ...nodes.map((node) => node.y + node.height));
  const { edges, lanes } = edgesOf(process, nodes, ranks, MARGIN + inner);
  const labelled = edges.flatMap(({ when, labelX }) =>
    when === undefined ? [] : [labelX + labelOf(when).length * LETTER_WIDTH + MARGIN],
  );
  const own = inner + 2 * MARGIN + (lanes === 0 ? 0 : lanes * LANE + 12);
  return { nodes, edges, width: Math.max(own, ...labelled), height: lowest + MARGIN };
}

/** Room for a line of each condition. */
function gapBelow(row: readonly ProcessStep[]): number {
  const most = Math.max(0, ...row.map(({ next = [] }) => next.filter(({ when }) => when !== undefined).length));
  return GAP_Y + most * LABEL_ROW;
}

/** Longest way from the first step, ways back left out. */
function ranksOf(process: readonly ProcessStep[]): ReadonlyMap<ProcessStep, number> {
  const ranks = new Map<ProcessStep, number>();
  const under = new Set<ProcessStep>();
  const visit = (step: ProcessStep, rank: number): void => {
    if (under.has(step) || (ranks.get(step) ?? -1) >= rank || (ranks.has(step) && rank > 2 * process.length)) return;
    ranks.set(step, rank);
    under.add(step);
    for (const next of followers(process, step)) visit(next, rank + 1);
    under.delete(step);
  };
  const first = process[0];
  if (first !== undefined) visit(first, 0);
  // What nothing leads to stands below, where it is seen to hang loose.
  for (const step of process) if (!ranks.has(step)) visit(step, Math.max(0, ...ranks.values()) + 1);
  return ranks;
}

const followers = (process: readonly ProcessStep[], step: ProcessStep): readonly ProcessStep[] =>
  branchesOf(process, step).flatMap(({ to }) => process.find(({ key }) => key === to) ?? []);

function edgesOf(
  process: readonly ProcessStep[],
  nodes: readonly FlowNode[],
  ranks: ReadonlyMap<ProcessStep, number>,
  right: number,
): { readonly edges: readonly FlowEdge[]; readonly lanes: number } {
  let lanes = 0;
  const edges = nodes.flatMap((from) => {
    const ways = waysFrom(process, nodes, ranks, from);
    return ways.map(({ branch: { to, when }, target, isNear }, index): FlowEdge => {
      const start = from.x + (NODE_WIDTH * (index + 1)) / (ways.length + 1);
      if (!isNear) lanes += 1;
      const path = isNear
        ? nearPath(from, target, start)
        : farPath(from, target, start, right + 12 + (lanes - 1) * LANE);
      // The rightmost way has the first line, so that no other crosses its words.
      const labelY = from.y + from.height + 10 + (ways.length - index) * LABEL_ROW - 4;
      const drawn = { from: from.step.key, to, path, labelX: start + 6, labelY };
      return when === undefined ? drawn : { ...drawn, when };
    });
  });
  return { edges, lanes };
}

interface FlowWay {
  readonly branch: StepBranch;
  readonly target: FlowNode;
  /** To the rank just below. */
  readonly isNear: boolean;
}

/** The ways on from a step, as they leave it from left to right: those past a rank at the right. */
function waysFrom(
  process: readonly ProcessStep[],
  nodes: readonly FlowNode[],
  ranks: ReadonlyMap<ProcessStep, number>,
  from: FlowNode,
): readonly FlowWay[] {
  const ways = branchesOf(process, from.step).flatMap((branch): readonly FlowWay[] => {
    const target = nodes.find(({ step }) => step.key === branch.to);
    if (target === undefined) return [];
    return [{ branch, target, isNear: (ranks.get(target.step) ?? 0) === (ranks.get(from.step) ?? 0) + 1 }];
  });
  return ways.toSorted((a, b) => Number(b.isNear) - Number(a.isNear) || a.target.x - b.target.x);
}

function nearPath(from: FlowNode, to: FlowNode, start: number): string {
  const [top, bottom] = [from.y + from.height, to.y];
  return `M${start} ${top}V${bottom - 16}H${to.x + NODE_WIDTH / 2}V${bottom - 2}`;
}

/** Around the ranks between, in a lane of its own. */
function farPath(from: FlowNode, to: FlowNode, start: number, lane: number): string {
  const [top, bottom] = [from.y + from.height, to.y];
  return `M${start} ${top}V${top + 10}H${lane}V${bottom - 10}H${to.x + (NODE_WIDTH * 3) / 4}V${bottom - 2}`;
}

/** Words in lines of at most so many letters; a longer word stands alone. */
export function wrap(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((one) => one !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && longer.length > letters) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? (lines.length === 0 ? [''] : lines) : [...lines, line];
}
