// What was used at providers in a sample month: one line of the work, one of the person alone.
import type { ProviderLine } from '#desks/site/contract';

const line = (month: string, more: Partial<ProviderLine>): ProviderLine => ({
  id: `charge-${month}`,
  service: 'mobility/shared-car',
  date: `${month}-06`,
  personId: null,
  who: null,
  name: { nl: 'Voorbeeld Deelauto', en: 'Voorbeeld Deelauto' },
  place: null,
  purpose: 'business',
  payer: 'client',
  state: 'charged',
  aside: null,
  amountCents: 1869,
  vatCents: 324,
  distanceM: 41_337,
  co2G: 7978,
  price: [
    { what: 'flat', quantity: 1, billedQuantity: 1, cents: 100, vatBasisPoints: 2100 },
    { what: 'duration', quantity: 4980, billedQuantity: 5400, cents: 570, vatBasisPoints: 2100 },
    { what: 'distance', quantity: 41_337, billedQuantity: 41_337, cents: 1199, vatBasisPoints: 2100 },
  ],
  ...more,
});

const rental = {
  name: { nl: 'OV-fiets', en: 'OV-fiets' },
  place: 'Utrecht Centraal',
  purpose: 'private',
  payer: 'person',
  amountCents: 455,
  vatCents: 79,
  distanceM: null,
  co2G: null,
  price: [{ what: 'duration', quantity: 7200, billedQuantity: 86_400, cents: 455, vatBasisPoints: 2100 }],
} as const;

export const ownProviderLines = (month: string) => ({
  lines: [line(month, {}), line(month, { ...rental, price: [...rental.price], id: `rental-${month}` })],
  clientCents: 1869,
  personCents: 455,
  waiting: 0,
});

export const workProviderLines = (month: string, personId: string, who: string) => ({
  lines: [line(month, { personId, who })],
  clientCents: 1869,
});
