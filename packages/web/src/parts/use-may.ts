import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../api/session.ts';

/** Whether who is here may do something somewhere: for what is worth showing. The server decides. */
export function useMay(): (action: string) => boolean {
  const { data } = useQuery(sessionQuery());
  const may = data?.user?.may ?? [];
  return (action) => may.includes(action);
}
