// Who answers questions and complaints for a brand, and how to reach them.
import type { z } from 'zod';
import type { Answered, Asking } from '#platform/http/route';
import type { ContactAnswer, PageQuestion } from './contract.ts';
import { findBrandOf } from './show-statement.ts';

type Question = Asking<unknown, z.output<typeof PageQuestion>, unknown>;

export async function showContact({
  query: { brand },
  house,
}: Question): Promise<Answered<z.input<typeof ContactAnswer>>> {
  const found = await findBrandOf(house, brand);
  if (!found.ok) return { ...found, status: 404 };
  const { id, name, company, address, email, officerEmail } = found.value;
  return { ok: true, value: { brand: { id, name }, company, address, email, officerEmail } };
}
