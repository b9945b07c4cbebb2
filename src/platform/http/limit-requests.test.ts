// The limit holds per address and per minute, whatever the address looks like.
import { expect, test } from 'vitest';
import { limitRequests, limitRequestsOf, networkOf } from './limit-requests.ts';

test('the request after the last allowed one waits until the window ends, then counting begins again', () => {
  const count = limitRequests({ max: 2, windowMs: 60_000 });
  expect([count('a', 0), count('a', 10), count('b', 10)]).toEqual([undefined, undefined, undefined]);
  expect([count('a', 20_500), count('a', 59_999.5), count('a', 60_000)]).toEqual([40, 1, undefined]);
});

test('memory is bounded, and the address that began longest ago is forgotten first', () => {
  const count = limitRequests({ max: 1, windowMs: 60_000, remembered: 2 });
  for (const address of ['a', 'b', 'c']) expect(count(address, 0)).toBeUndefined();
  expect([count('b', 1), count('c', 1), count('a', 1)]).toEqual([60, 60, undefined]);
});

test('one IPv6 network counts as one address, in every way of writing it', () => {
  const network = '2001:db8:0:1::/64';
  for (const address of ['2001:db8:0:1::1', '2001:DB8::1:0:0:0:9', '2001:0db8:0:0001:ffff:1:2:3']) {
    expect(networkOf(address)).toBe(network);
  }
  expect(networkOf('2001:db8:0:2::1')).not.toBe(network);
  expect([networkOf('::1'), networkOf('fe80::1%eth0')]).toEqual(['0:0:0:0::/64', 'fe80:0:0:0::/64']);
  expect([networkOf('::ffff:10.0.0.7'), networkOf('10.0.0.7')]).toEqual(['10.0.0.7', '10.0.0.7']);
});

test('two servers in one program count apart', () => {
  const count = limitRequestsOf({ max: 1, windowMs: 60_000 });
  const [one, other] = [{}, {}];
  expect([count(one, '127.0.0.1', 0), count(one, '127.0.0.1', 1)]).toEqual([undefined, 60]);
  expect(count(other, '127.0.0.1', 2)).toBeUndefined();
});
