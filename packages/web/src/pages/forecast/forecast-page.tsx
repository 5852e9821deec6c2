import { formatInteger } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Checkbox, Select } from 'antd';
import { AgencySelect } from '../../parts/agencies/agency-select.tsx';
import { CsvButton } from '../../parts/csv-button.tsx';
import { Page } from '../../parts/page.tsx';
import { useMay } from '../../parts/use-may.ts';
import { formatDay, formatTime } from '../../text/index.ts';
import { type NotificationText, useNotificationText } from '../../text/notification/index.ts';
import { Section } from '../control/section.tsx';
import { type RiskRow, risksQuery } from './forecast-queries.ts';
import type { ForecastSearch } from './forecast-search.ts';
import { LoadPanel } from './load-panel.tsx';
import { RemindersPanel } from './reminders-panel.tsx';
import { RiskTable } from './risk-table.tsx';
import './forecast.css';

const route = getRouteApi('/forecast');
const LEVELS = ['risk', 'likely', 'all'] as const;

/** Which open dossiers will probably be late, who has too much before them, and when the agency is reminded. */
export function ForecastPage() {
  const { forecast: words } = useNotificationText().notification;
  const search: ForecastSearch = route.useSearch();
  const navigate = route.useNavigate();
  const may = useMay();
  const risks = useQuery(risksQuery(search));
  const change = (next: ForecastSearch): void => void navigate({ search: next, replace: true });
  const { agency, mine, level } = search;
  return (
    <Page heading={words.heading} lead={words.lead}>
      <div className="tools">
        <Select
          className="filter-select forecast-level"
          aria-label={words.show}
          value={level ?? 'risk'}
          options={LEVELS.map((value) => ({ value, label: words.levels[value] }))}
          onChange={(value: (typeof LEVELS)[number]) => {
            const { level: _level, ...rest } = search;
            change(value === 'risk' ? rest : { ...rest, level: value });
          }}
        />
        <AgencySelect
          label={words.agency}
          value={agency}
          change={(id) => {
            const { agency: _agency, ...rest } = search;
            change(id === undefined ? rest : { ...rest, agency: id });
          }}
        />
        <Checkbox
          checked={mine === true}
          onChange={(event) => {
            const { mine: _mine, ...rest } = search;
            change(event.target.checked ? { ...rest, mine: true } : rest);
          }}
        >
          {words.mine}
        </Checkbox>
      </div>
      <Section
        heading={words.list}
        query={risks}
        height={360}
        actions={
          <CsvButton
            label={words.csv}
            hint={words.csvHint}
            fileName="nguy-co-tre-han"
            table={() => csvOf(risks.data?.rows ?? [], words)}
          />
        }
      >
        {(data) => (
          <>
            <p>
              {words.counts(
                formatInteger(data.counts.open),
                formatInteger(data.counts.atRisk),
                formatInteger(data.counts.likelyLate),
              )}
            </p>
            <p className="muted small">
              {data.learnt.since === undefined
                ? words.learntNothing
                : words.learnt(formatInteger(data.learnt.dossiers), formatDay(data.learnt.since))}
              {data.counts.unknown > 0 && ` ${words.unknownCount(formatInteger(data.counts.unknown))}`}
            </p>
            <RiskTable risks={data} search={search} />
          </>
        )}
      </Section>
      {may('late-list:read') && <LoadPanel search={search} />}
      <RemindersPanel agency={agency} />
    </Page>
  );
}

type Words = NotificationText['notification']['forecast'];

/** The dossiers as the table shows them. */
function csvOf(rows: readonly RiskRow[], words: Words): readonly (readonly string[])[] {
  return [
    [words.code, words.risk, words.due, words.reason, words.procedure, words.officer, words.agency],
    ...rows.map(({ code, risk, dueAt, reason, procedureName, officer, agency }) => [
      code,
      risk === undefined ? words.unknown : words.percent(risk),
      formatTime(dueAt),
      reason,
      procedureName,
      officer ?? '',
      agency.name,
    ]),
  ];
}
