import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../../api/session.ts';

/** Whether the signed-in person may do something somewhere: for what is worth showing. The server decides. */
export function useMay(action: string): boolean {
  const { data } = useQuery(sessionQuery());
  return data?.user?.may.includes(action) === true;
}
