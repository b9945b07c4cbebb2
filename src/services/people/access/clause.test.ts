// The sentences of the statement about getting in, as far as the register and its tables hold them.
import { expect, test } from 'vitest';
import { type Activity, activityById } from '#register';
import { invitation } from './records.ts';

test('there are several ways to get access, and each says for itself what is kept and from whom', () => {
  const ways: Activity[] = [
    activityById('people/access/invitation'),
    activityById('people/access/self-registration'),
    activityById('people/access/single-sign-on'),
  ];
  expect(new Set(ways.map(({ fields }) => fields.join())).size).toBe(3);
  expect(new Set(ways.map(({ sources }) => sources.map(({ en }) => en).join())).size).toBe(3);
});

test('for an invitation the address and the name are enough: no column of it holds anything else', () => {
  const { fields }: Activity = activityById('people/access/invitation');
  // What somebody does for the client besides is no data that the invitation needs: mostly it is empty.
  expect([...fields].sort()).toEqual(['email', 'first_name', 'last_name', 'organisation_role']);
  const held = Object.values(invitation.columns).map(({ means }) => means as string);
  const keys = ['tenant', 'subject-key', 'not-personal'];
  expect(held.filter((means) => ![...keys, ...fields].includes(means))).toEqual([]);
  expect(held).toContain('email');
});
