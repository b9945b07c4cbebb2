// The guards: each rule of the house holds for the whole tree, and each is proven to see what it forbids.
import { describe, expect, test } from 'vitest';
import { activitiesRule } from './tidy/activities.ts';
import { circlesRule } from './tidy/circles.ts';
import { doorsRule } from './tidy/doors.ts';
import { firstLineRule } from './tidy/first-line.ts';
import { floorsRule } from './tidy/floors.ts';
import { foldersRule } from './tidy/folders.ts';
import { namesRule } from './tidy/names.ts';
import { papersRule } from './tidy/papers.ts';
import { placesRule } from './tidy/places.ts';
import { registerIsDataRule } from './tidy/register-is-data.ts';
import { screensRule } from './tidy/screens.ts';
import { siblingsRule } from './tidy/siblings.ts';
import { sizesRule } from './tidy/sizes.ts';
import { type Finding, listByGit, plant, type Rule, readTree } from './tidy/tree.ts';
import { wordsRule } from './tidy/words.ts';

const rules: readonly Rule[] = [
  floorsRule,
  doorsRule,
  circlesRule,
  siblingsRule,
  screensRule,
  activitiesRule,
  foldersRule,
  registerIsDataRule,
  wordsRule,
  sizesRule,
  namesRule,
  firstLineRule,
  placesRule,
  papersRule,
];

const tree = readTree();

const tell = ({ path, line, say }: Finding): string =>
  `${path}${line === undefined ? '' : `:${line}`}  ${say}`;

describe('the guards see the whole tree', () => {
  test('every file that git knows or would take in is looked at, and no other', () => {
    const listed = listByGit();
    const seen = [...tree.keys()].sort();
    expect(seen.length).toBeGreaterThan(100);
    if (listed) expect(seen).toEqual(listed.sort());
  });

  test.each(rules)('$name: it judges files of this tree', ({ judges }) => {
    expect([...tree.keys()].filter(judges).length).toBeGreaterThan(0);
  });
});

describe('the tree keeps the rules of the house', () => {
  test.each(rules)('$name', ({ check }) => {
    expect(check(tree).map(tell)).toEqual([]);
  });
});

describe('a planted violation is found, and what is allowed stays free', () => {
  const cases = rules.flatMap(({ name, check, planted }) => planted.map((one) => ({ name, check, ...one })));
  test.each(cases)('$name: $title', ({ check, files, finds }) => {
    const found = check(plant(files)).map(({ say }) => say);
    if (finds === undefined) expect(found).toEqual([]);
    else expect(found).toEqual([expect.stringContaining(finds)]);
  });

  test('every rule has at least one violation planted and one tree that it leaves alone', () => {
    for (const { planted } of rules) {
      expect(planted.some(({ finds }) => finds !== undefined)).toBe(true);
      expect(planted.some(({ finds }) => finds === undefined)).toBe(true);
    }
  });
});
