import type { ProcedureSummary } from '@dunghen/app/procedure';
import type { ProtectedCounts, PublishedQuarter } from '@dunghen/app/publication';
import { isoText } from '@dunghen/domain/text';
import { quarterText } from './format.ts';
import { LANGS, type Lang, pathTo } from './paths.ts';
import { textsOf } from './text/index.ts';

/** A table as it is given away: names of columns, and rows of texts and numbers. */
export interface DataTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A row an agency of one quarter, the province last; agencies' totals as signed. */
export function progressTable(lang: Lang, { key, standing, figures }: PublishedQuarter): DataTable {
  const { columns } = textsOf(lang).openData;
  const rows = figures.rows.map(({ agency, level, own }) => ({ code: agency.code, name: agency.name, level, own }));
  return {
    columns: [
      columns.period,
      columns.code,
      columns.agency,
      columns.level,
      columns.received,
      columns.resolved,
      columns.early,
      columns.onTime,
      columns.late,
      columns.latePercent,
      columns.open,
      columns.openOverdue,
      columns.standing,
    ],
    rows: rows.map(({ code, name, level, own }) => [
      key,
      code,
      name,
      level,
      own.received.total,
      own.resolved,
      own.early,
      own.onTime,
      own.late,
      own.latePercent,
      own.open.total,
      own.open.overdue,
      standing.kind === 'issued' ? standing.number : `provisional ${isoText(standing.knownAt)}`,
    ]),
  };
}

/** A row a field of the whole province; late ones that would tell of single persons are left empty. */
export function fieldTable(lang: Lang, key: string, fields: readonly ProtectedCounts[]): DataTable {
  const { columns } = textsOf(lang).openData;
  return {
    columns: [columns.period, columns.field, columns.resolved, columns.late],
    rows: fields.map(({ name, resolved, late }) => [key, name, resolved, late ?? null]),
  };
}

export function procedureTable(rows: readonly ProcedureSummary[]): DataTable {
  return {
    columns: ['ma_thu_tuc', 'ten', 'linh_vuc', 'cap', 'ap_dung_tu'],
    rows: rows.map(({ code, name, field, level, validFrom }) => [code, name, field, level, validFrom]),
  };
}

/** As spreadsheets take it for one: after blanks too, and in full-width signs. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/** RFC 4180 with a byte order mark, so that spreadsheets read Vietnamese; nothing in a cell can pass for a formula. */
export function csvOf({ columns, rows }: DataTable): string {
  const cell = (value: string | number | null): string => {
    if (value === null) return '';
    const text = String(value);
    const safe = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Records by the names of the columns. */
export function jsonOf({ columns, rows }: DataTable): string {
  const records = rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index] ?? null])));
  return `${JSON.stringify(records, null, 1)}\n`;
}

export interface CatalogueFacts {
  readonly provinceName: string;
  readonly periods: readonly string[];
  /** Scheme and host under which the files lie. */
  readonly origin: string;
}

/** What there is to have, as catalogues of open data read it (DCAT, JSON-LD). */
export function dataCatalogue({ provinceName, periods, origin }: CatalogueFacts): string {
  const { openData } = textsOf('vi');
  const publisher = { '@type': 'foaf:Organization', 'foaf:name': openData.publisher(provinceName) };
  const dataset = (base: string, title: string, about: string) => ({
    '@type': 'dcat:Dataset',
    '@id': `${origin}${pathTo('vi', 'openData', base)}`,
    'dct:title': title,
    'dct:description': about,
    'dct:language': 'vi',
    'dct:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
    'dct:publisher': publisher,
    'dcat:distribution': FORMATS.map(([ending, type]) => ({
      '@type': 'dcat:Distribution',
      'dcat:downloadURL': { '@id': `${origin}${pathTo('vi', 'openData', `${base}.${ending}`)}` },
      'dcat:mediaType': type,
    })),
  });
  const datasets = [
    dataset('thu-tuc', openData.procedures, openData.proceduresAbout),
    ...periods.flatMap((key) => [
      dataset(`tien-do-${key}`, openData.progress(quarterText('vi', key)), openData.progressAbout),
      dataset(`linh-vuc-${key}`, openData.fields(quarterText('vi', key)), openData.fieldsAbout),
    ]),
  ];
  const catalogue = {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
    },
    '@type': 'dcat:Catalog',
    '@id': `${origin}${pathTo('vi', 'openData')}`,
    'dct:title': openData.title,
    'dct:description': openData.lead,
    'dct:publisher': publisher,
    'dcat:dataset': datasets,
  };
  return `${JSON.stringify(catalogue, null, 1)}\n`;
}

const FORMATS = [
  ['csv', 'text/csv'],
  ['json', 'application/json'],
] as const;

/** Every page worth finding, in both languages. */
export function siteMap(origin: string, procedures: readonly string[]): string {
  const pages = LANGS.flatMap((lang) => [
    ...(['home', 'procedures', 'lookUp', 'progress', 'openData', 'apologies', 'accessibility', 'privacy'] as const).map(
      (name) => pathTo(lang, name),
    ),
    ...procedures.map((code) => pathTo(lang, 'procedures', code)),
  ]);
  const entries = pages.map((path) => `<url><loc>${xml(`${origin}${path}`)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
}

const xml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Search engines may read what is published, and nothing about single dossiers. */
export function robots(origin: string): string {
  const closed = LANGS.flatMap((lang) =>
    (['lookUp', 'rate', 'submit', 'eId'] as const).map((name) => `Disallow: ${pathTo(lang, name)}/`),
  );
  const inside = ['/api/', '/work', '/intake', '/dossiers', '/sign-in', '/account', '/system'].map(
    (path) => `Disallow: ${path}`,
  );
  return `User-agent: *\n${[...closed, ...inside].join('\n')}\nSitemap: ${origin}/sitemap.xml\n`;
}
