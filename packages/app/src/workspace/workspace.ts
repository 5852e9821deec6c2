import type { Principal } from '@dunghen/domain/access';
import type { PeriodKind, PeriodScheme, QuarterlyReport } from '@dunghen/domain/report';
import type { DayNumber, Instant } from '@dunghen/domain/time';
import type { RequestFacts } from '../audit/index.ts';
import type { FullDossier } from '../dossier/get-dossier.ts';
import type { DossierPage, DossierView, FigureKey } from '../dossier/view.ts';
import type { Outcome } from '../outcome/index.ts';
import type { Counting } from './counting.ts';
import type { WorkspaceLevel } from './quarter-figures.ts';

export type { Outcome, Refused } from '../outcome/index.ts';

export interface WorkspaceStatus {
  readonly provinceName: string;
  /** True while the invented dossiers of the demonstration province are loaded. */
  readonly demonstration: boolean;
  readonly dossiers: number;
  /** First and last local day (`yyyy-MM-dd`) on which a dossier was accepted; absent while there are none. */
  readonly firstDay?: string;
  readonly lastDay?: string;
}

/** A period that can be chosen. Days are local, `yyyy-MM-dd`, `to` inclusive. */
export interface PeriodChoice {
  readonly key: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  /** True for the one that is shown when none was asked for. */
  readonly isDefault: boolean;
}

export type ReportLayout = 'late-only' | 'early-apart' | 'all-units' | 'dossiers' | 'index' | '06a';
export type FileFormat = 'docx' | 'xlsx' | 'pdf' | 'html' | 'csv' | 'json';

export interface ReportQuery {
  /** Key of a period: '2024-Q1', '2024-03', '2024-H1', '2024-9M', '2024'. */
  readonly period: string;
  readonly scheme?: PeriodScheme;
  /** Name of a policy, 'province' where absent (decision 0157). */
  readonly policy?: string;
  readonly asOf?: Instant;
  readonly knownAt?: Instant;
}

/** Which periods are offered; absent: calendar quarters. */
export interface PeriodQuery {
  readonly kind?: PeriodKind;
  readonly scheme?: PeriodScheme;
}

export interface FigureQuery extends ReportQuery {
  readonly figure: FigureKey;
  /** Absent: the whole province, or the level. */
  readonly agencyId?: string;
  readonly level?: WorkspaceLevel;
  /** With `agencyId`: the agencies under it too. */
  readonly includeChildren?: boolean;
  /** Only this part of the period (a week of it), counted as a window of its own: local days, both included. */
  readonly from?: DayNumber;
  readonly to?: DayNumber;
  /** Agencies whose dossiers the reader may see; absent: all. */
  readonly within?: readonly string[];
  /** Key of the page, `next` of the page before. */
  readonly after?: string;
  readonly limit: number;
}

/** The dossiers behind one number; `total` equals that number. */
export interface FigureDossiers extends DossierPage {
  readonly total: number;
  readonly agency?: { readonly id: string; readonly name: string };
  readonly counting: Counting;
}

/** The two times of a question; a dossier and a list that are asked by the same ones agree. */
export interface DossierTimes {
  /** Exclusive, as the end of a period is. Default: now. */
  readonly asOf?: Instant;
  /** Default: all that is recorded. */
  readonly knownAt?: Instant;
}

/** A dossier with the rule and the two times by which it was judged. */
export interface JudgedDossier extends DossierView {
  readonly judging: Omit<Counting, 'from' | 'to'>;
}

export interface DownloadQuery extends ReportQuery {
  readonly layout: ReportLayout;
  readonly format: FileFormat;
}

export interface DownloadFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Who looks at a dossier, and whether they ask for the data of persons. */
export interface Viewer {
  readonly principal: Principal;
  readonly request: RequestFacts;
  readonly personal: boolean;
}

/** The use cases behind the pages. Nothing that they return holds data of applicants. */
export interface Workspace {
  status(): Promise<WorkspaceStatus>;
  /** Newest first; exactly one is the default unless there are none. */
  periods(query?: PeriodQuery): Promise<readonly PeriodChoice[]>;
  /** The report's model; the first page's figures are made from it (`quarterFigures`), never counted apart. */
  quarterly(query: ReportQuery): Promise<Outcome<QuarterlyReport>>;
  figureDossiers(query: FigureQuery): Promise<Outcome<FigureDossiers>>;
  /**
   * Undefined where there is no such dossier, or was none at the two times, or the viewer may not see it. With a viewer
   * the dossier comes with its record, as they may see it.
   */
  dossier(code: string, times?: DossierTimes, viewer?: Viewer): Promise<JudgedDossier | FullDossier | undefined>;
  download(query: DownloadQuery): Promise<Outcome<DownloadFile>>;
}
