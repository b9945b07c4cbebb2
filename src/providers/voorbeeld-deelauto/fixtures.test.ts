// The fixtures: our messages byte for byte, and what each kind of answer means.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as request from '#providers/protocols/tomp/format-request';
import { parseAnswer } from '#providers/protocols/tomp/parse-error';

interface MessageFixture {
  readonly holds: string;
  readonly call: request.TompCall;
}
interface AnswerFixture {
  readonly holds: string;
  readonly status: number;
  readonly bodyText: string;
  readonly verdict: object;
}

function read<T>(name: string): T[] {
  return JSON.parse(readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8'));
}

const departureAt = Temporal.Instant.from('2026-11-23T09:00:00Z');
const from = { name: 'Utrecht', code: 'UT-CS', position: { latitude: 52.0885, longitude: 5.1064 } };
const licenceValidUntil = Temporal.PlainDate.from('2030-01-01');
const times = { departureAt, arrivalAt: departureAt.add({ hours: 2 }) };
const booking = { offerId: 'OFFER-1', customerNo: 'C-1', from, ...times, licenceValidUntil };
const damage = {
  bookingId: 'OFFER-1',
  part: 'LEFT',
  description: 'kras',
  canContinue: true,
  at: departureAt,
} as const;

const written: Readonly<Record<string, request.TompCall>> = {
  offers: request.formatOffersRequest({ from, ...times, assetTypeId: 'SMALL' }),
  customer: request.formatCustomer('PSEUDONYM-1'),
  booking: request.formatBooking(booking),
  change: request.formatBookingChange('OFFER-1', booking),
  commit: request.formatBookingOperation('OFFER-1', 'COMMIT', 'END_USER'),
  pause: request.formatLegEvent('OFFER-1', 'PAUSE', departureAt),
  damage: request.formatDamage(damage),
  'end of the customer': request.formatCustomerDeletion('C/1'),
};

test.each(read<MessageFixture>('messages'))('the message stays the same: $holds', ({ holds, call }) => {
  expect(written[holds]).toEqual(call);
});

test('each message of ours has its fixture, and none names a person', () => {
  const fixtures = read<MessageFixture>('messages');
  expect(fixtures.map(({ holds }) => holds)).toEqual(Object.keys(written));
  const names = /"(?:firstName|lastName|initials|email|phones|birthDate|photo|number|address)"/;
  for (const { call } of fixtures) expect(call.bodyText ?? '').not.toMatch(names);
});

test.each(read<AnswerFixture>('answers'))('the answer means the same: $holds', ({
  status,
  bodyText,
  verdict,
}) => {
  expect(parseAnswer(status, bodyText)).toEqual(verdict);
});
