// What charging at home asks of the server. Each change answers how it stands afterwards.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '#ui-kit';
import { HomeCharging, homePath } from '../home/contract.ts';

const key = (personId: string) => ['charging-home', personId];

export const useHome = (personId: string) =>
  useQuery({ queryKey: key(personId), queryFn: () => ask(homePath, HomeCharging), staleTime: 0 });

export function useHomeStep(personId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body }: { path: string; body: object }) => ask(path, HomeCharging, body),
    onSuccess: (after) => queries.setQueryData(key(personId), after),
  });
}
