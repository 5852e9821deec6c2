import type { ProcedureSummary } from '@dunghen/app/procedure';
import type { DataTable, PublicationKind } from '@dunghen/domain/publication';
import { isoText } from '@dunghen/domain/text';
import type { Instant } from '@dunghen/domain/time';
import { quarterText } from './format.ts';
import { LANGS, type Lang, pathTo } from './paths.ts';
import { type Texts, textsOf } from './text/index.ts';

export function procedureTable(rows: readonly ProcedureSummary[]): DataTable {
  return {
    columns: ['ma_thu_tuc', 'ten', 'linh_vuc', 'cap', 'ap_dung_tu'],
    rows: rows.map(({ code, name, field, level, validFrom }) => [code, name, field, level, validFrom]),
  };
}

export interface CatalogueFacts {
  readonly provinceName: string;
  /** What stands published, the newest period first. */
  readonly published: readonly PublishedFiles[];
  /** Scheme and host under which the files lie. */
  readonly origin: string;
}

/** A publication with its files: "vi/tien-do-2024-Q1.csv". */
export interface PublishedFiles {
  readonly kind: PublicationKind;
  readonly period: string;
  readonly publishedAt: Instant;
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly size: number }[];
}

/** What the tables of a publication are called by the beginning of their files' names. */
export function datasetsOf(
  { openData, ranking }: Texts,
  kind: PublicationKind,
  period: string,
  lang: Lang,
): readonly { readonly base: string; readonly title: string; readonly about: string }[] {
  const quarter = quarterText(lang, period);
  switch (kind) {
    case 'figures':
      return [
        { base: `tien-do-${period}`, title: openData.progress(quarter), about: openData.progressAbout },
        { base: `linh-vuc-${period}`, title: openData.fields(quarter), about: openData.fieldsAbout },
      ];
    case 'ranking':
      return [{ base: `xep-hang-${period}`, title: ranking.openData(quarter), about: ranking.openDataAbout }];
    case 'apologies':
      return [{ base: `thu-xin-loi-${period}`, title: openData.apologies(quarter), about: openData.apologiesAbout }];
  }
}

/** What there is to have, as catalogues of open data read it (DCAT, JSON-LD). */
export function dataCatalogue({ provinceName, published, origin }: CatalogueFacts): string {
  const texts = textsOf('vi');
  const { openData } = texts;
  const publisher = { '@type': 'foaf:Organization', 'foaf:name': openData.publisher(provinceName) };
  const dataset = ({ base, title, about }: NamedDataset, of?: PublishedFiles) => ({
    '@type': 'dcat:Dataset',
    '@id': `${origin}${pathTo('vi', 'openData', base)}`,
    'dct:title': title,
    'dct:description': about,
    'dct:language': 'vi',
    'dct:license': { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
    'dct:publisher': publisher,
    ...(of === undefined ? {} : { 'dct:issued': dateTime(of.publishedAt) }),
    'dcat:distribution': FORMATS.map(([ending, type]) => ({
      '@type': 'dcat:Distribution',
      'dcat:downloadURL': { '@id': `${origin}${pathTo('vi', 'openData', `${base}.${ending}`)}` },
      'dcat:mediaType': type,
      ...checksum(of?.files.find(({ name }) => name === `vi/${base}.${ending}`)),
    })),
  });
  const datasets = [
    dataset({ base: 'thu-tuc', title: openData.procedures, about: openData.proceduresAbout }),
    ...published.flatMap((of) => datasetsOf(texts, of.kind, of.period, 'vi').map((one) => dataset(one, of))),
  ];
  const catalogue = {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      spdx: 'http://spdx.org/rdf/terms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
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

interface NamedDataset {
  readonly base: string;
  readonly title: string;
  readonly about: string;
}

const dateTime = (at: Instant) => ({ '@type': 'xsd:dateTime', '@value': isoText(at) });

const checksum = (file: PublishedFiles['files'][number] | undefined) =>
  file === undefined
    ? {}
    : {
        'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(file.size) },
        'spdx:checksum': {
          '@type': 'spdx:Checksum',
          'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
          'spdx:checksumValue': file.sha256,
        },
      };

const FORMATS = [
  ['csv', 'text/csv'],
  ['json', 'application/json'],
] as const;

/** Every page worth finding, in both languages. */
export function siteMap(origin: string, procedures: readonly string[]): string {
  const pages = LANGS.flatMap((lang) => [
    ...(
      [
        'home',
        'procedures',
        'lookUp',
        'progress',
        'ranking',
        'publications',
        'openData',
        'apologies',
        'accessibility',
        'privacy',
      ] as const
    ).map((name) => pathTo(lang, name)),
    ...procedures.map((code) => pathTo(lang, 'procedures', code)),
  ]);
  const entries = pages.map((path) => `<url><loc>${xml(`${origin}${path}`)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
}

export const xml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

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
