/** What a page asks first: an address, and perhaps what to ask once it is answered. */
export interface Question {
  readonly address: string;
  readonly next?: (answer: unknown) => readonly Question[];
}

/** Whether the session lets anything be asked: who has to sign in first would only be refused. */
export function mayRead(session: unknown): boolean {
  if (typeof session !== 'object' || session === null) return false;
  const is = (name: string): boolean => Object.entries(session).some(([key, value]) => key === name && value === true);
  return (is('signedIn') || is('demonstration')) && !is('mustChangePassword');
}

/**
 * The first questions of the pages that people open all day, as their queries write them (held by a test): asked while
 * the scripts of the page are still coming. Addresses that say more than the usual are left to the page itself.
 */
export function firstQuestions(pathname: string, search: string): readonly Question[] {
  const asked = new URLSearchParams(search);
  switch (pathname.replace(/\/$/, '')) {
    case '/dossiers':
      return asked.size === 0 ? [{ address: '/api/v1/dossiers?sort=intake&limit=100' }] : [];
    case '/figures':
      return [{ address: '/api/v1/periods', next: (answer) => figuresOf(asked.get('period'), answer) }];
    case '/control':
      return isPlain(asked) ? [controlPeriods(asked.get('period'))] : [];
    default:
      return [];
  }
}

/** Counted by the calendar and the province's rule, as known now. */
const isPlain = (asked: URLSearchParams): boolean =>
  !['kind', 'scheme', 'policy', 'asOf', 'knownAt'].some((key) => asked.has(key));

const controlPeriods = (period: string | null): Question => ({
  address: '/api/v1/periods?kind=quarter&scheme=calendar',
  next: (answer) => figuresOf(period, answer),
});

/** What is no period is left out by the page too, which then shows the usual one. */
const PERIOD = /^\d{4}(-\w{2,3})?$/;

function figuresOf(period: string | null, answer: unknown): readonly Question[] {
  const key = period !== null && PERIOD.test(period) ? period : standardOf(answer);
  return key === undefined ? [] : [{ address: `/api/v1/periods/${encodeURIComponent(key)}/figures` }];
}

/** The period that is shown where the address names none. */
function standardOf(answer: unknown): string | undefined {
  const periods: readonly unknown[] = Array.isArray(answer) ? answer : [];
  const found = periods.filter(isPeriod);
  return (found.find(({ isDefault }) => isDefault) ?? found[0])?.key;
}

function isPeriod(value: unknown): value is { readonly key: string; readonly isDefault: boolean } {
  return typeof value === 'object' && value !== null && 'key' in value && 'isDefault' in value;
}
