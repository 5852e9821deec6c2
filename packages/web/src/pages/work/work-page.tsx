import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { sessionQuery } from '../../api/session.ts';
import type { SessionUser } from '../../api/types.ts';
import { Page } from '../../parts/page.tsx';
import { ErrorState, Loading, Placeholder } from '../../parts/states.tsx';
import { useWorkText } from '../../text/work/index.ts';
import { WorkDesk } from './work-desk.tsx';
import './work.css';

/** What is to be done, the least time left first. */
export function WorkPage() {
  const text = useWorkText();
  const session = useQuery(sessionQuery());
  const user = session.data?.user;
  if (session.isError) {
    return (
      <Page heading={text.work.heading}>
        <ErrorState error={session.error} retry={() => void session.refetch()} />
      </Page>
    );
  }
  if (session.isPending) {
    return (
      <Page heading={text.work.heading}>
        <Loading />
        <Placeholder height={640} />
      </Page>
    );
  }
  return user === undefined || !mayWork(user) ? <NoWork /> : <WorkDesk user={user} />;
}

const mayWork = ({ may }: SessionUser): boolean => may.includes('dossier:list');

/** A visitor, or a role that works on no dossiers. */
function NoWork() {
  const text = useWorkText();
  return (
    <Page heading={text.work.heading}>
      <section className="panel empty">
        <p>{text.work.list.empty}</p>
        <Link to="/figures">{text.home}</Link>
      </section>
    </Page>
  );
}
