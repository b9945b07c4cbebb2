// What the pages of set-up, works council and views ask of the server.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '#ui-kit';
import * as wire from '../contract.ts';

export const useSetUp = () =>
  useQuery({ queryKey: ['set-up'], queryFn: () => ask(wire.setUpPath, wire.SetUp) });

export const useCouncil = () =>
  useQuery({ queryKey: ['council'], queryFn: () => ask(wire.councilPath, wire.Council) });

export function useApprove() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (approvedOn: string) => ask(wire.approvePath, wire.Council, { approvedOn }),
    onSuccess: (answer) => client.setQueryData(['council'], answer),
  });
}

export const useViews = (before: number | undefined) =>
  useQuery({
    queryKey: ['client-views', before],
    queryFn: () => ask(wire.viewsPath(before), wire.ViewsPage),
    placeholderData: keepPreviousData,
  });
