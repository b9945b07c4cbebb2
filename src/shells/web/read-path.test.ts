// An address opens the page of its role, and nothing of another's.
import { expect, test } from 'vitest';
import { readPath } from './read-path.ts';

const organisation = { role: 'organisation', person: null, month: '2026-10' } as const;
const traveller = { role: 'traveller', person: { personId: 'p1' }, month: '2026-10' } as const;

test('the start leads to the month of the one who looks', () => {
  expect(readPath('/', organisation)).toEqual({ redirect: '/organisation/months/2026-10' });
  expect(readPath('/', traveller)).toEqual({ redirect: '/me/months/2026-10' });
});

test('a person who opens the month of the organisation is led home', () => {
  expect(readPath('/organisation/months/2026-09', traveller)).toEqual({ redirect: '/me/months/2026-10' });
  expect(readPath('/me/months/2026-09/insight', organisation)).toEqual({
    redirect: '/organisation/months/2026-10',
  });
});

test('a month that does not exist is not a page', () => {
  expect(readPath('/organisation/months/2026-13', organisation)).toEqual({ page: 'not-found' });
});

test('insight is a page of its own', () => {
  expect(readPath('/me/months/2026-09/insight', traveller)).toEqual({
    page: 'own-insight',
    month: '2026-09',
    personId: 'p1',
  });
});

const officer = { role: 'privacy-officer', person: null, month: '2026-10' } as const;

test('the privacy officer has a desk, and nobody else opens it', () => {
  expect(readPath('/', officer)).toEqual({ redirect: '/officer' });
  expect(readPath('/officer/retention/runs', officer)).toEqual({ page: 'officer' });
  expect(readPath('/organisation/months/2026-09', officer)).toEqual({ redirect: '/officer' });
  expect(readPath('/me/months/2026-09', officer)).toEqual({ redirect: '/officer' });
  expect(readPath('/officer', organisation)).toEqual({ redirect: '/organisation/months/2026-10' });
  expect(readPath('/officer/requests', traveller)).toEqual({ redirect: '/me/months/2026-10' });
});
