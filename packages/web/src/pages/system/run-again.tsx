import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { problemText } from '../../parts/problem-text.ts';
import { useSystemText } from '../../text/system/index.ts';
import { jobsQuery, runAgain } from './jobs-queries.ts';

/** "Chạy lại": what came of it stands beside the button, in the server's words where it was refused. */
export function RunAgain({ id, name }: { readonly id: string; readonly name: string }) {
  const text = useSystemText();
  const client = useQueryClient();
  const run = useMutation({
    mutationFn: () => runAgain(id),
    onSuccess: () => client.invalidateQueries({ queryKey: jobsQuery().queryKey }),
  });
  return (
    <span className="run-again">
      <Button
        size="small"
        loading={run.isPending}
        aria-label={text.system.jobs.runOf(name)}
        onClick={() => run.mutate()}
      >
        {text.system.jobs.run}
      </Button>
      <span role="status" className="muted small">
        {run.isSuccess && text.system.jobs.sent}
        {run.isError && problemText(run.error, text)}
      </span>
    </span>
  );
}
