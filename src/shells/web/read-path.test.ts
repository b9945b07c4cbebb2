// An address opens the page of its role, and nothing of another's.
import { expect, test } from 'vitest';
import { readPath } from './read-path.ts';

const organisation = { role: 'organisation', month: '2026-10' } as const;
const traveller = { role: 'traveller', month: '2026-10' } as const;

test('the start leads to the month of the one who looks', () => {
  expect(readPath('/', organisation)).toEqual({ redirect: '/organisation/months/2026-10' });
  expect(readPath('/', traveller)).toEqual({ redirect: '/me' });
});

test('who only approves begins at what waits for it', () => {
  const approver = { ...organisation, duties: ['approver'] };
  expect(readPath('/', approver)).toEqual({ redirect: '/organisation/approvals' });
  expect(readPath('/', { ...approver, duties: ['approver', 'payroll'] })).toEqual({
    redirect: '/organisation/months/2026-10',
  });
});

test('a person who opens the month of the organisation is led home', () => {
  expect(readPath('/organisation/months/2026-09', traveller)).toEqual({ redirect: '/me' });
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
    below: '',
  });
});

const officer = { role: 'privacy-officer', month: '2026-10' } as const;

test('the privacy officer has a desk, and nobody else opens it', () => {
  expect(readPath('/', officer)).toEqual({ redirect: '/officer' });
  expect(readPath('/officer/retention/runs', officer)).toEqual({
    page: 'officer',
    month: '',
    below: '/retention/runs',
  });
  expect(readPath('/organisation/months/2026-09', officer)).toEqual({ redirect: '/officer' });
  expect(readPath('/me/months/2026-09', officer)).toEqual({ redirect: '/officer' });
  expect(readPath('/officer', organisation)).toEqual({ redirect: '/organisation/months/2026-10' });
  expect(readPath('/officer/requests', traveller)).toEqual({ redirect: '/me' });
});

test('an address of the table is opened by nobody else', () => {
  const clerk = { role: 'finance-desk', month: '2026-10' } as const;
  const of = { traveller, organisation, 'privacy-officer': officer, 'finance-desk': clerk };
  for (const path of [
    '/me/services',
    '/me/cars',
    '/organisation/months/2026-10/services',
    '/providers',
    '/officer',
  ]) {
    const opened = Object.values(of).filter((looker) => 'page' in readPath(path, looker));
    expect(opened, path).toHaveLength(1);
  }
});
