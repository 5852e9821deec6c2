import { Link } from '@tanstack/react-router';
import { useCataloguesText } from '../../text/catalogues/index.ts';

const TABS = [
  ['/catalogues/procedures', 'procedures'],
  ['/catalogues/agencies', 'agencies'],
  ['/catalogues/calendar', 'calendar'],
  ['/catalogues/rules', 'rules'],
] as const;

/** The ways between the catalogues, above the heading of each of their pages. */
export function CatalogueTabs() {
  const { catalogues: text } = useCataloguesText();
  return (
    <nav className="catalogue-tabs" aria-label={text.sections}>
      <ul>
        {TABS.map(([to, key]) => (
          <li key={to}>
            <Link to={to} className="catalogue-tab" activeProps={{ 'aria-current': 'page' }}>
              {text.tabs[key]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
