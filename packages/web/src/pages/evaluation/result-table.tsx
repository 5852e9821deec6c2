import { formatDecimal, formatInteger } from '@dunghen/domain/text';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Input, InputNumber } from 'antd';
import { useState } from 'react';
import { ConfirmDialog } from '../../parts/confirm-dialog.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { SortHead } from '../../parts/sort-head.tsx';
import { useView } from '../../parts/use-view.ts';
import { useEvaluationText } from '../../text/evaluation/index.ts';
import { formatTime } from '../../text/index.ts';
import { type EvaluationRow, type EvaluationView, type IndexLine, sendMark } from './evaluation-queries.ts';
import { EVALUATION_SORTS, type EvaluationSearch } from './evaluation-search.ts';
import { useWrite } from './use-write.ts';
import '../../parts/card-table.css';

interface ResultTableProps {
  readonly rows: readonly EvaluationRow[];
  readonly view: EvaluationView;
  readonly isOfficials: boolean;
  readonly search: EvaluationSearch;
}

interface Marking {
  readonly row: EvaluationRow;
  readonly index: number;
}

/** One row a subject, one column an index; each figure leads to its dossiers. */
export function ResultTable({ rows, view, isOfficials, search }: ResultTableProps) {
  const { evaluation: words } = useEvaluationText();
  const [marking, setMarking] = useState<Marking>();
  const names = new Map(view.rule.indices.map(({ index, name }) => [index, name]));
  const indices = rows[0]?.result.indices.map(({ index }) => index) ?? [];
  const mayMark = view.mayManage && view.frozen === undefined;
  const change = useView<EvaluationSearch>();
  const head = (column: (typeof EVALUATION_SORTS)[number], name: string) => (
    <SortHead
      key={column}
      name={name}
      column={column}
      sorting={search}
      firstDescending={column === 'dossiers'}
      className={column === 'officer' || column === 'catalogue' ? 'left' : undefined}
      change={({ sort, desc }) => change({ desc, sort: EVALUATION_SORTS.find((one) => one === sort) })}
    />
  );
  return (
    <>
      <ScrollX>
        <table className="table card-table evaluation-table">
          <thead>
            <tr>
              {isOfficials && head('officer', words.officer)}
              {head('catalogue', words.agency)}
              {head('dossiers', words.dossiers)}
              {indices.map((index) => head(sortOfIndex(index), words.index(index)))}
              {head('total', words.total)}
              <th scope="col" className="left">
                {words.class}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row" className="left">
                  {isOfficials ? row.officer : <Agency row={row} search={search} />}
                </th>
                {isOfficials && (
                  <td className="left" data-label={words.agency}>
                    {row.agency.name}
                  </td>
                )}
                <td data-label={words.dossiers}>
                  <Dossiers row={row} period={view.period} search={search} isFrozen={view.frozen !== undefined} />
                </td>
                {row.result.indices.map((line) => (
                  <td key={line.index} data-label={words.indexNamed(line.index, names.get(line.index) ?? '')}>
                    <Value
                      line={line}
                      row={row}
                      period={view.period}
                      search={search}
                      isFrozen={view.frozen !== undefined}
                    />
                    {mayMark && (line.origin === 'stated' || line.origin === 'none') && (
                      <button
                        type="button"
                        className="link-button small block mark-button"
                        aria-label={words.markOf(line.index, nameOf(row))}
                        onClick={() => setMarking({ row, index: line.index })}
                      >
                        {words.mark}
                      </button>
                    )}
                  </td>
                ))}
                <td className="nowrap" data-label={words.total}>
                  {words.ofMost(formatDecimal(row.result.total, 1), formatInteger(row.result.most))}
                </td>
                <td className="left" data-label={words.class}>
                  <Class result={row.result} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      {marking !== undefined && <MarkDialog {...marking} period={view.period} close={() => setMarking(undefined)} />}
    </>
  );
}

const sortOfIndex = (index: number) => EVALUATION_SORTS.find((one) => one === `index${index}`) ?? 'total';

const nameOf = ({ officer, agency }: EvaluationRow): string => officer ?? agency.name;

/** To the officials of the agency. */
function Agency({ row, search }: { readonly row: EvaluationRow; readonly search: EvaluationSearch }) {
  return (
    <Link to="/evaluation" search={{ ...search, of: 'officials', agency: row.agency.id }} className="row-link">
      {row.agency.name}
    </Link>
  );
}

interface DossiersProps {
  readonly row: EvaluationRow;
  readonly period: string;
  readonly search: EvaluationSearch;
  readonly isFrozen: boolean;
}

