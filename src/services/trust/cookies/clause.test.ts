// Cookies, as far as it can be told without a browser: the list names the one cookie that the server sets.
import { expect, test } from 'vitest';
import { SESSION_COOKIE, SESSION_SECONDS } from '#platform/http/session-cookie';
import { cookies } from '#register/cookies';
import { listCookies } from './index.ts';

test('there is exactly one cookie, it is the session, and the page says how long it is believed', () => {
  const sent = cookies.filter(({ kind }) => kind === 'cookie');
  expect(sent.map(({ name }) => name)).toEqual([SESSION_COOKIE]);
  expect(sent.map((one) => 'lastsSeconds' in one && one.lastsSeconds)).toEqual([SESSION_SECONDS]);
  expect(sent[0]?.stays.nl).toContain(`${SESSION_SECONDS / 3600} uur`);
});

test('both languages list the same items, and the rest never leaves the device', () => {
  const [nl, en] = [listCookies('nl'), listCookies('en')];
  expect(nl.map(({ name }) => name)).toEqual(en.map(({ name }) => name));
  for (const item of en.filter(({ kind }) => kind === 'local-storage')) {
    expect(item.purpose).toContain('we do not get it');
  }
});
