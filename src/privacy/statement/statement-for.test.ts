// The statement of one brand: what it holds, what it refuses to leave empty, and that both languages are
// equal.
import { expect, test } from 'vitest';
import { register } from '#register';
import { fillSlots } from './brand.ts';
import { builtServices, statementFor } from './statement-for.ts';

const brand = {
  id: 'molenwiek',
  name: 'Molenwiek',
  company: 'Molenwiek Mobiliteit B.V.',
  group: 'Molenwiek Groep N.V.',
  address: 'Dijk 1, 1234 AB Ede',
  email: 'vragen@molenwiek.example',
  officerEmail: 'privacy@molenwiek.example',
};
const date = Temporal.PlainDate.from('2026-11-22');
const make = (services: readonly string[], locale: 'nl' | 'en' = 'nl', as = brand) =>
  statementFor({ brand: as, services, locale, date });
const textOf = (made: ReturnType<typeof make>) =>
  made.parts
    .flatMap(({ title, text, facts }) => [title, ...text, ...facts.map(({ value }) => value)])
    .join('\n');

test('the statement names the company that is responsible, the group behind it, and how to reach both them and the privacy officer', () => {
  for (const locale of ['nl', 'en'] as const) {
    const contact = make([], locale).parts.find(({ anchor }) => anchor === 'contact');
    const told = [...(contact?.text ?? []), ...(contact?.facts ?? []).map(({ value }) => value)].join('\n');
    for (const detail of [brand.company, brand.group, brand.address, brand.email, brand.officerEmail]) {
      expect(told).toContain(detail);
    }
    expect(contact?.clauses).toEqual(['C018', 'C019', 'C020']);
  }
});

test('a detail of the brand that is not set is an error, never an empty place', () => {
  expect(() => make([], 'nl', { ...brand, officerEmail: ' ' })).toThrow('the slot {officerEmail}');
  expect(() => fillSlots('Bel {phone}', {})).toThrow('the slot {phone} of the statement is not set');
});

test('a service that is off is not spoken of, and one that is on is', () => {
  const anchors = (services: readonly string[]) => make(services).parts.map(({ anchor }) => anchor);
  expect(anchors(['travel/trips'])).toContain('travel-trips-by-hand');
  expect(anchors(['travel/trips'])).not.toContain('travel-co2-estimate');
  expect(anchors([])).toContain('trust-rights-requests');
  expect(() => make(['travel/rockets'])).toThrow('the register has no service travel/rockets');
});

test('the Dutch and the English statement have the same parts with as many facts', () => {
  const shape = (locale: 'nl' | 'en') =>
    make(builtServices(), locale).parts.map(({ anchor, level, facts, clauses }) => ({
      anchor,
      level,
      facts: facts.length,
      clauses,
    }));
  expect(shape('nl')).toEqual(shape('en'));
  expect(textOf(make(builtServices(), 'en'))).not.toMatch(/undefined|\[object|\{\w+\}/);
});

test('every anchor is there once, so that each clause has an address of its own', () => {
  const anchors = make(register.map(({ wing, name }) => `${wing}/${name}`)).parts.map(({ anchor }) => anchor);
  expect(new Set(anchors).size).toBe(anchors.length);
});

test('the version changes with the services and the brand, not with the language or the day', () => {
  const { version } = make(['travel/trips']);
  expect(version).toMatch(/^[0-9a-f]{12}$/);
  expect(make(['travel/trips'], 'en').version).toBe(version);
  expect(
    statementFor({ brand, services: ['travel/trips'], locale: 'nl', date: date.add({ days: 1 }) }).version,
  ).toBe(version);
  expect(make(['travel/trips', 'travel/co2']).version).not.toBe(version);
  expect(make(['travel/trips'], 'nl', { ...brand, email: 'b@molenwiek.example' }).version).not.toBe(version);
});
