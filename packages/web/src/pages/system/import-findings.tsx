import { formatInteger, searchKey } from '@dunghen/domain/text';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useNarrow } from '../../app/use-media.ts';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { SearchBox } from '../../parts/search-box.tsx';
import { useView } from '../../parts/use-view.ts';
import { formatTime } from '../../text/index.ts';
import { useSystemText } from '../../text/system/index.ts';
import { type ImportIssue, type ImportOutcome, listAddress } from './imports-queries.ts';
import type { ImportSearch } from './system-search.ts';

const route = getRouteApi('/system/imports/$id');

interface ImportFindingsProps {
  readonly id: string;
  readonly outcome: ImportOutcome;
}

/** What a check or a load found row by row: faults, contradictions, due dates that the rules would set otherwise. */
export function ImportFindings({ id, outcome }: ImportFindingsProps) {
  return (
    <>
      {outcome.issues.count > 0 && <Issues id={id} outcome={outcome} />}
      {outcome.conflicts.count > 0 && <Conflicts id={id} outcome={outcome} />}
      {outcome.differences.count > 0 && <Differences id={id} outcome={outcome} />}
    </>
  );
}

const SHOWN = 50;

function Issues({ id, outcome: { issues } }: ImportFindingsProps) {
  const text = useSystemText();
  const words = text.system.imports;
  const narrow = useNarrow();
  const search: ImportSearch = route.useSearch();
  const [most, setMost] = useState(SHOWN);
  const { column, q = '' } = search;
  const wanted = searchKey(q);
  const found = issues.first.filter(
    (issue) =>
      (column === undefined || issue.column === column) &&
      (wanted === '' ||
        searchKey(`${issue.value} ${issue.problem} ${issue.dossierCode ?? ''} ${issue.row}`).includes(wanted)),
  );
  const rest = found.length - most;
  const columns = [...new Set(issues.first.map((issue) => issue.column))];
  const change = useView<ImportSearch>();
  return (
    <section className="panel" aria-labelledby="import-issues">
      <div className="section-head">
        <h2 id="import-issues">{words.issuesHeading(formatInteger(issues.count))}</h2>
        {issues.whole && (
          <Button href={listAddress(id, 'issues')} download>
            {words.issuesFile}
          </Button>
        )}
      </div>
      <p className="muted">{words.issuesHint}</p>
      <div className="tools">
        <SearchBox
          label={words.searchIssues}
          hint={words.searchIssuesHint}
          value={q}
          change={(next) => change({ q: next })}
        />
        <Select
          className="filter-select"
          allowClear
          aria-label={words.column}
          placeholder={words.column}
          value={column ?? null}
          options={columns.map((name) => ({ value: name, label: name }))}
          popupMatchSelectWidth={false}
          onChange={(next: string | null | undefined) => change({ column: next ?? '' })}
        />
      </div>
      <p role="status" className="muted">
        {words.issuesFound(
          formatInteger(found.length),
          formatInteger(issues.first.length),
          formatInteger(issues.count),
        )}
      </p>
      {narrow ? <IssueCards rows={found.slice(0, most)} /> : <IssueTable rows={found.slice(0, most)} />}
      {rest > 0 && <Button onClick={() => setMost(most + SHOWN)}>{text.system.more}</Button>}
    </section>
  );
}

interface IssueRows {
  readonly rows: readonly ImportIssue[];
}

const keyOf = ({ row, column, code }: ImportIssue): string => `${row} ${column} ${code}`;

function IssueTable({ rows }: IssueRows) {
  const { imports: words } = useSystemText().system;
  return (
    <ScrollX>
      <table className="table system-table">
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            <th scope="col" className="left">
              {words.column}
            </th>
            <th scope="col" className="left">
              {words.value}
            </th>
            <th scope="col" className="left">
              {words.problem}
            </th>
            <th scope="col" className="left">
              {words.expected}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((issue) => (
            <tr key={keyOf(issue)}>
              <td>{issue.row}</td>
              <td className="left">{issue.column}</td>
              <td className="left break">{issue.value === '' ? words.emptyCell : issue.value}</td>
              <td className="left">{issue.problem}</td>
              <td className="left">{issue.expected}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

function IssueCards({ rows }: IssueRows) {
  const { imports: words } = useSystemText().system;
  return (
    <ul className="cards">
      {rows.map((issue) => (
        <li key={keyOf(issue)} className="card">
          <h3>{words.rowColumn(issue.row, issue.column)}</h3>
          <p className="break">{issue.value === '' ? words.emptyCell : issue.value}</p>
          <p>{issue.problem}</p>
          <p className="muted">{words.needs(issue.expected)}</p>
        </li>
      ))}
    </ul>
  );
}

function Conflicts({ id, outcome: { conflicts } }: ImportFindingsProps) {
  const { imports: words } = useSystemText().system;
  return (
    <section className="panel" aria-labelledby="import-conflicts">
      <div className="section-head">
        <h2 id="import-conflicts">{words.conflictsHeading(formatInteger(conflicts.count))}</h2>
        {conflicts.whole && (
          <Button href={listAddress(id, 'conflicts')} download>
            {words.listFile}
          </Button>
        )}
      </div>
      <p className="muted">{words.conflictsHint}</p>
      <ul className="plain-list role-list">
        {conflicts.first.slice(0, SHOWN).map(({ row, code, field, stored, given }) => (
          <li key={`${row} ${field}`}>
            <p>
              <strong>{words.conflictOf(row, code)}</strong>: {words.conflictWhat(field, stored, given)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Differences({ id, outcome: { differences } }: ImportFindingsProps) {
  const { imports: words } = useSystemText().system;
  return (
    <section className="panel" aria-labelledby="import-differences">
      <div className="section-head">
        <h2 id="import-differences">{words.differencesHeading(formatInteger(differences.count))}</h2>
        {differences.whole && (
          <Button href={listAddress(id, 'differences')} download>
            {words.listFile}
          </Button>
        )}
      </div>
      <p className="muted">{words.differencesHint}</p>
      <ul className="plain-list role-list">
        {differences.first.slice(0, 10).map(({ row, code, promised, computed }) => (
          <li key={`${row} ${code}`}>{words.differenceOf(row, code, formatTime(promised), formatTime(computed))}</li>
        ))}
      </ul>
    </section>
  );
}
