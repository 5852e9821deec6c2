/** The JSON form of the quarterly report; stands in until the report model of the domain is there. */
export interface QuarterlyReport {
  readonly period: unknown;
}
