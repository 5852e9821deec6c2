import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { sessionQuery } from '../api/session.ts';
import type { Session } from '../api/types.ts';
import { useText } from '../text/index.ts';
import { findDetour } from './detour.ts';
import { Header } from './header.tsx';
import { Menu } from './menu.tsx';

/** Header, content and nothing else: what every page stands in. */
export function Layout() {
  const text = useText();
  const session = useLeaving();
  return (
    <>
      <a className="skip-link" href="#content">
        {text.skipToContent}
      </a>
      <Header />
      {session && <Menu session={session} />}
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
}

/** A session that ended meanwhile (in another window, by time) takes its pages away. */
function useLeaving(): Session | undefined {
  const router = useRouter();
  const { data: session } = useQuery(sessionQuery());
  useEffect(() => {
    if (session !== undefined && findDetour(session, router.history.location.pathname) !== undefined)
      router.invalidate();
  }, [session, router]);
  return session;
}
