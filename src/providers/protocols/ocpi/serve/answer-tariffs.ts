// Tariffs that the operator pushes: kept with the day from which they hold, ended when it deletes them.
import { readJson } from '../read-json.ts';
import type { Asked } from './asked.ts';
import { ownKey } from './check-owner.ts';
import { done, type EmspReply, found, invalid, notAllowed, unknown } from './reply.ts';

export async function answerTariffs({ ports, place, caller, call, rest }: Asked): Promise<EmspReply> {
  const key = rest.length === 3 ? ownKey(caller, rest) : undefined;
  if (key === undefined) return unknown(place);
  switch (call.method) {
    case 'GET': {
      const tariff = await ports.findTariff(caller, key);
      return tariff === undefined ? unknown(place) : found(place, tariff);
    }
    case 'PUT': {
      const json = readJson(call.bodyText);
      if (!json.ok) return invalid(place, json);
      const received = await ports.receiveTariff(caller, json.value);
      return received.ok ? done(place, received.value === 'new') : invalid(place, received);
    }
    case 'DELETE':
      return (await ports.endTariff(caller, key)) ? done(place) : unknown(place);
    default:
      return notAllowed(place);
  }
}
