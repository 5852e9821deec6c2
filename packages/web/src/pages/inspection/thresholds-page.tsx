import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { Page } from '../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useInspectionText } from '../../text/inspection/index.ts';
import { type Thresholds, thresholdsQuery } from './inspection-queries.ts';
import { ThresholdForm } from './threshold-form.tsx';
import { ThresholdRows } from './threshold-rows.tsx';
import { PLACES, thresholdText } from './threshold-values.ts';
import './inspection.css';

/** From when on a sign is worth a look: what holds today, what was set when and by which decision. */
export function ThresholdsPage() {
  const { inspection: words } = useInspectionText();
  const view = useQuery(thresholdsQuery());
  return (
    <Page
      heading={words.thresholdsHeading}
      lead={words.thresholdsLead}
      before={
        <p className="crumbs">
          <Link to="/inspection" className="crumb">
            {words.back}
          </Link>
        </p>
      }
    >
      {view.isPending && (
        <>
          <Loading />
          <Placeholder height={420} />
        </>
      )}
      {view.isError && <ErrorState error={view.error} retry={() => view.refetch()} />}
      {view.data !== undefined && <Standing view={view.data} />}
    </Page>
  );
}

function Standing({ view }: { readonly view: Thresholds }) {
  const { inspection: words } = useInspectionText();
  const [isEditing, setEditing] = useState(false);
  return (
    <>
      <section className="panel" aria-labelledby="standing">
        <div className="section-head">
          <h2 id="standing">{words.standing}</h2>
          {view.mayEdit && <Button onClick={() => setEditing(true)}>{words.change}</Button>}
        </div>
        <dl className="inspection-facts">
          {PLACES.map((place) => (
            <div key={place}>
              <dt>{words.places[place]}</dt>
              <dd>
                {thresholdText(view.standing[place])}
                {view.standing[place] !== view.shipped[place] && (
                  <span className="muted small"> {words.shippedIs(thresholdText(view.shipped[place]))}</span>
                )}
              </dd>
            </div>
          ))}
        </dl>
        <p className="muted small">{words.noText}</p>
      </section>
      <ThresholdRows view={view} />
      {isEditing && <ThresholdForm view={view} close={() => setEditing(false)} />}
    </>
  );
}
