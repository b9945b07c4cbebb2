// What the page of the policy asks of the server; each change answers the page as it is afterwards.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '#ui-kit';
import * as wire from '../contract.ts';

const key = ['policy'];
const simulationKey = ['policy-simulation'];

export const usePolicy = () =>
  useQuery({ queryKey: key, queryFn: () => ask(wire.policyPath, wire.PolicyPage) });

function useChange<Body>(path: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => ask(path, wire.PolicyPage, body),
    onSuccess: async (answer) => {
      client.setQueryData(key, answer);
      // A replay is of the draft as it was.
      await client.invalidateQueries({ queryKey: simulationKey });
    },
  });
}

export const useStart = () => useChange<object>(wire.draftStartPath);
export const useSave = () => useChange<{ version: number; content: wire.DraftContent }>(wire.draftSavePath);
export const useDiscard = () => useChange<{ version: number }>(wire.draftDiscardPath);
export const usePublish = () => useChange<{ version: number }>(wire.draftPublishPath);

/** While it runs it is looked at again, about every second. */
export const useSimulation = () =>
  useQuery({
    queryKey: simulationKey,
    queryFn: () => ask(wire.simulationPath, wire.SimulationPage),
    refetchInterval: ({ state }) => (state.data?.simulation?.isFinished === false ? 800 : false),
  });

export function useAskSimulation() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { months: number }) => ask(wire.simulationAskPath, wire.SimulationPage, body),
    onSuccess: (answer) => client.setQueryData(simulationKey, answer),
  });
}
