// Journal entries: taken, set aside one by one, and made into usage.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJournal } from './parse-journal.ts';
import { partsOf, type RiddenLeg, toUsage } from './to-usage.ts';

const good = {
  amount: 13.48,
  amountExVat: 11.14,
  currencyCode: 'EUR',
  vatRate: 21,
  category: 'FARE',
  journalId: 'LEG-1',
  journalSequenceId: '1',
  distance: 26.667,
  distanceType: 'KM',
  usedTime: 4200,
};
const read = (...lines: object[]) => {
  const page = parseJournal(JSON.stringify(lines));
  if (!page.ok) throw new Error(page.refusal.en);
  return page.value;
};

test('an entry in cents and metres, with its VAT', () => {
  expect(read(good).entries[0]).toMatchObject({
    key: 'LEG-1/1',
    legId: 'LEG-1',
    kind: 'ride',
    costCents: 1348,
    vat: { exclusiveCents: 1114, vatCents: 234, inclusiveCents: 1348, rateBasisPoints: 2100 },
    distanceM: 26_667,
    usedSeconds: 4200,
  });
});

test('money back is negative, whichever sign the operator wrote', () => {
  const back = { ...good, category: 'REFUND', amount: 2, amountExVat: undefined };
  expect(read(back).entries[0]).toMatchObject({ kind: 'back', costCents: -200 });
  expect(read({ ...back, amount: -2 }).entries[0]).toMatchObject({ kind: 'back', costCents: -200 });
});

test('damage and a fine are extra costs, no ride', () => {
  for (const category of ['DAMAGE', 'FINE', 'EXTRA_USAGE', 'LOSS'])
    expect(read({ ...good, category }).entries[0]?.kind).toBe('extra');
});

test.each<[string, object, string]>([
  ['another currency', { currencyCode: 'USD' }, 'tomp-currency'],
  ['a third of a cent', { amount: 13.333 }, 'tomp-amount'],
  ['a ride below nothing', { amount: -1, amountExVat: undefined }, 'tomp-amount'],
  ['no VAT rate', { vatRate: undefined }, 'tomp-vat'],
  ['VAT that does not matchShape', { amountExVat: 13 }, 'tomp-vat'],
  ['400 days', { usedTime: 400 * 86_400 }, 'tomp-used-too-long'],
  ['miles', { distanceType: 'MILE' }, 'tomp-price-unknown'],
  ['a distance without its unit', { distanceType: undefined }, 'tomp-price-unknown'],
  ['a negative distance', { distance: -1 }, 'tomp-shape'],
  ['no number', { journalId: undefined }, 'tomp-shape'],
  ['an amount in words', { amount: 'veel' }, 'tomp-shape'],
  ['a voucher', { category: 'VOUCHER' }, 'tomp-journal-incomplete'],
])('%s is set aside, and the lines beside it are taken', (_what, change, code) => {
  const page = read(good, { ...good, ...change }, { ...good, journalId: 'LEG-2' });
  expect(page.entries.map(({ key }) => key)).toEqual(['LEG-1/1', 'LEG-2/1']);
  expect(page.setAside).toMatchObject([{ at: 1, refusal: { code } }]);
});

test('whatever stands in a line, the page is read and no line is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 8 }), (lines) => {
      const page = parseJournal(JSON.stringify(lines));
      if (!page.ok) return;
      expect(page.value.entries.length + page.value.setAside.length).toBe(lines.length);
    }),
  );
});

const clock = (time: string) => Temporal.Instant.from(`2026-11-23T${time}:00Z`);
const ride: RiddenLeg = {
  bookingId: 'B1',
  startedAt: clock('09:00'),
  endedAt: clock('10:10'),
  pauses: [{ startedAt: clock('09:20'), seconds: 1800 }],
  from: undefined,
  to: undefined,
  fuel: 'electric',
  tariffKey: 'PLAN-SMALL',
};
const origin = { provider: 'sharedcar-provider', kind: 'shared-car' } as const;

test('a ride with a pause: three parts, the distance in the first, no idle second counted as use', () => {
  const [entry] = read(good).entries;
  if (!entry) throw new Error('no entry');
  const usage = toUsage(entry, ride, origin);
  expect(usage).toMatchObject({
    ok: true,
    value: {
      key: 'LEG-1/1',
      subject: { kind: 'booking', value: 'B1' },
      mode: 'car',
      fuel: 'electric',
      distanceM: 26_667,
      costCents: 1348,
      tariffKey: 'PLAN-SMALL',
      parts: [
        { state: 'in-use', seconds: 1200, distanceM: 26_667 },
        { state: 'idle', seconds: 1800 },
        { state: 'in-use', seconds: 1200 },
      ],
    },
  });
});

test('a used time that is not that of the ride, and a ride without kilometres, are refused', () => {
  const [short] = read({ ...good, usedTime: 600 }).entries;
  const [still] = read({ ...good, distance: undefined, distanceType: undefined }).entries;
  if (!short || !still) throw new Error('no entry');
  expect(toUsage(short, ride, origin)).toMatchObject({ ok: false });
  expect(toUsage(still, ride, origin)).toMatchObject({ ok: false });
});

test('parts always add up to the ride, whatever the pauses', () => {
  const pause = fc.record({
    minute: fc.integer({ min: -60, max: 120 }),
    seconds: fc.integer({ min: 0, max: 7200 }),
  });
  fc.assert(
    fc.property(fc.array(pause, { maxLength: 6 }), (pauses) => {
      const made = pauses.map(({ minute, seconds }) => ({
        startedAt: ride.startedAt.add({ minutes: minute }),
        seconds,
      }));
      const parts = partsOf({ ...ride, pauses: made }, 1000);
      expect(parts.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(4200);
      for (const [index, part] of parts.entries()) {
        const next = parts[index + 1];
        if (next) expect(part.startedAt.add({ seconds: part.seconds }).equals(next.startedAt)).toBe(true);
      }
    }),
  );
});
