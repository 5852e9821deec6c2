import { SectionTabs } from '../../parts/section-tabs.tsx';
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
  return <SectionTabs label={text.sections} tabs={TABS.map(([to, key]) => ({ to, name: text.tabs[key] }))} />;
}
