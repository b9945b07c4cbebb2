// The addresses under which operators call us, handed to the door of providers; whatever is answered is a
// letter.
import { type ProviderCall, type ProviderRoute, providerRoute } from '#platform/http/provider-route';
import { answerAboutNobody } from '#privacy/disclose/answer-provider';
import type { Exchange } from '#privacy/disclose/exchange';
import { OBJECT_BYTES } from '../limits.ts';
import { answerCall } from './answer-call.ts';
import type { EmspPlace, EmspPorts } from './ports.ts';

/** Where the routes begin; the list of versions is `<base>/versions`. */
export const EMSP_PATH = '/ocpi/emsp';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

export interface EmspDoor {
  readonly ports: EmspPorts;
  readonly place: EmspPlace;
}

/** `open` gives what a call is answered with; `exchange` says which names may stand in an answer. */
export function emspRoutes(
  open: (call: ProviderCall) => Promise<EmspDoor>,
  exchange: Exchange,
): readonly ProviderRoute[] {
  const answers: ProviderRoute['answers'] = async (call) => {
    const { ports, place } = await open(call);
    const { method, query, headers, bodyText } = call;
    const path = readPath(call.url);
    if (path === undefined) return { status: 404 };
    const reply = await answerCall(ports, place, { method, path, query, headers, bodyText });
    const { status, body } = reply;
    const letter = 'letter' in body ? body.letter : answerAboutNobody(exchange, body.text);
    return { status, headers: reply.headers, letter };
  };
  return METHODS.map((method) =>
    providerRoute(method, `${EMSP_PATH}/*`, { bodyBytes: OBJECT_BYTES, answers }),
  );
}

/** The parts after the base; a part that is not well written is no address of ours. */
function readPath(url: string): string[] | undefined {
  const [path = ''] = url.split('?');
  const parts = path.slice(EMSP_PATH.length).split('/');
  try {
    return parts.filter((part) => part !== '').map(decodeURIComponent);
  } catch {
    return undefined;
  }
}
