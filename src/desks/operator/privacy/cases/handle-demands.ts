// Demands of authorities: written down, checked by one of us, approved by another, given, told.
import type { z } from 'zod';
import { refuse } from '#kernel/refusal';
import type { Answered, Asking } from '#platform/http/route';
import { findByNumber } from '#services/people/organisations';
import {
  type DemandState,
  demandSteps,
  type ListedDemand,
  listDemands,
  receiveDemand,
  stepDemand,
} from '#services/trust/legal-demands';
import { asOfficer, MOST, nameOf, stepped } from '../as-officer.ts';
import type { Stepped } from '../contract.ts';
import type { DemandList, ReceiveDemand, StepDemand } from './contract.ts';

type Later = Exclude<DemandState, 'received'>;

const refusals = {
  'demanded-person-unknown': {
    nl: 'Dit personeelsnummer is er niet. Laat het leeg als de eis over niemand in het bijzonder gaat.',
    en: 'This personnel number does not exist. Leave it empty when the demand is about nobody in particular.',
  },
} as const;

export async function listAllDemands(asking: Asking): Promise<Answered<z.input<typeof DemandList>>> {
  const found = await asOfficer(asking, (tx) => listDemands(tx, MOST, { isOpen: true }));
  const me = nameOf(asking);
  const demands = found.map((demand) => ({
    ...demand,
    receivedAt: demand.receivedAt.toString(),
    can: followingOf(demand, me),
  }));
  return { ok: true, value: { demands } };
}

function followingOf({ state, checkedBy }: ListedDemand, me: string): Later[] {
  return (Object.keys(demandSteps) as Later[]).filter(
    (next) => demandSteps[next].includes(state) && !(next === 'approved' && checkedBy === me),
  );
}

export async function receiveOneDemand(
  asking: Asking<unknown, unknown, ReceiveDemand>,
): Promise<Answered<Stepped>> {
  const { db, now } = asking.house;
  const { personnelNumber, ...demand } = asking.body;
  const organisationId = asking.signed?.organisation ?? '';
  const among = { role: 'recognition', organisation: organisationId, now: now() };
  const personId =
    personnelNumber === ''
      ? undefined
      : await db.transaction(among, (tx) => findByNumber(tx, personnelNumber));
  if (personnelNumber !== '' && personId === undefined) {
    return { ...refuse(refusals, 'demanded-person-unknown'), status: 404 };
  }
  const about = personId === undefined ? undefined : { organisationId, personId };
  const received = await asOfficer(asking, (tx) => receiveDemand(tx, { ...demand, about }, nameOf(asking)));
  return stepped(received, () => ({ state: 'received' }));
}

export async function stepOneDemand(
  asking: Asking<{ id: string }, unknown, StepDemand>,
): Promise<Answered<Stepped>> {
  const { state, detail } = asking.body;
  const taken = await asOfficer(asking, (tx) =>
    stepDemand(tx, { id: asking.params.id, state, reviewer: nameOf(asking), detail: detail || undefined }),
  );
  return stepped(taken, (now) => ({ state: now }));
}
