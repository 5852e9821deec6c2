/** A question to the API, as the page of an officer asks it. */
export interface Question {
  readonly name: string;
  /** `all`: of somebody for the whole province. `agency`: of one agency's officer, another agency each time. */
  readonly asked: 'agency' | 'province';
  readonly path: (turn: Turn) => string;
}

export interface Turn {
  readonly code: string;
  readonly name: string;
}

const list = (rest: string) => `/api/v1/dossiers?limit=100&${rest}`;

export const QUEUE = 'queue by time left';
export const NEWEST = 'newest first';
export const LOOK_UP = 'look-up by code';

export const QUESTIONS: readonly Question[] = [
  { name: QUEUE, asked: 'agency', path: () => list('sort=due') },
  { name: NEWEST, asked: 'agency', path: () => list('sort=intake') },
  { name: 'overdue', asked: 'agency', path: () => list('sort=due&verdict=open-overdue') },
  { name: 'late', asked: 'agency', path: () => list('verdict=late') },
  { name: 'a name', asked: 'agency', path: ({ name }) => list(`q=${encodeURIComponent(name)}`) },
  { name: 'queue by time left, province', asked: 'province', path: () => list('sort=due') },
  { name: 'newest first, province', asked: 'province', path: () => list('sort=intake') },
  { name: 'late, province', asked: 'province', path: () => list('verdict=late') },
  { name: 'a name, province', asked: 'province', path: ({ name }) => list(`q=${encodeURIComponent(name)}`) },
  { name: LOOK_UP, asked: 'agency', path: ({ code }) => `/api/v1/dossiers/${encodeURIComponent(code)}` },
];
