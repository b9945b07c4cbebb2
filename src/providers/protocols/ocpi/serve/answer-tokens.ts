// Our passes: a list for an operator that wants to compare, and the question in real time whether one may
// charge. Both tell of people, so both go out sealed and noted.
import { VERSION } from '../connection.ts';
import { LocationReferences, TokenType } from '../objects.ts';
import { formatPageHeaders, readPageAsked } from '../pages.ts';
import { readJson } from '../read-json.ts';
import { readObject } from '../read-object.ts';
import type { Asked } from './asked.ts';
import { type EmspReply, invalid, notAllowed, reply, unknown } from './reply.ts';

export async function answerTokens(asked: Asked): Promise<EmspReply> {
  const { ports, place, caller, call, rest } = asked;
  if (rest.length === 2 && rest[1] === 'authorize')
    return call.method === 'POST' ? authorize(asked, rest[0] ?? '') : notAllowed(place);
  if (rest.length > 0) return unknown(place);
  if (call.method !== 'GET') return notAllowed(place);
  const page = readPageAsked(call.query);
  if (!page.ok) return invalid(place, page);
  const { letter, totalCount, given } = await ports.listTokens(caller, page.value);
  const headers = formatPageHeaders(`${place.baseUrl}/${VERSION}/tokens`, page.value, {
    totalCount,
    given,
  });
  return { status: 200, headers, body: { letter } };
}

/** An unknown pass is 404 with 2004. Where it charges may be left out: then nothing of a place is checked. */
async function authorize({ ports, place, caller, call }: Asked, uid: string): Promise<EmspReply> {
  const type = TokenType.safeParse(call.query.get('type') ?? 'RFID');
  if (!type.success || uid.length > 36) return unknown(place, 'unknownToken');
  let location: (typeof LocationReferences)['_output'] | undefined;
  if (call.bodyText.trim() !== '') {
    const json = readJson(call.bodyText);
    if (!json.ok) return invalid(place, json);
    const read = readObject('a place', LocationReferences, json.value);
    if (!read.ok) return invalid(place, read);
    location = read.value.object;
  }
  const where = location === undefined ? undefined : withoutNull(location);
  const answer = await ports.authorize(caller, { uid, type: type.data, location: where });
  if (answer.kind === 'unknown') return reply(place, 404, 'unknownToken');
  return { status: 200, headers: {}, body: { letter: answer.letter } };
}

const withoutNull = ({
  location_id,
  evse_uids,
}: {
  location_id: string;
  evse_uids?: string[] | null | undefined;
}) => (evse_uids ? { location_id, evse_uids } : { location_id });
