// Which parties are reachable behind a hub, as the hub tells.
import { refuse } from '#kernel/refusal';
import { ClientInfo } from '../objects.ts';
import { readJson } from '../read-json.ts';
import { readObject } from '../read-object.ts';
import { ocpiRefusals } from '../refusals.ts';
import { isSameParty } from '../routing.ts';
import type { Asked } from './asked.ts';
import { done, type EmspReply, found, invalid, notAllowed, unknown } from './reply.ts';

export async function answerClientInfo({ ports, place, caller, call, rest }: Asked): Promise<EmspReply> {
  const [countryCode = '', partyId = ''] = rest;
  if (rest.length !== 2 || !/^[A-Za-z]{2}$/.test(countryCode) || !/^[A-Za-z0-9]{3}$/.test(partyId))
    return unknown(place);
  const party = { countryCode, partyId };
  if (call.method === 'GET') {
    const known = await ports.findClientInfo(caller, party);
    return known === undefined ? unknown(place) : found(place, known);
  }
  if (call.method !== 'PUT') return notAllowed(place);
  const json = readJson(call.bodyText);
  if (!json.ok) return invalid(place, json);
  const read = readObject('the state of a party', ClientInfo, json.value);
  if (!read.ok) return invalid(place, read);
  const { country_code, party_id } = read.value.object;
  if (!isSameParty({ countryCode: country_code, partyId: party_id }, party))
    return invalid(
      place,
      refuse(ocpiRefusals, 'not-of-its-shape', { what: 'the state of a party', where: 'party_id' }),
    );
  await ports.receiveClientInfo(caller, read.value.object);
  return done(place);
}
