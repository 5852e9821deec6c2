const LIKELY = 80;
const AT_RISK = 50;

interface RiskChipProps {
  /** Percent; absent where too few dossiers are comparable. */
  readonly risk: number | undefined;
  /** What is said then. */
  readonly unknown: string;
  /** Why, as a hint. */
  readonly reason?: string;
}

/** How likely a dossier is to be late; in words where nobody can tell. */
export function RiskChip({ risk, unknown, reason }: RiskChipProps) {
  const hint = reason === undefined ? {} : { title: reason };
  if (risk === undefined) {
    return (
      <span className="muted" {...hint}>
        {unknown}
      </span>
    );
  }
  const chip = risk >= LIKELY ? 'chip-late' : risk >= AT_RISK ? 'chip-due-soon' : 'chip-in-time';
  return (
    <span className={`chip ${chip}`} {...hint}>
      {risk < 1 ? '<1%' : `${risk}%`}
    </span>
  );
}
