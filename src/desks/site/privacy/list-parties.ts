// Everybody outside who gives or gets something, as the register has it.
import type { z } from 'zod';
import type { Answered, Asking } from '#platform/http/route';
import { partyOverview } from '#privacy/statement/party-overview';
import type { PageQuestion, PartiesAnswer } from './contract.ts';

type Question = Asking<unknown, z.output<typeof PageQuestion>, unknown>;

export async function listParties({
  query: { language },
}: Question): Promise<Answered<z.input<typeof PartiesAnswer>>> {
  // Who reads this is no third party; what they give stands in the statement itself.
  const outside = partyOverview(language).filter(({ kind }) => kind !== 'subject');
  const parties = outside.map((party) => ({
    ...party,
    countries: [...party.countries],
    out: party.out.map((one) => ({ ...one, fields: [...one.fields] })),
    in: party.in.map((one) => ({ ...one, fields: [...one.fields] })),
  }));
  return { ok: true, value: { parties } };
}
