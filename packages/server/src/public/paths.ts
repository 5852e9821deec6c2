/** Vietnamese at the path, English below /en. */
export type Lang = 'vi' | 'en';

export const LANGS: readonly Lang[] = ['vi', 'en'];

/** The pages of the public; a word of the address in each language. */
export const PATHS = {
  home: { vi: '/', en: '/en' },
  procedures: { vi: '/thu-tuc', en: '/en/procedures' },
  submit: { vi: '/nop-ho-so', en: '/en/submit' },
  lookUp: { vi: '/tra-cuu', en: '/en/look-up' },
  rate: { vi: '/danh-gia', en: '/en/rate' },
  stop: { vi: '/thoi-nhan-tin', en: '/en/stop-messages' },
  progress: { vi: '/tien-do', en: '/en/progress' },
  ranking: { vi: '/xep-hang', en: '/en/ranking' },
  publications: { vi: '/cong-bo', en: '/en/publications' },
  preview: { vi: '/cong-bo/xem-truoc', en: '/en/publications/preview' },
  openData: { vi: '/du-lieu-mo', en: '/en/open-data' },
  apologies: { vi: '/thu-xin-loi', en: '/en/apologies' },
  petitions: { vi: '/phan-anh', en: '/en/feedback' },
  accessibility: { vi: '/tro-nang', en: '/en/accessibility' },
  privacy: { vi: '/quyen-rieng-tu', en: '/en/privacy' },
  embed: { vi: '/nhung', en: '/en/embed' },
  eId: { vi: '/dinh-danh', en: '/en/e-id' },
} as const satisfies Readonly<Record<string, Readonly<Record<Lang, string>>>>;

export type PageName = keyof typeof PATHS;

/** Where something lies in both languages, so that each page leads to its other version. */
export type BothPaths = Readonly<Record<Lang, string>>;

/** A page, one of its parts, with a query: empty values are left out. */
export function pathTo(
  lang: Lang,
  name: PageName,
  part?: string,
  query: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const base = PATHS[name][lang];
  const path = part === undefined ? base : `${base === '/' ? '' : base}/${encodePart(part)}`;
  const given = Object.entries(query).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [[key, String(value)] as const],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(Object.fromEntries(given))}`;
}

/** A part may have parts of its own: its slashes stay. */
const encodePart = (part: string): string => part.split('/').map(encodeURIComponent).join('/');

export function bothPaths(name: PageName, part?: string, query: Readonly<Record<string, string>> = {}): BothPaths {
  return { vi: pathTo('vi', name, part, query), en: pathTo('en', name, part, query) };
}