/** Index 1 counts every dossier, so its list holds all of them. */
function Dossiers({ row, period, search: { of, agency }, isFrozen }: DossiersProps) {
  const { evaluation: words } = useEvaluationText();
  const count = formatInteger(row.result.dossiers);
  if (isFrozen) return count;
  return (
    <Link
      to="/evaluation/$subject/$index"
      params={{ subject: row.key, index: '1' }}
      search={{ period, ...(of === undefined ? {} : { of }), ...(agency === undefined ? {} : { agency }) }}
      aria-label={words.openDossiers(count, nameOf(row))}
    >
      {count}
    </Link>
  );
}

interface ValueProps {
  readonly line: IndexLine;
  readonly row: EvaluationRow;
  readonly period: string;
  readonly search: EvaluationSearch;
  readonly isFrozen: boolean;
}

function Value({ line, row, period, search: { of, agency }, isFrozen }: ValueProps) {
  const { evaluation: words } = useEvaluationText();
  const { counts, value, origin, index } = line;
  const text = value === undefined ? words.noDataShort : formatDecimal(value, 1);
  const known = counts === undefined ? 0 : counts.two + counts.one + counts.zero;
  const isPartial = counts !== undefined && known > 0 && counts.none > 0;
  const shown =
    counts === undefined || isFrozen ? (
      <span
        className={value === undefined ? 'muted small' : undefined}
        title={value === undefined ? words.noData : undefined}
      >
        {text}
      </span>
    ) : (
      <Link
        to="/evaluation/$subject/$index"
        params={{ subject: row.key, index: String(index) }}
        search={{ period, ...(of === undefined ? {} : { of }), ...(agency === undefined ? {} : { agency }) }}
        className={value === undefined ? 'muted small' : undefined}
        aria-label={`${text}. ${words.openPoints(index, nameOf(row))}`}
      >
        {text}
      </Link>
    );
  return (
    <>
      {shown}
      {origin === 'stated' && <Stated line={line} />}
      {line.petitions !== undefined && (
        <span className="block muted small">
          {words.answered(formatInteger(line.petitions.inTime), formatInteger(line.petitions.due))}
        </span>
      )}
      {isPartial && (
        <span className="block muted small">
          {words.partly(formatInteger(known), formatInteger(known + counts.none))}
        </span>
      )}
    </>
  );
}

/** Who stated it, when and by what; what was frozen before these were kept has the basis alone. */
function Stated({ line: { basis = '', by, at } }: { readonly line: IndexLine }) {
  const { evaluation: words } = useEvaluationText();
  const who = by === undefined || at === undefined ? undefined : words.statedBy(by, formatTime(at));
  return (
    <details className="stated">
      <summary className="muted small">{words.stated}</summary>
      <span className="block muted small">{who}</span>
      <span className="block muted small">{words.statedBasis(basis)}</span>
    </details>
  );
}

function Class({ result }: { readonly result: EvaluationRow['result'] }) {
  const { evaluation: words } = useEvaluationText();
  if (result.class !== undefined) return <strong>{result.class.name}</strong>;
  return (
    <>
      {words.uncertain}
      <span className="block muted small">
        {words.between(result.classes.lowest.name, result.classes.highest.name)}
      </span>
    </>
  );
}

function MarkDialog({ row, index, period, close }: Marking & { readonly period: string; readonly close: () => void }) {
  const { evaluation: words } = useEvaluationText();
  const client = useQueryClient();
  const [value, setValue] = useState<number | null>(null);
  const [basis, setBasis] = useState('');
  const mark = useWrite(
    () => sendMark(period, row.key, { index, value: value ?? 0, basis }),
    async () => {
      close();
      await client.invalidateQueries({ queryKey: ['evaluation', period] });
    },
  );
  return (
    <ConfirmDialog
      title={words.markOf(index, nameOf(row))}
      action={words.saveMark}
      run={() => mark.mutate()}
      busy={mark.isPending}
      error={mark.error}
      ready={value !== null && basis.trim() !== ''}
      close={close}
    >
      <p>{words.markLead}</p>
      <Labelled label={words.value} required>
        {(id) => (
          <InputNumber
            id={id}
            value={value}
            min={0}
            max={2}
            step={0.1}
            precision={1}
            decimalSeparator=","
            onChange={(next) => setValue(next)}
          />
        )}
      </Labelled>
      <Labelled label={words.basis} hint={words.basisHint} required>
        {(id) => (
          <Input.TextArea
            id={id}
            value={basis}
            maxLength={1_000}
            rows={3}
            onChange={(event) => setBasis(event.target.value)}
          />
        )}
      </Labelled>
    </ConfirmDialog>
  );
}
