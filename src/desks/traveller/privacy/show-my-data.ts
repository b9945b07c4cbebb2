// One's own data at a glance: what is held, what changed, who got or saw something last, and open requests.
import type { z } from 'zod';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { listConsents } from '#privacy/consent/list-consents';
import { listNotices, markSeen } from '#services/trust/assurance';
import { listOwnRequests } from '#services/trust/rights';
import type { Done, MyData } from './contract.ts';
import { readLog } from './list-log.ts';
import { showHoldings } from './show-holdings.ts';
import { toOwnRequest } from './show-own-request.ts';
import { readOwnFlags } from './take-back-flag.ts';

const LATEST = 3;

export async function showMyData(asking: Asking): Promise<Answered<z.input<typeof MyData>>> {
  const { db, records } = asking.house;
  const own = contextOf(asking);
  const services = await db.transaction({ ...own, role: 'rights' }, (tx) => showHoldings(tx, records));
  const found = await db.transaction(own, async (tx) => ({
    notices: await listNotices(tx, 'nl'),
    inEnglish: await listNotices(tx, 'en'),
    log: await readLog(tx, { limit: LATEST }),
    requests: await listOwnRequests(tx, 20),
    flags: await readOwnFlags(tx),
    consents: await listConsents(tx),
  }));
  return {
    ok: true,
    value: {
      services,
      notices: found.notices.map(({ version, announcedOn, changes }, at) => ({
        version,
        announcedOn: announcedOn.toString(),
        changes: changes.map(({ says, because }, one) => {
          const english = found.inEnglish[at]?.changes[one];
          return {
            says: { nl: says, en: english?.says ?? says },
            because: { nl: because, en: english?.because ?? because },
          };
        }),
      })),
      latest: found.log.events.slice(0, LATEST),
      requests: found.requests.map(toOwnRequest),
      flags: found.flags,
      consentsGiven: found.consents.filter(({ withdrawnAt }) => withdrawnAt === null).length,
    },
  };
}

export async function seeNotice(
  asking: Asking<{ version: number }>,
): Promise<Answered<z.input<typeof Done>>> {
  const { version } = asking.params;
  const done = await asking.house.db.transaction(contextOf(asking), (tx) => markSeen(tx, version));
  return { ok: true, value: { done } };
}
