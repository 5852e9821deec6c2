import { capitalise } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { statusQuery } from '../api/queries.ts';
import { sessionQuery } from '../api/session.ts';
import { messagesOf, useText } from '../text/index.ts';
import { useChoices } from './choices.ts';
import { HeaderUser } from './header-user.tsx';

/** Whose system this is, who is signed in, and the choices of this browser. */
export function Header() {
  const text = useText();
  const { data: session } = useQuery(sessionQuery());
  const mayRead = session !== undefined && (session.signedIn || session.demonstration) && !session.mustChangePassword;
  const { data: status } = useQuery({ ...statusQuery(), enabled: mayRead });
  return (
    <header className="header">
      <Link to="/figures" className="header-product">
        <Mark />
        {text.product}
      </Link>
      <span className="header-province">{status && capitalise(status.provinceName)}</span>
      {session?.demonstration && (
        <span className="header-demonstration" title={text.demonstrationHint}>
          {text.demonstration}
        </span>
      )}
      <div className="header-end">
        <Choosers />
        {session && <HeaderUser session={session} />}
      </div>
    </header>
  );
}

function Choosers() {
  const text = useText();
  const { language, theme, chooseLanguage, chooseTheme } = useChoices();
  const otherLanguage = language === 'vi' ? 'en' : 'vi';
  const otherTheme = theme === 'dark' ? 'light' : 'dark';
  return (
    <div className="header-choices">
      <button
        type="button"
        className="header-choice"
        lang={otherLanguage}
        onClick={() => chooseLanguage(otherLanguage)}
      >
        {messagesOf(otherLanguage).languageName}
      </button>
      <button type="button" className="header-choice" onClick={() => chooseTheme(otherTheme)}>
        {otherTheme === 'dark' ? text.switchToDark : text.switchToLight}
      </button>
    </div>
  );
}

function Mark() {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path
        d="M5 13l4.5 4.5L19 7"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
