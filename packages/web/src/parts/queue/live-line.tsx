import { formatTime } from '../../text/index.ts';
import { useWorkText } from '../../text/work/index.ts';
import { useLiveState } from '../live.ts';

interface LiveLineProps {
  readonly asOf: string | undefined;
  readonly refresh: () => void;
  /** False where the list does not follow by itself. */
  readonly follows: boolean;
}

/** How current the list is: whether the line to the server stands, and as of when it was read. */
export function LiveLine({ asOf, refresh, follows }: LiveLineProps) {
  const { live, asOf: asOfText } = useWorkText().work;
  const line = useLiveState();
  const state = follows ? line : 'off';
  return (
    <div className={`live live-${state}`}>
      <p role="status">
        <span className="live-sign" aria-hidden="true" />
        {live[state]}
      </p>
      {asOf !== undefined && <p className="muted">{asOfText(formatTime(asOf))}</p>}
      <button type="button" className="button" onClick={refresh}>
        {live.refresh}
      </button>
    </div>
  );
}
