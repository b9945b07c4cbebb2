// One card's transactions as its holder downloads them: semicolons, quotes everywhere, decimal commas.
import { formatCardNumber } from '#kernel/card-number';
import type { Cents } from '#kernel/money';
import type { DemoPerson } from './cast.ts';
import type { PricedRide } from './demo-travel.ts';

const HEADER = [
  'Datum',
  'Check-in',
  'Vertrek',
  'Check-uit',
  'Bestemming',
  'Bedrag',
  'Transactie',
  'Klasse',
  'Product',
  'Opmerkingen',
  'Naam',
  'Kaartnummer',
];

/**
 * The card is topped up by this much when it holds less than stepping into a train takes, or than the ride
 * costs.
 */
const TOP_UP_CENTS: Cents = 5000;
const LOWEST_BALANCE_CENTS: Cents = 2000;

interface Transaction {
  readonly day: Temporal.PlainDate;
  readonly checkIn?: string;
  readonly from?: string;
  readonly checkOut?: string;
  readonly to?: string;
  readonly amountCents: Cents;
  readonly kind: string;
  readonly travelClass?: string;
  readonly product?: string;
}

/** Rides of one card in order of time. A top-up comes just before the check-in that needed it. */
export function writeCardFile(
  person: DemoPerson,
  rides: readonly PricedRide[],
  months: readonly string[],
): string {
  let balanceCents = 3000;
  const transactions: Transaction[] = [];
  for (const ride of rides) {
    if (balanceCents < Math.max(LOWEST_BALANCE_CENTS, ride.costCents ?? 0)) {
      transactions.push(topUp(ride));
      balanceCents += TOP_UP_CENTS;
    }
    transactions.push(checkOut(ride));
    balanceCents -= ride.costCents ?? 0;
  }
  const odd = person.traits.includes('odd-transaction') ? oddTransactions(rides, months) : [];
  const rows = [...transactions, ...odd].map((transaction) => cellsOf(person, transaction));
  return [HEADER, ...rows].map(line).join('');
}

function checkOut(ride: PricedRide): Transaction {
  const isTrain = ride.mode === 'train';
  const begun = {
    day: ride.departure.toPlainDate(),
    checkIn: clock(ride.departure),
    from: ride.from.name,
    amountCents: ride.costCents ?? 0,
    product: isTrain ? 'Reizen op saldo (vol tarief)' : 'Reizen op saldo',
    ...(isTrain && { travelClass: '2' }),
  };
  // Without a check-out the card only has its check-in, and what stepping in costs: no trip can be made of
  // it.
  if (ride.missedCheckOut) return { ...begun, kind: 'Check-in' };
  return { ...begun, checkOut: clock(ride.arrival), to: ride.to.name, kind: 'Check-uit' };
}

function topUp(ride: PricedRide): Transaction {
  return {
    day: ride.departure.toPlainDate(),
    checkIn: clock(ride.departure.subtract({ minutes: 1 })),
    to: `bij ${ride.from.name}`,
    amountCents: TOP_UP_CENTS,
    kind: 'Saldo automatisch opgeladen',
  };
}

/** Once a month something that is neither a check-out nor a top-up: money back for a delay. */
function oddTransactions(rides: readonly PricedRide[], months: readonly string[]): Transaction[] {
  return months.flatMap((month) => {
    const ride = rides.findLast(({ departure }) => departure.toString().startsWith(month));
    if (ride === undefined) return [];
    const amountCents = Math.floor((ride.costCents ?? 0) / 2);
    return [{ day: ride.departure.toPlainDate(), amountCents, kind: 'Teruggave bij vertraging' }];
  });
}

function cellsOf(person: DemoPerson, t: Transaction): string[] {
  return [
    t.day.toString().split('-').toReversed().join('-'),
    t.checkIn ?? '',
    t.from ?? '',
    t.checkOut ?? '',
    t.to ?? '',
    `${Math.floor(t.amountCents / 100)},${String(t.amountCents % 100).padStart(2, '0')}`,
    t.kind,
    t.travelClass ?? '',
    t.product ?? '',
    '',
    person.name,
    formatCardNumber(person.cardNumber ?? ''),
  ];
}

function line(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')}\r\n`;
}

function clock(moment: Temporal.PlainDateTime): string {
  return moment.toPlainTime().toString({ smallestUnit: 'minute' });
}
