// One's bookings, with what may be done now; and what somebody wants done.
import type { z } from 'zod';
import type { Sentence } from '#kernel/refusal';
import { refuse } from '#kernel/refusal';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import {
  findOwnBooking,
  isOver,
  judgeStep,
  listOwnBookings,
  type OrderBecause,
  type OwnBooking,
  orderRefusals,
  sharedCarRefusals,
  wakeCarriers,
  wantStep,
} from '#services/mobility/shared-car';
import type { Booking, BookingId, Bookings, StepAsked } from './contract.ts';
import { nameOf } from './find-cars.ts';
import { fromWall, toWall } from './wall-time.ts';

type Shown = z.input<typeof Booking>;

export async function showBookings(asking: Asking): Promise<Answered<z.input<typeof Bookings>>> {
  const { now } = contextOf(asking);
  const bookings = await asking.house.db.transaction(contextOf(asking), (tx) => listOwnBookings(tx));
  return { ok: true, value: { bookings: bookings.map((booking) => toShown(booking, now)) } };
}

/** Another’s booking and one that does not exist give the same answer. */
export async function showBooking(asking: Asking<z.output<typeof BookingId>>): Promise<Answered<Shown>> {
  const context = contextOf(asking);
  const found = await asking.house.db.transaction(context, (tx) => findOwnBooking(tx, asking.params.booking));
  if (found === undefined) return { ...refuse(sharedCarRefusals, 'booking-unknown'), status: 404 };
  return { ok: true, value: toShown(found, context.now) };
}

export async function takeStep(
  asking: Asking<z.output<typeof BookingId>, unknown, z.output<typeof StepAsked>>,
): Promise<Answered<Shown>> {
  const { kind, startsAt, endsAt, damage } = asking.body;
  const at = (text: string | undefined) => (text === undefined ? undefined : fromWall(text));
  const context = contextOf(asking);
  const wanted = {
    bookingId: asking.params.booking,
    kind,
    startsAt: at(startsAt),
    endsAt: at(endsAt),
    damage,
  };
  const done = await asking.house.db.transaction(context, (tx) => wantStep(tx, wanted));
  if (!done.ok) return { ...done, status: 409 };
  await asking.house.db.transaction(context, wakeCarriers);
  return await showBooking(asking);
}

const steps = ['change', 'cancel', 'open', 'pause', 'resume', 'end', 'damage'] as const;

function toShown(booking: OwnBooking, now: Temporal.Instant): Shown {
  const { refusedKind, refusedBecause } = booking;
  return {
    id: booking.id,
    providerName: nameOf(booking.provider),
    phase: phaseOf(booking),
    state: booking.state,
    name: booking.vehicle ?? '',
    plate: booking.plate,
    station: booking.place,
    startsAt: booking.startsAt.toString(),
    endsAt: booking.endsAt.toString(),
    times: { startsAt: toWall(booking.startsAt), endsAt: toWall(booking.endsAt) },
    startedAt: booking.startedAt?.toString() ?? null,
    endedAt: booking.endedAt?.toString() ?? null,
    pauseSeconds: booking.pauseSeconds.reduce((sum, seconds) => sum + seconds, 0),
    quotedCents: booking.quotedCents,
    purpose: booking.purpose,
    notice: booking.notice === null ? null : (notices[booking.notice] ?? null),
    waiting: booking.waiting as Shown['waiting'],
    refused:
      refusedKind === null || refusedBecause === null
        ? null
        : { kind: refusedKind as Shown['may'][number], says: orderRefusals[refusedBecause as OrderBecause] },
    may: steps.filter((kind) => !booking.waiting.includes(kind) && judgeStep(booking, kind, now).ok),
    isBilled: booking.isBilled,
  };
}

function phaseOf({ state, legState }: OwnBooking): Shown['phase'] {
  if (state === 'rejected' || state === 'expired' || state === 'released') return 'not-booked';
  if (isOver(state)) return 'over';
  if (state === 'started') return legState === 'PAUSED' ? 'paused' : 'driving';
  return state === 'confirmed' ? 'confirmed' : 'waiting';
}

const notices: Readonly<Record<string, Sentence>> = {
  'car-not-available': {
    nl: 'De aanbieder meldt dat deze auto er niet staat. Annuleer kosteloos en kies een andere.',
    en: 'The provider reports that this car is not there. Cancel free of charge and choose another.',
  },
  'other-car': {
    nl: 'De aanbieder heeft u een andere auto gegeven. Kijk naar het kenteken.',
    en: 'The provider gave you another car. Look at the plate.',
  },
  'price-changed': {
    nl: 'De aanbieder noemt na het boeken een andere prijs. Wij houden u aan de prijs die u zag en rekenen de factuur na.',
    en: 'The provider names another price after the booking. We keep to the price that you saw and recompute the bill.',
  },
  'operator-cancelled': {
    nl: 'De aanbieder heeft de boeking geannuleerd. Deze boeking kost u niets.',
    en: 'The provider cancelled the booking. This booking costs you nothing.',
  },
  'operator-message': {
    nl: 'De aanbieder heeft een bericht voor u. Bel de aanbieder; wij bewaren de tekst niet.',
    en: 'The provider has a message for you. Call the provider; we do not keep its text.',
  },
};
