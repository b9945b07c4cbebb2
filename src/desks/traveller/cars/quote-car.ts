// What a wished ride would come to, line by line, with the rules; and the booking itself.
import type { z } from 'zod';
import { bookSharedCar, quoteSharedCar } from '#flows/book-shared-car';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { declaredFields } from '#privacy/disclose/exchange';
import { type Field, fields } from '#register/fields';
import { QUOTED_DISTANCE_M, wakeCarriers } from '#services/mobility/shared-car';
import type { Booked, Quote, Wish } from './contract.ts';
import { tellPriceLine } from './tell-price.ts';
import { fromWall } from './wall-time.ts';

/** The list of the register: what the provider gets, and nothing else. */
const goesTo = (declaredFields('mobility/shared-car/use', 'sharedcar-provider')?.fields ??
  []) as readonly Field[];

type Wished = Asking<unknown, unknown, z.output<typeof Wish>>;

const wishOf = ({ body }: Wished) => ({
  ...body,
  startsAt: fromWall(body.startsAt),
  endsAt: fromWall(body.endsAt),
});

const bookerOf = (asking: Wished) => {
  const { organisation, person = '', now } = contextOf(asking);
  return { organisation, person, now };
};

export async function quoteCar(asking: Wished): Promise<Answered<z.input<typeof Quote>>> {
  const quoted = await quoteSharedCar(asking.house.db, bookerOf(asking), wishOf(asking));
  if (!quoted.ok) return { ...quoted, status: 409 };
  const { car, price, may } = quoted.value;
  return {
    ok: true,
    value: {
      name: car.name,
      station: car.station,
      totalCents: price?.totalCents ?? null,
      lines: (price?.lines ?? []).map(tellPriceLine),
      vatCents: price?.vatCents ?? 0,
      distanceM: QUOTED_DISTANCE_M,
      refusal: may.ok ? null : may.refusal,
      goes: goesTo.map((field) => ({ nl: fields[field].nl, en: fields[field].en })),
    },
  };
}

export async function bookCar(asking: Wished): Promise<Answered<z.input<typeof Booked>>> {
  const booked = await bookSharedCar(asking.house.db, bookerOf(asking), wishOf(asking));
  if (!booked.ok) return { ...booked, status: 409 };
  await asking.house.db.transaction(contextOf(asking), wakeCarriers);
  return { ok: true, value: booked.value };
}
