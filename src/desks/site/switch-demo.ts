// Looking as somebody else, in the demo only: a new session for the organisation or for one of its people.
import type { z } from 'zod';
import type { Answered, Asking } from '#platform/http/route';
import type { DemoSwitch, Session } from './contract.ts';
import { describe, findDemo, noDemo } from './show-session.ts';

type Question = Asking<unknown, unknown, DemoSwitch>;

export async function switchDemo({ body, house }: Question): Promise<Answered<z.input<typeof Session>>> {
  const demo = await findDemo(house);
  if (demo === undefined) return noDemo;
  const isPerson = body.role === 'traveller';
  return describe(house, demo, {
    role: isPerson ? 'traveller' : 'client',
    organisation: demo.id,
    person: isPerson ? body.personId : undefined,
  });
}
