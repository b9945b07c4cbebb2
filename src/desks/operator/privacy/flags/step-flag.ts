// Restrictions and objections as the office sees them: listed without names; a restriction is lifted only
// after the person was told.
import { hash } from 'node:crypto';
import type { z } from 'zod';
import { announceLifting, keepRestriction, liftAnnounced } from '#flows/lift-flag';
import { dayOf, isBefore } from '#kernel/day';
import { refuse } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import type { Answered, Asking } from '#platform/http/route';
import { listAllFlags, type SomebodysFlag } from '#privacy/flags/list-flags';
import { type Lift, liftRefusals, listLifts } from '#services/trust/rights';
import { asOfficer, MOST, nameOf, stepped } from '../as-officer.ts';
import type { Stepped } from '../contract.ts';
import { titleOf } from '../requests/show-request.ts';
import type { FlagList, FlagStep } from './contract.ts';

/** More than ever stand at once; a step finds its flag among them. */
const ALL = 100_000;

export async function listStanding(asking: Asking): Promise<Answered<z.input<typeof FlagList>>> {
  const today = dayOf(asking.house.now());
  const [found, lifts] = await asOfficer(
    asking,
    async (tx) => [await listAllFlags(tx, MOST + 1), await listLifts(tx, MOST)] as const,
  );
  const announced = new Map(lifts.filter(({ outcome }) => outcome === null).map((one) => [idOf(one), one]));
  const flags = found.slice(0, MOST).map((flag) => {
    const id = idOf(flag);
    const lift = announced.get(id);
    return {
      id,
      kind: flag.kind,
      title: titleOf(flag.activity),
      since: flag.since.toString(),
      request: flag.request,
      lift:
        lift === undefined
          ? null
          : {
              announcedAt: lift.announcedAt.toString(),
              on: lift.liftOn.toString(),
              reason: lift.reason ?? '',
              isDue: !isBefore(today, lift.liftOn),
            },
    };
  });
  return { ok: true, value: { flags, hasMore: found.length > MOST } };
}

/** The same for the same flag; the ids in it cannot be guessed, so nobody finds the person by it. */
const idOf = (flag: Pick<Lift, 'organisationId' | 'personId' | 'kind' | 'activity'>): string =>
  hash('sha256', [flag.organisationId, flag.personId, flag.kind, flag.activity].join(' '), 'hex').slice(
    0,
    32,
  );

export async function stepFlag(
  asking: Asking<{ id: string }, unknown, FlagStep>,
): Promise<Answered<Stepped>> {
  const { db, ledger, now } = asking.house;
  const flag = await asOfficer(asking, (tx) => findFlag(tx, asking.params.id));
  if (flag === undefined) return { ...refuse(liftRefusals, 'lift-unknown'), status: 404 };
  const { organisationId: organisation, personId: person, kind, activity } = flag;
  const asked = { organisation, person, kind, activity, now: now() };
  const { event, reason } = asking.body;
  if (event === 'keep') return stepped(await keepRestriction(db, asked), (state) => ({ state }));
  if (event === 'lift') return stepped(await liftAnnounced({ db, ledger }, asked), (state) => ({ state }));
  const announced = await announceLifting(db, { ...asked, reason, doneBy: nameOf(asking) });
  return stepped(announced, () => ({ state: 'announced' }));
}

const findFlag = async (tx: Transaction, id: string): Promise<SomebodysFlag | undefined> =>
  (await listAllFlags(tx, ALL)).find((flag) => idOf(flag) === id);
