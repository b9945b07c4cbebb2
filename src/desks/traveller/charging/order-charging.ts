// Start and stop from the screen: allowed or not, then in the waiting row.
import type { z } from 'zod';
import { startCharging } from '#flows/charging/start-charging';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { wantStop } from '#services/mobility/ev-charging';
import type { Ordered, StartAsked, StopAsked } from './contract.ts';

type Answer = Promise<Answered<z.input<typeof Ordered>>>;

export async function orderStart(asking: Asking<unknown, unknown, z.output<typeof StartAsked>>): Answer {
  const { organisation, person = '', now } = contextOf(asking);
  const { db, ledger } = asking.house;
  const started = await startCharging(db, ledger.secrets, { organisation, person, now, ...asking.body });
  return started.ok ? { ok: true, value: { order: started.value } } : { ...started, status: 409 };
}

export async function orderStop(asking: Asking<unknown, unknown, z.output<typeof StopAsked>>): Answer {
  const { session } = asking.body;
  const stopped = await asking.house.db.transaction(contextOf(asking), (tx) => wantStop(tx, session));
  return stopped.ok ? { ok: true, value: { order: stopped.value } } : { ...stopped, status: 409 };
}
