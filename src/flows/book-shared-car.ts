// A person books a shared car: is the service on, is there a link and a valid licence, is it within the
// limits, what will it come to. Nothing leaves here: the order waits for delivery.

import { dayOf } from '#kernel/day';
import type { Purpose } from '#kernel/mode';
import { accept, type Result, refuse } from '#kernel/refusal';
import type { Database, Transaction } from '#platform/database/types';
import { findTariff, mobilityRefusals, sumSpent } from '#services/mobility';
import {
  type CarLink,
  checkLicenceHolds,
  checkTimes,
  findCar,
  listCarLinks,
  type NearCar,
  quoteDrive,
  sharedCarRefusals,
  tables,
  type WishedTime,
  wantBooking,
} from '#services/mobility/shared-car';
import { checkLimits, findLimit, requireService } from '#services/people/entitlements';
import { findGroup } from '#services/people/organisations';

export interface BookingAsked extends WishedTime {
  readonly provider: string;
  readonly vehicleId: string;
  readonly purpose?: Purpose | undefined;
}

export interface Booker {
  readonly organisation: string;
  readonly person: string;
  readonly now: Temporal.Instant;
}

export interface Quote {
  readonly car: Omit<NearCar, 'distanceM'>;
  readonly price: ReturnType<typeof quoteDrive>;
  /** What stands in the way of booking it; undefined: nothing. */
  readonly may: Result<true>;
}

/** Role `traveller`: price, rules and whether it may be booked, before anything is asked of anybody. */
export async function quoteSharedCar(
  db: Database,
  booker: Booker,
  asked: BookingAsked,
): Promise<Result<Quote>> {
  return db.transaction({ role: 'traveller', ...booker }, async (tx) => {
    const looked = await lookAt(tx, asked);
    if (!looked.ok) return looked;
    const { car, price, link } = looked.value;
    return accept({ car, price, may: await mayBook(tx, asked, { car, price, link }) });
  });
}

/** Answers the booking’s id. Role `traveller`. */
export async function bookSharedCar(
  db: Database,
  booker: Booker,
  asked: BookingAsked,
): Promise<Result<{ readonly bookingId: string }>> {
  return db.transaction({ role: 'traveller', ...booker }, async (tx) => {
    const looked = await lookAt(tx, asked);
    if (!looked.ok) return looked;
    const { car, price, link } = looked.value;
    const may = await mayBook(tx, asked, { car, price, link });
    if (!may.ok) return may;
    if (link === undefined) return refuse(mobilityRefusals, 'not-linked');
    const bookingId = await wantBooking(tx, {
      activationId: link.id,
      car,
      startsAt: asked.startsAt,
      endsAt: asked.endsAt,
      quotedCents: price?.totalCents,
      purpose: asked.purpose ?? link.usualPurpose ?? undefined,
    });
    return accept({ bookingId });
  });
}

interface Looked {
  readonly car: Omit<NearCar, 'distanceM'>;
  readonly price: Quote['price'];
  readonly link: CarLink | undefined;
}

async function lookAt(tx: Transaction, asked: BookingAsked): Promise<Result<Looked>> {
  const car = await findCar(tx, asked);
  if (car === undefined) return refuse(sharedCarRefusals, 'car-gone');
  const { provider, tariffKey } = car;
  const tariff = tariffKey === null ? undefined : await findTariff(tx, provider, tariffKey, tx.context.now);
  const links = await listCarLinks(tx);
  const link = links.find((each) => each.provider === provider);
  return accept({ car, price: quoteDrive(tariff, asked), link });
}

async function mayBook(
  tx: Transaction,
  asked: BookingAsked,
  { car, price, link }: Looked,
): Promise<Result<true>> {
  const on = await requireService(tx, tables.service);
  if (!on.ok) return on;
  if (link === undefined) return refuse(mobilityRefusals, 'not-linked');
  const times = checkTimes(asked, tx.context.now);
  if (!times.ok) return times;
  const licence = checkLicenceHolds(link.licenceValidUntil, asked.endsAt);
  if (!licence.ok) return licence;
  const personId = tx.context.person ?? '';
  const limit = await findLimit(tx, tables.service, await findGroup(tx, personId));
  const spent = await sumSpent(tx, tables, { personId, day: dayOf(asked.startsAt) });
  return checkLimits(limit, {
    startsAt: asked.startsAt,
    costCents: price?.totalCents,
    purpose: asked.purpose ?? link.usualPurpose ?? undefined,
    class: car.class,
    spentTodayCents: spent.dayCents,
    spentThisMonthCents: spent.monthCents,
  });
}
