// The officer decides about a request, extends it, doubts or recognises who asks.
import { decideRequest, recogniseAsker } from '#flows/decide-request';
import { refuse } from '#kernel/refusal';
import type { Answered, Asking } from '#platform/http/route';
import { findByNumber } from '#services/people/organisations';
import { findRequest } from '#services/trust/rights';
import { asOfficer, nameOf, stepped } from '../as-officer.ts';
import type { Stepped } from '../contract.ts';
import type { Recognise, RequestStep } from './contract.ts';
import { unknownRequest } from './show-request.ts';

const refusals = {
  'asker-not-found': {
    nl: 'Dit personeelsnummer is er niet bij deze klant. Vraag de aanvrager om een ander gegeven dat wij al hebben.',
    en: 'This personnel number does not exist at this client. Ask for another item that we already have.',
  },
} as const;

type OfRequest<Body> = Asking<{ id: string }, unknown, Body>;

export async function takeRequestStep(asking: OfRequest<RequestStep>): Promise<Answered<Stepped>> {
  const { db, now } = asking.house;
  const { event, detail } = asking.body;
  const decided = await decideRequest(db, {
    request: asking.params.id,
    event,
    doneBy: nameOf(asking),
    detail: detail === '' ? undefined : detail,
    now: now(),
  });
  return stepped(decided, ({ phase }) => ({ state: phase }));
}

/** The number is compared with what the client told us; of the organisation the officer works for now. */
export async function recogniseRequest(asking: OfRequest<Recognise>): Promise<Answered<Stepped>> {
  const { db, now } = asking.house;
  const request = await asOfficer(asking, (tx) => findRequest(tx, asking.params.id));
  if (request === undefined) return unknownRequest;
  const organisation = request.organisationId ?? asking.signed?.organisation ?? '';
  const among = { role: 'recognition', organisation, now: now() };
  const person = await db.transaction(among, (tx) => findByNumber(tx, asking.body.personnelNumber));
  if (person === undefined) return { ...refuse(refusals, 'asker-not-found'), status: 404 };
  const recognised = await recogniseAsker(db, {
    request: request.id,
    organisation,
    person,
    how: asking.body.how,
    doneBy: nameOf(asking),
    now: now(),
  });
  return stepped(recognised, ({ phase }) => ({ state: phase }));
}
