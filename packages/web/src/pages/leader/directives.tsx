import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { CsvButton } from '../../parts/csv-button.tsx';
import { useControlText } from '../../text/control/index.ts';
import { Section } from '../control/section.tsx';
import { DirectiveCard } from './directive-card.tsx';
import { DirectiveForm } from './directive-form.tsx';
import { directivesQuery } from './directive-queries.ts';
import { directivesTable } from './directives-table.ts';
import type { LeaderSearch } from './leader-search.ts';

const STATES = ['open', 'overdue', 'answered'] as const;

interface DirectivesProps {
  /** Agencies that are offered as addressees at one press. */
  readonly worst: readonly string[];
  readonly mayRecord: boolean;
  /** Which ones are shown; absent: all. */
  readonly state: LeaderSearch['directives'];
  readonly choose: (state: LeaderSearch['directives']) => void;
}

/** Directives with their state, and the form to record one. */
export function Directives({ worst, mayRecord, state, choose }: DirectivesProps) {
  const text = useControlText();
  const words = text.control.leader.directives;
  const [isOpen, setOpen] = useState(false);
  const [recorded, setRecorded] = useState<string>();
  const query = useInfiniteQuery(directivesQuery());
  const { error, refetch } = query;
  const list = { error, refetch, data: query.data?.pages.flatMap((page) => page.rows) };
  return (
    <Section
      heading={words.heading}
      query={list}
      height={160}
      actions={
        mayRecord &&
        !isOpen && (
          <Button className="no-print" type="primary" onClick={() => setOpen(true)}>
            {words.record}
          </Button>
        )
      }
    >
      {(rows) => {
        const shown = rows.filter((row) => state === undefined || row.state === state);
        return (
          <>
            {isOpen && (
              <DirectiveForm
                worst={worst}
                close={() => setOpen(false)}
                done={(number) => {
                  setRecorded(number);
                  setOpen(false);
                }}
              />
            )}
            {recorded !== undefined && <p role="status">{words.done(recorded)}</p>}
            {rows.length > 0 && (
              <div className="segmented no-print directive-tools">
                <Segmented
                  aria-label={words.filter}
                  value={state ?? ''}
                  onChange={(next) => choose(STATES.find((one) => one === next))}
                  options={[
                    { value: '', label: words.all },
                    ...STATES.map((value) => ({
                      value,
                      label: words.states[value],
                    })),
                  ]}
                />
                {shown.length > 0 && (
                  <CsvButton
                    label={words.csv}
                    hint={words.csvHint}
                    fileName="van-ban-chi-dao"
                    table={() => directivesTable(shown, text)}
                  />
                )}
              </div>
            )}
            {rows.length === 0 && (
              <p className="none">
                {words.none} {mayRecord && words.noneHint}
              </p>
            )}
            {rows.length > 0 && shown.length === 0 && <p className="none">{words.noneOf}</p>}
            <ul className="cards">
              {shown.map((directive) => (
                <DirectiveCard key={directive.id} directive={directive} />
              ))}
            </ul>
            {query.hasNextPage && (
              <Button className="more" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {words.more}
              </Button>
            )}
          </>
        );
      }}
    </Section>
  );
}
