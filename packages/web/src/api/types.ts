import type { components, operations } from './generated/schema.d.ts';

type Schemas = components['schemas'];

export type AgencyRow = Schemas['AgencyRow'];
export type Counting = Schemas['Counting'];
export type DossierDetail = Schemas['DossierDetail'];
export type DossierItem = Schemas['DossierListItem'];
export type DossierList = Schemas['DossierList'];
export type ExplanationLine = Schemas['ExplanationLine'];
export type Judging = Schemas['Judging'];
export type Figures = Schemas['Figures'];
export type Period = Schemas['Period'];
export type Problem = Schemas['Problem'];
export type PortalFact = Schemas['PortalFact'];
export type OpenSession = Schemas['OpenSession'];
export type QuarterFigures = Schemas['QuarterFigures'];
export type Session = Schemas['Session'];
export type SessionUser = NonNullable<Session['user']>;

export type Level = AgencyRow['level'];
export type Verdict = DossierItem['verdict'];
export type ApartEnd = NonNullable<DossierItem['apart']>;
export type PauseKind = NonNullable<DossierItem['pause']>['kind'];
export type FigureKey = NonNullable<operations['listDossiersOfFigure']['parameters']['query']>['figure'];
type FiguresQuery = NonNullable<operations['getFigures']['parameters']['query']>;
export type Scheme = NonNullable<FiguresQuery['scheme']>;
export type Policy = NonNullable<FiguresQuery['policy']>;
export type PeriodKind = NonNullable<NonNullable<operations['listPeriods']['parameters']['query']>['kind']>;
export type FileQuery = NonNullable<operations['downloadQuarterlyReport']['parameters']['query']>;
export type Layout = NonNullable<FileQuery['layout']>;
export type FileFormat = FileQuery['format'];
