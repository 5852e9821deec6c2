import { formatInteger } from '@dunghen/domain/text';
import { useMay } from '../../parts/use-may.ts';
import { formatTime } from '../../text/index.ts';
import { usePortalText } from '../../text/portal/index.ts';
import type { PortalStanding } from './portal-queries.ts';
import { SendAgain } from './send-again.tsx';

/** What was refused, by the words of it: the same words have the same remedy, and go again together. */
export function Refusals({ refusals }: { readonly refusals: PortalStanding['refusals'] }) {
  const words = usePortalText().portal;
  const may = useMay();
  const maySend = may('portal:send-again');
  return (
    <section className="panel" aria-labelledby="portal-refusals">
      <div className="section-head">
        <h2 id="portal-refusals">{words.refusals}</h2>
        {maySend && refusals.length > 0 && (
          <SendAgain
            again={{ kind: 'all-refused' }}
            action={words.sendAllAgain}
            label={words.sendAllAgain}
            size="middle"
          />
        )}
      </div>
      {refusals.length === 0 ? <p>{words.noRefusals}</p> : <p className="muted">{words.refusalsHint}</p>}
      <ul className="plain-list role-list">
        {refusals.map(({ errorCode, words: said, refusedBy, messages, newest }) => (
          <li className="role-line" key={`${errorCode ?? ''} ${said}`}>
            <div>
              <p className="break">
                <strong>{said}</strong>
              </p>
              <p className="muted small">
                {[
                  words.by[refusedBy],
                  ...(errorCode === undefined || refusedBy === 'here' ? [] : [words.errorCode(errorCode)]),
                  `${words.columns.messages}: ${formatInteger(messages)}`,
                  `${words.columns.newest}: ${formatTime(newest)}`,
                ].join('; ')}
              </p>
            </div>
            {maySend && (
              <SendAgain
                again={{ kind: 'refusal', words: said, ...(errorCode === undefined ? {} : { errorCode }) }}
                action={words.sendAgain}
                label={words.sendAgainOf(said)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
