// The mistakes that are planted: many, each with a name of its own, and each taken back to the last letter.
import { expect, test } from 'vitest';
import { accessText } from '#privacy/access';
import { snapshotText, takeSnapshot } from '#privacy/versions/take-snapshot';
import { records } from '#shells/catalogue';
import { listMutants } from './list-mutants.ts';

const whole = () => {
  try {
    return `${snapshotText(takeSnapshot())}${accessText(records)}${JSON.stringify(records)}`;
  } catch (error) {
    return String(error);
  }
};

test('there are at least 500 of them over what is built, and no two have one name', () => {
  const names = listMutants().map(({ name }) => name);
  expect(names.length).toBeGreaterThan(500);
  expect(new Set(names).size).toBe(names.length);
});

test('a mistake changes something, and is taken back as if it had never been', () => {
  const before = whole();
  for (const mutant of listMutants().filter((_, at) => at % 20 === 0)) {
    const undo = mutant.apply();
    expect(whole(), mutant.name).not.toBe(before);
    undo();
    expect(whole(), mutant.name).toBe(before);
  }
});
