// Looking as somebody else, in the demo only: a new session for the organisation, for one of its people, or
// for the privacy office.
import type { z } from 'zod';
import type { Answered, Asking } from '#platform/http/route';
import type { Signed } from '#platform/http/session-cookie';
import type { DemoSwitch, Session } from './contract.ts';
import { describe, findDemo, noDemo } from './show-session.ts';

type Question = Asking<unknown, unknown, DemoSwitch>;

export async function switchDemo({ body, house }: Question): Promise<Answered<z.input<typeof Session>>> {
  const demo = await findDemo(house);
  if (demo === undefined) return noDemo;
  return describe(house, demo, { organisation: demo.id, ...lookerOf(body) });
}

function lookerOf(body: DemoSwitch): Pick<Signed, 'role' | 'person'> {
  switch (body.role) {
    case 'organisation':
      return { role: 'client', person: undefined };
    case 'traveller':
      return { role: 'traveller', person: body.personId };
    case 'privacy-officer':
      return { role: 'privacy-officer', person: body.officerId };
    case 'finance-desk':
      return { role: 'finance-desk', person: body.clerkId };
  }
}
