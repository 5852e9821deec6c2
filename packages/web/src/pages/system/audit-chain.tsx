import { formatInteger } from '@dunghen/domain/text';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { problemText } from '../../parts/problem-text.ts';
import { Refusal } from '../../parts/refusal.tsx';
import { ErrorState, Placeholder } from '../../parts/states.tsx';
import { isOpen, TaskProgress } from '../../parts/task-progress.tsx';
import { formatTime } from '../../text/index.ts';
import { useSystemText } from '../../text/system/index.ts';
import { type AuditState, auditStateQuery, checkAudit } from './audit-queries.ts';

/** Until when the chains are known to be whole, and having them followed again. */
export function AuditChain() {
  const text = useSystemText();
  const words = text.system.audit;
  const client = useQueryClient();
  const state = useQuery(auditStateQuery());
  const check = useMutation({
    mutationFn: checkAudit,
    onSuccess: () => client.invalidateQueries({ queryKey: auditStateQuery().queryKey }),
  });
  const current = state.data?.current;
  return (
    <section className="panel" aria-labelledby="audit-chain">
      <div className="section-head">
        <h2 id="audit-chain">{words.chainHeading}</h2>
        {!isOpen(current) && (
          <Button loading={check.isPending} onClick={() => check.mutate()}>
            {words.check}
          </Button>
        )}
      </div>
      {state.isPending && <Placeholder height={48} />}
      {state.isError && <ErrorState error={state.error} retry={() => state.refetch()} />}
      {check.isError && <Refusal words={problemText(check.error, text)} />}
      {state.data && <Found state={state.data} />}
      {current?.state === 'failed' && <Refusal words={words.checkFailed(current.failure ?? '')} />}
      {current !== undefined && <TaskProgress task={current} name={words.checking} />}
    </section>
  );
}

function Found({ state: { checkedAt, result } }: { readonly state: AuditState }) {
  const { audit: words } = useSystemText().system;
  if (checkedAt === undefined || result === undefined) return <p>{words.never}</p>;
  const { sound, entries, events, dossiers, faults, faultCount } = result;
  const counts = words.counts(formatInteger(entries), formatInteger(events), formatInteger(dossiers));
  if (sound)
    return (
      <p>
        <strong className="good">{words.sound(formatTime(checkedAt))}</strong> {counts}
      </p>
    );
  return (
    <>
      <p role="alert">
        <strong className="bad">{words.unsound(formatInteger(faultCount), formatTime(checkedAt))}</strong> {counts}
      </p>
      <ul className="fault-list">
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </>
  );
}
