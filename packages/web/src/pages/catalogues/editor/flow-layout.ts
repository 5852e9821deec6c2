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
const LANE = 20;
const MARGIN = 8;

/**
 * Draws a process from above: each step below all that lead to it, those of one rank side by side in the order of the
 * list, ways past a rank at the right. Also for a process that is not sound yet: a way back is drawn as one.
 */
export function layOut(process: readonly ProcessStep[]): Flow {
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
    y += Math.max(...made.map(({ height }) => height)) + GAP_Y;
  }
  const { edges, lanes } = edgesOf(process, nodes, ranks, MARGIN + inner);
  return { nodes, edges, width: inner + 2 * MARGIN + lanes * LANE + (lanes > 0 ? 12 : 0), height: y - GAP_Y + MARGIN };
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
    const branches = branchesOf(process, from.step);
    return branches.flatMap((branch, index): readonly FlowEdge[] => {
      const to = nodes.find(({ step }) => step.key === branch.to);
      if (to === undefined) return [];
      const start = from.x + (NODE_WIDTH * (index + 1)) / (branches.length + 1);
      const isNear = (ranks.get(to.step) ?? 0) === (ranks.get(from.step) ?? 0) + 1;
      if (!isNear) lanes += 1;
      const lane = right + 12 + (lanes - 1) * LANE;
      const drawn = isNear ? nearPath(from, to, start) : farPath(from, to, start, lane);
      const { to: target, when } = branch;
      return [{ from: from.step.key, to: target, ...drawn, ...(when === undefined ? {} : { when }) }];
    });
  });
  return { edges, lanes };
}

type Drawn = Pick<FlowEdge, 'path' | 'labelX' | 'labelY'>;

function nearPath(from: FlowNode, to: FlowNode, start: number): Drawn {
  const [top, bottom] = [from.y + from.height, to.y];
  const end = to.x + NODE_WIDTH / 2;
  const middle = bottom - GAP_Y / 2;
  const path = `M${start} ${top}V${middle}H${end}V${bottom - 2}`;
  return { path, labelX: start, labelY: top + 14 };
}

function farPath(from: FlowNode, to: FlowNode, start: number, lane: number): Drawn {
  const [top, bottom] = [from.y + from.height, to.y];
  const end = to.x + NODE_WIDTH / 2 + 16;
  const path = `M${start} ${top}V${top + 10}H${lane}V${bottom - 12}H${end}V${bottom - 2}`;
  return { path, labelX: start, labelY: top + 24 };
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
