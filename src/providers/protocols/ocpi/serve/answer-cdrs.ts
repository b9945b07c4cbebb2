// Charge detail records: posted once, never changed. What we hold of one is not handed out again: the
// operator has it, and the person is who we keep it for.
import { refuse } from '#kernel/refusal';
import { VERSION } from '../connection.ts';
import { readJson } from '../read-json.ts';
import { ocpiRefusals } from '../refusals.ts';
import type { Asked } from './asked.ts';
import { ownKey } from './check-owner.ts';
import { type EmspReply, invalid, notAllowed, reply } from './reply.ts';

/** A record that is set aside with us is received all the same: the operator need not send it again. */
export async function answerCdrs({ ports, place, caller, call, rest }: Asked): Promise<EmspReply> {
  if (call.method !== 'POST' || rest.length > 0) return notAllowed(place);
  const json = readJson(call.bodyText);
  if (!json.ok) return invalid(place, json);
  const { country_code, party_id, id } = (json.value ?? {}) as Readonly<Record<string, unknown>>;
  const key = ownKey(caller, [String(country_code ?? ''), String(party_id ?? ''), String(id ?? '')]);
  if (key === undefined)
    return invalid(place, refuse(ocpiRefusals, 'not-of-its-shape', { what: 'a record', where: 'party_id' }));
  const received = await ports.receiveCdr(caller, json.value);
  if (!received.ok) return invalid(place, received);
  const own = `${key.countryCode}*${key.partyId}*${key.id}`;
  const Location = `${place.baseUrl}/${VERSION}/cdrs/${encodeURIComponent(own)}`;
  return reply(place, received.value === 'new' ? 201 : 200, 'ok', undefined, { Location });
}
