import { Link, useLocation } from '@tanstack/react-router';
import { type FocusEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import type { Session } from '../api/types.ts';
import { useText } from '../text/index.ts';
import { isPart, type MenuEntry, type MenuPart, menuParts } from './navigation.ts';

/** The ways from anywhere to the first page of each subject; on a phone folded under one button. */
export function Menu({ session }: { readonly session: Session }) {
  const text = useText();
  const id = useId();
  const { open, turn } = useFold();
  const parts = menuParts(session);
  if (parts.length === 0) return undefined;
  return (
    <nav className="menu" aria-label={text.menu}>
      <button type="button" className="menu-fold" aria-expanded={open} aria-controls={id} onClick={turn}>
        {text.menu}
      </button>
      <ul id={id} className={open ? 'menu-list menu-open' : 'menu-list'}>
        {parts.map((part) => {
          if (isPart(part)) return <Group key={part.group} part={part} />;
          return <Entry key={part.to} entry={part} />;
        })}
      </ul>
    </nav>
  );
}

function Entry({ entry: { to, name } }: { readonly entry: MenuEntry }) {
  const text = useText();
  return (
    <li>
      <Link to={to} className="menu-link" activeProps={{ 'aria-current': 'page' }}>
        {name(text)}
      </Link>
    </li>
  );
}

/** A button that shows the entries below it; on a phone they stand there already, under its name. */
function Group({ part: { group, entries } }: { readonly part: MenuPart }) {
  const text = useText();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const { pathname } = useLocation();
  const { open, turn, fold } = useFold();
  const isHere = entries.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) fold();
  };
  const foldByKey = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !open) return;
    fold();
    button.current?.focus();
  };
  return (
    <li className="menu-group" onBlur={leave} onKeyDown={foldByKey}>
      <button
        ref={button}
        type="button"
        className={isHere ? 'menu-link menu-here' : 'menu-link'}
        aria-expanded={open}
        aria-controls={id}
        onClick={turn}
      >
        {text.menuGroups[group]}
      </button>
      <ul id={id} className={open ? 'menu-entries menu-entries-open' : 'menu-entries'}>
        {entries.map((entry) => (
          <Entry key={entry.to} entry={entry} />
        ))}
      </ul>
    </li>
  );
}

/** Another page folds it again. */
function useFold() {
  const { pathname } = useLocation();
  const [openAt, setOpenAt] = useState<string>();
  const open = openAt === pathname;
  return { open, turn: () => setOpenAt(open ? undefined : pathname), fold: () => setOpenAt(undefined) };
}
