// Own vehicles by plate: kept by consent, one of them in use, gone with one press; the grams of trips stay.
import type { z } from 'zod';
import { keepForEase } from '#flows/keep-for-ease';
import { normalisePlate } from '#kernel/plate';
import { type RefusalTable, refuse } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { choosePlate, deletePlate, keepPlate, listOwnPlates, MOST_PLATES } from '#services/travel/trips';
import type { PlateAsked, Vehicles } from './contract.ts';
import { tellVehicle } from './tell-vehicle.ts';

type Answer = Promise<Answered<z.input<typeof Vehicles>>>;
type Plate = Asking<unknown, unknown, z.output<typeof PlateAsked>>;

const refusals = {
  'vehicles-full': {
    nl: 'U heeft al {most} voertuigen. Wis er eerst een.',
    en: 'You have {most} vehicles already. Erase one first.',
  },
  'plate-not-kept': {
    nl: 'Dit kenteken is niet bewaard. Ververs de pagina.',
    en: 'This plate is not kept. Refresh the page.',
  },
} as const satisfies RefusalTable;

export const showVehicles = (asking: Asking): Answer => listOwn(asking);

export async function keepVehicle(asking: Plate): Answer {
  const plate = normalisePlate(asking.body.plate);
  if (!plate.ok) return { ...plate, status: 409 };
  const { organisation, person = '', now } = contextOf(asking);
  const { db, ledger } = asking.house;
  const own = await db.transaction(contextOf(asking), (tx) => listOwnPlates(tx));
  if (own.length >= MOST_PLATES && !own.some((kept) => kept.plate === plate.value))
    return { ...refuse(refusals, 'vehicles-full', { most: MOST_PLATES }), status: 409 };
  await keepForEase({ db, ledger, organisation, person, now }, (tx) => keepPlate(tx, person, plate.value));
  return listOwn(asking);
}

export const chooseVehicle = (asking: Plate): Answer => change(asking, choosePlate);
export const forgetVehicle = (asking: Plate): Answer => change(asking, deletePlate);

async function change(asking: Plate, act: (tx: Transaction, plate: string) => Promise<boolean>): Answer {
  const plate = normalisePlate(asking.body.plate);
  if (!plate.ok) return { ...plate, status: 409 };
  const done = await asking.house.db.transaction(contextOf(asking), (tx) => act(tx, plate.value));
  if (!done) return { ...refuse(refusals, 'plate-not-kept'), status: 404 };
  return listOwn(asking);
}

async function listOwn(asking: Pick<Asking, 'signed' | 'house'>): Answer {
  const vehicles = await asking.house.db.transaction(contextOf(asking), async (tx) => {
    const found = [];
    for (const kept of await listOwnPlates(tx)) found.push(await tellVehicle(tx, kept));
    return found;
  });
  return { ok: true, value: { vehicles } };
}
