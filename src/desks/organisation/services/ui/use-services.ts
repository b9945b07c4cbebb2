// What the client's page of services asks of the server; each change answers the page as it is afterwards.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '#ui-kit';
import * as wire from '../contract.ts';

const key = (month: string) => ['client-services', month];

export const useServices = (month: string) =>
  useQuery({
    queryKey: key(month),
    queryFn: () => ask(wire.clientServicesPath(month), wire.ClientServices),
  });

function useChange<Body>(month: string, path: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => ask(path, wire.ClientServices, body),
    onSuccess: (answer) => client.setQueryData(key(month), answer),
  });
}

export const useSwitch = (month: string) =>
  useChange<{ service: string; isOn: boolean }>(month, wire.clientSwitchPath(month));
export const useLimit = (month: string) =>
  useChange<{ service: string; limit: wire.Limit }>(month, wire.clientLimitPath(month));
export const useHomeTariff = (month: string) =>
  useChange<Omit<wire.HomeTariff, 'milliCentsPerKwh'> & { euros: string }>(
    month,
    wire.clientHomeTariffPath(month),
  );
