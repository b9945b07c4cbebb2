// Every question that a screen asks says why, and the register knows the answer.
import { expect, test } from 'vitest';
import { activities } from '#register';
import { questionsIn } from './questions.ts';
import { readTree } from './tidy/tree.ts';

const { asked, bare } = questionsIn(readTree());

test('no screen has a field by hand: each question is one of the kit, which asks for its reason', () => {
  expect(bare).toEqual([]);
});

test('each question is about a field that its activity holds', () => {
  const wrong = asked.filter(({ activity, field }) => {
    const held: readonly string[] = activities.find(({ id }) => id === activity)?.activity.fields ?? [];
    return !held.includes(field);
  });
  expect(wrong).toEqual([]);
});
