import type { DataTable, TableKeys } from '@dunghen/domain/publication';
import { isoText } from '@dunghen/domain/text';
import { dayOf, formatDay } from '@dunghen/domain/time';
import type { PublicationFile } from '@dunghen/store/publication';
import { COLUMNS, DATA_LANGS, type DataLang, REST_FIELDS } from './columns.ts';
import type {
  ApologiesContent,
  FigureStanding,
  FiguresContent,
  PublicationContent,
  PublishedQuarter,
  RankingContent,
} from './content.ts';
import { csvOf, jsonOf } from './data-file.ts';

/** A table of a publication: `base` is the name of its files without the ending. */
export interface PublishedTable extends TableKeys {
  readonly base: string;
  readonly table: DataTable;
}

/** The tables of a publication with their names of columns in a language. */
export function tablesOf(content: PublicationContent, lang: DataLang): readonly PublishedTable[] {
  const { standing } = COLUMNS[lang];
  switch (content.kind) {
    case 'figures': {
      const { key } = content.quarter;
      return [
        { base: `tien-do-${key}`, table: progressTable(lang, content.quarter), keys: 4, ignored: [standing] },
        { base: `linh-vuc-${key}`, table: fieldTable(lang, content), keys: 2 },
      ];
    }
    case 'ranking':
      return [{ base: `xep-hang-${content.key}`, table: rankingTable(lang, content), keys: 4, ignored: [standing] }];
    case 'apologies':
      return [{ base: `thu-xin-loi-${content.key}`, table: apologyTable(lang, content), keys: 6 }];
  }
}

/** Each table as CSV and as JSON, in both languages: "vi/tien-do-2024-Q1.csv". */
export function filesOf(content: PublicationContent): readonly PublicationFile[] {
  return DATA_LANGS.flatMap((lang) =>
    tablesOf(content, lang).flatMap(({ base, table }) => [
      { name: `${lang}/${base}.csv`, contentType: 'text/csv; charset=utf-8', bytes: Buffer.from(csvOf(table)) },
      {
        name: `${lang}/${base}.json`,
        contentType: 'application/json; charset=utf-8',
        bytes: Buffer.from(jsonOf(table)),
      },
    ]),
  );
}

function standingCell(standing: FigureStanding): string {
  switch (standing.kind) {
    case 'issued':
      return standing.number;
    case 'frozen':
      return `frozen ${isoText(standing.knownAt)}`;
    case 'provisional':
      return `provisional ${isoText(standing.knownAt)}`;
  }
}

/** A row an agency of one quarter; agencies' totals as signed. */
function progressTable(lang: DataLang, { key, standing, figures }: PublishedQuarter): DataTable {
  const c = COLUMNS[lang];
  return {
    columns: [
      c.period,
      c.code,
      c.agency,
      c.level,
      c.received,
      c.resolved,
      c.early,
      c.onTime,
      c.late,
      c.latePercent,
      c.open,
      c.openOverdue,
      c.standing,
    ],
    rows: figures.rows.map(({ agency, level, own }) => [
      key,
      agency.code,
      agency.name,
      level,
      own.received.total,
      own.resolved,
      own.early,
      own.onTime,
      own.late,
      own.latePercent,
      own.open.total,
      own.open.overdue,
      standingCell(standing),
    ]),
  };
}

/** A row a field of the whole province; late ones that would tell of single persons are left empty. */
function fieldTable(lang: DataLang, { quarter, provinceFields }: FiguresContent): DataTable {
  const c = COLUMNS[lang];
  return {
    columns: [c.period, c.field, c.resolved, c.late],
    rows: provinceFields.map(({ name, resolved, late }) => [
      quarter.key,
      name === REST_FIELDS.vi ? REST_FIELDS[lang] : name,
      resolved,
      late ?? null,
    ]),
  };
}

function rankingTable(lang: DataLang, { key, levels, standing }: RankingContent): DataTable {
  const c = COLUMNS[lang];
  return {
    columns: [c.period, c.level, c.code, c.agency, c.rank, c.resolved, c.onTime, c.late, c.latePercent, c.standing],
    rows: levels.flatMap(({ level, agencies }) =>
      agencies.map(({ code, name, rank, resolved, onTime, late, latePercent }) => [
        key,
        level,
        code,
        name,
        rank ?? null,
        resolved,
        onTime,
        late,
        latePercent,
        standingCell(standing),
      ]),
    ),
  };
}

function apologyTable(lang: DataLang, { key, rows }: ApologiesContent): DataTable {
  const c = COLUMNS[lang];
  return {
    columns: [c.period, c.apologisedOn, c.agency, c.procedure, c.letter, c.newDueOn],
    rows: rows.map(({ apologisedAt, agencyName, procedureName, letter, newDueAt }) => [
      key,
      formatDay(dayOf(apologisedAt)),
      agencyName,
      procedureName ?? null,
      letter ?? null,
      formatDay(dayOf(newDueAt)),
    ]),
  };
}
