// Bills: started quarters of an hour, kilometres to the metre, VAT of 21 % in the amount.
import { page } from './operate.ts';
import { showBill } from './show.ts';
import { type Booking, type Call, type Price, type Reply, takeFault, type World } from './world.ts';

export function answerPayment(world: World, call: Call, [what]: readonly string[]): Reply | undefined {
  if (call.method !== 'GET' || what !== 'journal-entry') return undefined;
  const query = call.url.searchParams;
  const from = query.get('from') ?? '';
  const to = query.get('to') ?? '9999';
  const bills = world.bills.filter(
    ({ madeAt, journalId, category }) =>
      madeAt >= from &&
      madeAt < to &&
      (query.get('id') ?? journalId) === journalId &&
      [category, 'ALL'].includes(query.get('category') ?? 'ALL'),
  );
  return { status: 200, body: page(bills, query).map(showBill) };
}

const quarters = (seconds: number) => Math.ceil(seconds / 900);

export function priceCents(price: Price, booking: Booking): number {
  const kmCents = Math.round(((booking.distanceM ?? 0) * price.kmCents) / 1_000);
  const { pausedQuarterCents } = price;
  const timeCents =
    pausedQuarterCents === undefined
      ? quarters(booking.inUseSeconds + booking.pausedSeconds) * price.quarterCents
      : quarters(booking.inUseSeconds) * price.quarterCents +
        quarters(booking.pausedSeconds) * pausedQuarterCents;
  return price.startCents + timeCents + kmCents;
}

export function bill(world: World, booking: Booking): void {
  const wrong = takeFault(world, ['wrong-bill'], '/legs') !== undefined;
  const line = {
    journalId: booking.id,
    sequence: '1',
    category: 'FARE',
    cents: priceCents(booking.price, booking) + (wrong ? 475 : 0),
    distanceM: booking.distanceM,
    usedSeconds: booking.inUseSeconds + booking.pausedSeconds,
    price: booking.price,
    madeAt: world.now().toISOString(),
    comment: 'SIMULATOR',
  };
  world.bills.push(line);
  if (takeFault(world, ['duplicate-bill'], '/legs')) world.bills.push({ ...line, cents: line.cents + 1_000 });
}
