import { useMutation } from '@tanstack/react-query';

/** One writing of a dialog: what was typed stays where it is refused. */
export function useWrite<Answer>(write: () => Promise<Answer>, done: () => unknown) {
  return useMutation({ mutationFn: () => write(), onSuccess: () => done() });
}
