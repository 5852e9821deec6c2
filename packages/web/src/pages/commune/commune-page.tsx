import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Select } from 'antd';
import { useState } from 'react';
import { periodsQuery } from '../../api/queries.ts';
import { sessionQuery } from '../../api/session.ts';
import { Page } from '../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useControlText } from '../../text/control/index.ts';
import { findFocus, ownAgenciesOf } from '../control/focus.ts';
import { Directives } from '../leader/directives.tsx';
import type { LeaderSearch } from '../leader/leader-search.ts';
import '../control/control.css';
import '../leader/leader.css';
import { AnswerPage } from './answer-page.tsx';
import { DueList } from './due-list.tsx';
import { LateAnswers } from './late-answers.tsx';
import './commune.css';

const route = getRouteApi('/commune');

/** A small unit's own list, large and plain: what is due, what wants an answer, and from there the dossier. */
export function CommunePage() {
  const text = useControlText();
  const words = text.control.commune;
  const { agency: asked, answer } = route.useSearch();
  const session = useQuery(sessionQuery());
  const periods = useQuery(periodsQuery());
  const [saved, setSaved] = useState<string>();
  const navigate = useNavigate({ from: '/commune' });
  if (session.isPending || periods.isPending) {
    return (
      <Page heading={words.headingNone}>
        <Loading />
        <Placeholder height={480} />
      </Page>
    );
  }
  const failed = session.error ?? periods.error;
  if (failed !== null) {
    return (
      <Page heading={words.headingNone}>
        <ErrorState error={failed} retry={() => void Promise.all([session.refetch(), periods.refetch()])} />
      </Page>
    );
  }
  const own = ownAgenciesOf(session.data?.user);
  const agency = findFocus(asked, own);
  const name = own?.find(({ id }) => id === agency)?.name;
  if (own === undefined || agency === undefined || name === undefined) return <NotOurs />;
  if (answer !== undefined) {
    return (
      <AnswerPage
        code={answer}
        back={asked === undefined ? {} : { agency: asked }}
        done={() => {
          setSaved(answer);
          void navigate({ search: asked === undefined ? {} : { agency: asked } });
        }}
      />
    );
  }
  const may = session.data?.user?.may ?? [];
  const [newest] = periods.data ?? [];
  return (
    <Page
      heading={words.heading(name)}
      actions={
        own.length > 1 && (
          <Select
            className="unit-select"
            size="large"
            aria-label={words.agency}
            value={agency}
            onChange={(next) => void navigate({ search: { agency: next } })}
            options={own.map(({ id, name: label }) => ({ value: id, label }))}
          />
        )
      }
    >
      <div className="unit">
        {saved !== undefined && (
          <p role="status" className="unit-saved">
            {words.saved(saved)}
          </p>
        )}
        <DueList agency={agency} />
        {newest !== undefined && (
          <LateAnswers
            agency={agency}
            period={newest}
            search={asked === undefined ? {} : { agency: asked }}
            mayAnswer={may.includes('dossier:note')}
          />
        )}
        {may.includes('report:confirm') && (
          <section className="panel">
            <h2>{words.confirmations}</h2>
            <p className="muted">{words.confirmationsHint}</p>
            <a className="button unit-button" href="/reports/confirmations">
              {words.confirmations}
            </a>
          </section>
        )}
        {may.includes('directive:read') && <OwnDirectives />}
      </div>
    </Page>
  );
}

/** What the province's leader asks of the unit, with the form to answer. */
function OwnDirectives() {
  const [state, setState] = useState<LeaderSearch['directives']>();
  return <Directives worst={[]} mayRecord={false} state={state} choose={setState} />;
}

/** Whoever watches the province has no unit of their own. */
function NotOurs() {
  const text = useControlText();
  const words = text.control.commune;
  return (
    <Page heading={words.headingNone}>
      <section className="panel empty">
        <p>{words.notYours}</p>
        <Link to="/control">{words.toControl}</Link>
      </section>
    </Page>
  );
}
