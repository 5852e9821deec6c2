import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../../api/session.ts';

/** Whether who is here may do something somewhere; the server decides, this only spares what it would refuse. */
export function useMay(): (action: string) => boolean {
  const { data } = useQuery(sessionQuery());
  const may = data?.user?.may ?? [];
  return (action) => may.some((own) => own === action);
}
