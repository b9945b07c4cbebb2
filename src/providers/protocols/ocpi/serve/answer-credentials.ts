// The exchange of keys, when the operator begins it or changes its own: a new key for us, a new key for it.
import { readJson } from '../read-json.ts';
import type { Asked } from './asked.ts';
import { done, type EmspReply, found, invalid, notAllowed } from './reply.ts';

/** POST once, PUT and DELETE only after it: anything else is 405, as the protocol says. */
export async function answerCredentials({ ports, place, caller, call, rest }: Asked): Promise<EmspReply> {
  if (rest.length > 0) return notAllowed(place);
  const isConnected = caller.state === 'connected';
  switch (call.method) {
    case 'GET':
      return found(place, await ports.showCredentials(caller));
    case 'POST':
    case 'PUT': {
      if (isConnected !== (call.method === 'PUT')) return notAllowed(place);
      const json = readJson(call.bodyText);
      if (!json.ok) return invalid(place, json);
      const ours = await ports.connect(caller, json.value);
      return ours.ok ? found(place, ours.value) : invalid(place, ours);
    }
    case 'DELETE':
      if (!isConnected) return notAllowed(place);
      await ports.disconnect(caller);
      return done(place);
    default:
      return notAllowed(place);
  }
}
