import { capitalise } from '@dunghen/domain/text';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { statusQuery } from '../api/queries.ts';
import { messagesOf, useText } from '../text/index.ts';
import { useChoices } from './choices.ts';

/** Header, content and nothing else: what every page stands in. */
export function Layout() {
  const text = useText();
  return (
    <>
      <a className="skip-link" href="#content">
        {text.skipToContent}
      </a>
      <Header />
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
}

function Header() {
  const text = useText();
  const { data: status } = useQuery(statusQuery());
  return (
    <header className="header">
      <Link to="/" className="header-product">
        <Mark />
        {text.product}
      </Link>
      <span className="header-province">{status && capitalise(status.provinceName)}</span>
      {status?.demonstration && (
        <span className="header-demonstration" title={text.demonstrationHint}>
          {text.demonstration}
        </span>
      )}
      <Choosers />
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
