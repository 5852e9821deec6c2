import { useNotificationText } from '../../text/notification/index.ts';

const LIKELY = 80;
const AT_RISK = 50;

/** How likely a dossier is to be late; in words where nobody can tell. */
export function RiskChip({ risk }: { readonly risk: number | undefined }) {
  const { forecast: words } = useNotificationText().notification;
  if (risk === undefined) return <span className="muted">{words.unknown}</span>;
  const chip = risk >= LIKELY ? 'chip-late' : risk >= AT_RISK ? 'chip-due-soon' : 'chip-in-time';
  return <span className={`chip ${chip}`}>{words.percent(risk)}</span>;
}
