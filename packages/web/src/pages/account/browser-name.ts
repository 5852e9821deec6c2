/** Checked in this order: newer browsers also name those that they descend from. */
const BROWSERS = [
  ['coc_coc_browser', 'Cốc Cốc'],
  ['Edg', 'Microsoft Edge'],
  ['OPR', 'Opera'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['CriOS', 'Chrome'],
  ['FxiOS', 'Firefox'],
  ['Safari', 'Safari'],
] as const;

const SYSTEMS = [
  ['Windows', 'Windows'],
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const;

interface BrowserName {
  readonly browser?: string;
  readonly system?: string;
}

/** Names of browser and system out of what a browser says of itself (User-Agent); absent where they are not known. */
export function browserName(agent: string): BrowserName {
  const browser = BROWSERS.find(([mark]) => agent.includes(mark))?.[1];
  const system = SYSTEMS.find(([mark]) => agent.includes(mark))?.[1];
  return { ...(browser === undefined ? {} : { browser }), ...(system === undefined ? {} : { system }) };
}
