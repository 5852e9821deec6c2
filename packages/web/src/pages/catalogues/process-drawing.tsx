import { useRef } from 'react';
import { useCataloguesText } from '../../text/catalogues/index.ts';
import {
  type Flow,
  type FlowEdge,
  type FlowNode,
  HEAD,
  LINE,
  layOut,
  NODE_WIDTH,
  SMALL_LINE,
} from './editor/flow-layout.ts';
import { branchText, shareText } from './procedures/process-words.ts';
import type { ProcedureVersion } from './queries.ts';

interface ProcessDrawingProps {
  readonly version: Pick<ProcedureVersion, 'process' | 'limits' | 'cases'>;
  /** Step that is being edited. */
  readonly current?: string;
}

/** The process as a picture, made from its steps; the list of steps beside it says the same to screen readers. */
export function ProcessDrawing({ version, current }: ProcessDrawingProps) {
  const { catalogues } = useCataloguesText();
  const text = catalogues.procedures;
  const svg = useRef<SVGSVGElement>(null);
  const flow = layOut(version.process, (when) => branchText(when, version, text));
  return (
    <figure className="flow">
      {/* Whoever has no mouse scrolls a wide drawing by the keys. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className="flow-scroll" aria-label={catalogues.editor.drawing} tabIndex={0}>
        <svg
          ref={svg}
          role="img"
          aria-label={text.drawing(version.process.length)}
          viewBox={`0 0 ${flow.width} ${flow.height}`}
          width={flow.width}
          height={flow.height}
          xmlns="http://www.w3.org/2000/svg"
        >
          <defs>
            <marker id="flow-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
              <path d="M0 0L8 4L0 8z" className="flow-head" />
            </marker>
          </defs>
          <Edges flow={flow} version={version} />
          <Nodes flow={flow} version={version} {...(current === undefined ? {} : { current })} />
        </svg>
      </section>
      <figcaption>
        <button type="button" className="button no-print" onClick={() => saveSvg(svg.current, text.process)}>
          {text.saveDrawing}
        </button>
      </figcaption>
    </figure>
  );
}

interface PartProps extends ProcessDrawingProps {
  readonly flow: Flow;
}

const keyOf = ({ from, to, when }: FlowEdge): string => `${from} ${to} ${when?.field ?? ''} ${when?.equals ?? ''}`;

function Edges({ flow, version }: PartProps) {
  const text = useCataloguesText().catalogues.procedures;
  return (
    <g className="flow-edges">
      {flow.edges.map((edge) => (
        <path key={keyOf(edge)} d={edge.path} className="flow-edge" markerEnd="url(#flow-arrow)" />
      ))}
      {flow.edges.map(
        (edge) =>
          edge.when !== undefined && (
            <text key={keyOf(edge)} x={edge.labelX} y={edge.labelY} className="flow-label">
              {branchText(edge.when, version, text)}
            </text>
          ),
      )}
    </g>
  );
}

function Nodes({ flow, version, current }: PartProps) {
  return (
    <g>
      {flow.nodes.map((node) => (
        <Node key={node.step.key} node={node} version={version} isCurrent={node.step.key === current} />
      ))}
    </g>
  );
}

interface NodeProps extends ProcessDrawingProps {
  readonly node: FlowNode;
  readonly isCurrent: boolean;
}

/** Lines of one name may be alike: only their place tells them apart. */
const placed = (lines: readonly string[]) => lines.map((line, index) => ({ line, key: `${index} ${line}`, index }));

function Node({ node, version, isCurrent }: NodeProps) {
  const { catalogues } = useCataloguesText();
  const text = catalogues.procedures;
  const { step, number, x, y, height, lines, unitLines } = node;
  const names = step.name === '' ? [catalogues.editor.unnamed] : lines;
  const below = y + HEAD + lines.length * LINE;
  return (
    <g className={isCurrent ? 'flow-node flow-current' : 'flow-node'}>
      <rect x={x} y={y} width={NODE_WIDTH} height={height} rx="6" />
      <text x={x + 12} y={y + 20} className="flow-number">
        {`${number}. ${text.roles[step.role]}`}
      </text>
      <text x={x + NODE_WIDTH - 12} y={y + 20} textAnchor="end" className="flow-share">
        {shareText(step.share, version, text)}
      </text>
      {placed(names).map(({ line, key, index }) => (
        <text key={key} x={x + 12} y={y + HEAD + index * LINE} className="flow-name">
          {line}
        </text>
      ))}
      {placed(unitLines).map(({ line, key, index }) => (
        <text key={key} x={x + 12} y={below + index * SMALL_LINE} className="flow-number">
          {line}
        </text>
      ))}
    </g>
  );
}

/** With the colours of now in it, so that the file looks the same elsewhere. */
function saveSvg(svg: SVGSVGElement | null, name: string): void {
  if (svg === null) return;
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return;
  const own = [...svg.querySelectorAll('rect, path, text')];
  for (const [index, element] of [...copy.querySelectorAll('rect, path, text')].entries()) {
    const original = own[index];
    if (original === undefined) continue;
    const { fill, stroke, strokeWidth, fontSize, fontWeight } = getComputedStyle(original);
    for (const [key, value] of Object.entries({ fill, stroke, 'stroke-width': strokeWidth, 'font-size': fontSize }))
      element.setAttribute(key, value);
    element.setAttribute('font-weight', fontWeight);
  }
  copy.setAttribute('font-family', "'Be Vietnam Pro', Arial, sans-serif");
  const address = URL.createObjectURL(new Blob([copy.outerHTML], { type: 'image/svg+xml' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.svg`;
  link.click();
  URL.revokeObjectURL(address);
}
