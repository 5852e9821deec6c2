import { useSearch } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useEffect, useState } from 'react';
import { Page } from '../../parts/page.tsx';
import { useIntakeText } from '../../text/intake/index.ts';
import './intake.css';
import { IntakeDesk } from './intake-desk.tsx';
import { IntakeStart } from './intake-start.tsx';
import { keepPageForLater } from './offline-page.ts';
import { type Counter, useCounter } from './use-counter.ts';
import { useOnline } from './use-online.ts';
import { useParcels } from './use-parcels.ts';

/** The counter: find the procedure, fill in, see the due date, take in; and what waits or is on its way. */
export function IntakePage() {
  const text = useIntakeText();
  const counter = useCounter();
  const online = useOnline();
  useEffect(() => {
    if (counter !== undefined) keepPageForLater();
  }, [counter]);
  if (counter !== undefined) return <Counters counter={counter} online={online} />;
  return (
    <Page heading={text.intake.heading}>
      {online ? (
        <Alert type="info" showIcon title={text.intake.nobody} description={text.intake.nobodyHint} />
      ) : (
        <Alert type="warning" showIcon role="alert" title={text.intake.awayStranger} />
      )}
    </Page>
  );
}

function Counters({ counter, online }: { readonly counter: Counter; readonly online: boolean }) {
  const { draft, procedure } = useSearch({ from: '/intake' });
  const parcels = useParcels(counter.owner);
  const [agencyId, setAgencyId] = useState(counter.agencies[0]?.id ?? '');
  const at = counter.agencies.some(({ id }) => id === agencyId) ? agencyId : (counter.agencies[0]?.id ?? '');
  const shared = { counter, online, parcels };
  if (draft === undefined) return <IntakeStart {...shared} agencyId={at} chooseAgency={setAgencyId} />;
  return <IntakeDesk key={draft} {...shared} draftId={draft} agencyId={at} begun={procedure} />;
}
