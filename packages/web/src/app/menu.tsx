import { Link, useLocation } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { Session } from '../api/types.ts';
import { useText } from '../text/index.ts';
import { menuOf } from './navigation.ts';

/** The ways from anywhere to the first page of each subject; on a phone folded under one button. */
export function Menu({ session }: { readonly session: Session }) {
  const text = useText();
  const id = useId();
  const { pathname } = useLocation();
  // Another page folds it again.
  const [openAt, setOpenAt] = useState<string>();
  const open = openAt === pathname;
  const entries = menuOf(session);
  if (entries.length === 0) return undefined;
  return (
    <nav className="menu" aria-label={text.menu}>
      <button
        type="button"
        className="menu-fold"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpenAt(open ? undefined : pathname)}
      >
        {text.menu}
      </button>
      <ul id={id} className={open ? 'menu-list menu-open' : 'menu-list'}>
        {entries.map(({ to, name }) => (
          <li key={to}>
            <Link to={to} className="menu-link" activeProps={{ 'aria-current': 'page' }}>
              {name(text)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
