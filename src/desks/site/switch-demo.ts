// Looking as somebody else, in the demo only: a new session for the organisation, for one of its people, or
// for the privacy office.
import type { z } from 'zod';
import { refuse } from '#kernel/refusal';
import type { Answered, Asking } from '#platform/http/route';
import type { Signed } from '#platform/http/session-cookie';
import { isOnlyDemo } from '#services/people/organisations';
import type { DemoSwitch, Session } from './contract.ts';
import { siteRefusals } from './refusals.ts';
import { describe, findDemo, noDemo } from './show-session.ts';

type Question = Asking<unknown, unknown, DemoSwitch>;

export async function switchDemo({ body, house }: Question): Promise<Answered<z.input<typeof Session>>> {
  const demo = await findDemo(house);
  if (demo === undefined) return noDemo;
  // Our own staff works for every organisation, so nobody may become one of them for the asking.
  if (isStaff(body) && !(await house.db.transaction({ role: 'operator', now: house.now() }, isOnlyDemo)))
    return { ...refuse(siteRefusals, 'not-only-demo'), status: 403 };
  return describe(house, demo, { organisation: demo.id, ...lookerOf(body) });
}

const isStaff = ({ role }: DemoSwitch) => role === 'privacy-officer' || role === 'finance-desk';

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
