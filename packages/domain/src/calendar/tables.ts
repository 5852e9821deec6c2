/** Running totals of one variant of a calendar. Internal to calendar and deadline. */
export interface DayTables {
  readonly firstDay: number;
}
