// What was used at providers in a month as both screens show it: the line, who pays, and its price opened.
import type { z } from 'zod';
import type { MonthUse } from '#flows/list-month-uses';
import { asideReasons } from '#services/mobility';
import type { ProviderLine } from './contract.ts';

type Shown = z.input<typeof ProviderLine>;

/** `nameOf`: whose it is, on the screen of a client; a person needs no name. */
export function toProviderLines(
  uses: readonly MonthUse[],
  nameOf: (personId: string) => string | null = () => null,
): Shown[] {
  return uses.map(({ day, personId, aside, price, ...use }) => ({
    ...use,
    date: day.toString(),
    personId: nameOf(personId) === null ? null : personId,
    who: nameOf(personId),
    aside: aside === null ? null : asideReasons[aside],
    price: price.slice(0, 60).map(({ what, quantity, billedQuantity, cents, vatBasisPoints }) => ({
      what,
      quantity,
      billedQuantity,
      cents,
      vatBasisPoints,
    })),
  }));
}

/** What stands in the books of each payer, and how many uses wait. */
export function sumProviderLines(uses: readonly MonthUse[]) {
  const sum = (payer: MonthUse['payer']) =>
    uses.filter((use) => use.payer === payer).reduce((total, use) => total + use.amountCents, 0);
  const waiting = uses.filter(({ state }) => state === 'waits').length;
  return { clientCents: sum('client'), personCents: sum('person'), waiting };
}
