// What the pages of people ask of the server, and what each change makes old.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '#ui-kit';
import * as wire from '../contract.ts';

export interface Sought {
  readonly sought: string;
  readonly state: 'now' | 'leaving' | 'gone' | 'all';
  readonly page: number;
}

export const usePeople = ({ sought, state, page }: Sought) =>
  useQuery({
    queryKey: ['people', sought, state, page],
    queryFn: () => {
      const asked = new URLSearchParams({ sought, state, page: String(page) });
      return ask(wire.peoplePath(`?${asked}`), wire.PeoplePage);
    },
    placeholderData: keepPreviousData,
  });

export const usePerson = (id: string) =>
  useQuery({ queryKey: ['person', id], queryFn: () => ask(wire.personPath(id), wire.PersonForm) });

export const useLeaveEffect = (id: string, on: string) =>
  useQuery({
    queryKey: ['leave-effect', on],
    queryFn: () => ask(`${wire.leavePath(id)}?on=${on}`, wire.LeaveEffect),
    enabled: on !== '',
  });

export const useCentres = () =>
  useQuery({ queryKey: ['cost-centres'], queryFn: () => ask(wire.centresPath, wire.CostCentres) });

/** The answer is the person as they are afterwards. */
function usePersonChange<Body>(id: string, path: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => ask(path, wire.PersonForm, body),
    onSuccess: (answer) => {
      client.setQueryData(['person', id], answer);
      return client.invalidateQueries({ queryKey: ['people'] });
    },
  });
}

export const useChange = (id: string) => usePersonChange<wire.Changing>(id, wire.changePath(id));
export const useLeave = (id: string) => usePersonChange<{ lastDay: string | null }>(id, wire.leavePath(id));

export function useAdd() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: wire.Adding) => ask(wire.peoplePath(), wire.Added, body),
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
}

export const useLook = () =>
  useMutation({ mutationFn: (text: string) => ask(wire.listLookPath, wire.ListEffect, { text }) });

export function useTake() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (text: string) => ask(wire.listTakePath, wire.ListEffect, { text }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
}

function useCentreChange<Body>(path: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => ask(path, wire.CostCentres, body),
    onSuccess: (answer) => client.setQueryData(['cost-centres'], answer),
  });
}

export const useNameCentre = () =>
  useCentreChange<{ code: string; name: string; from: string }>(wire.centreNamePath);
export const useCloseCentre = () => useCentreChange<{ code: string; lastDay: string }>(wire.centreClosePath);
