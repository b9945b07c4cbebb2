// What is true of the whole register: the statement in two languages, terms, disclosures, clauses without a
// test, completeness.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textsOf } from '#privacy/check-wording';
import { theRegister } from '#privacy/compile-register';
import { activitiesText, retentionText, sharedText, uncoveredText } from '#privacy/register-text';
import { clocksText } from '#privacy/retain/clocks-text';
import { statement } from '#privacy/statement';
import { activities, activityById, register } from '#register';
import { clauses } from '#register/clauses';
import { decisions } from '#register/decisions';
import { parties } from '#register/parties';
import { additions, sourceIds } from '#register/source-ids';
import { records } from '#shells/catalogue';
import { clauseBases } from './clause-bases.ts';
import { expectGolden } from './golden/expect.ts';

const root = join(import.meta.dirname, '..');
const dutch = statement(register, 'nl');
const english = statement(register, 'en');
const anchorsOf = (page: string) => [...page.matchAll(/<a id="([^"]+)">/g)].map((match) => match[1]);

describe('golden pages', () => {
  test('the statement in Dutch', () => expectGolden('statement.nl.md', dutch));
  test('the statement in English', () => expectGolden('statement.en.md', english));
  test('how long each copy is kept, and how each table lets go of it', () =>
    expectGolden('retention.txt', `${retentionText(register)}\n${clocksText(records)}`));
  test('who receives which field', () => expectGolden('shared.txt', sharedText(register)));
  test('what each activity rests on, holds and is read by', () =>
    expectGolden('activities.txt', activitiesText(register)));
  test('which clause no test enforces', () => expectGolden('uncovered-clauses.txt', uncoveredText(clauses)));
});

describe('the statement', () => {
  test('the Dutch and the English statement have the same activities in the same order', () => {
    expect(anchorsOf(dutch)).toEqual(anchorsOf(english));
    const named = new Set(anchorsOf(dutch));
    const missing = activities.filter(({ id }) => !named.has(id.replaceAll('/', '-')));
    expect(missing).toEqual([]);
  });

  test.each([
    ['Dutch', dutch],
    ['English', english],
  ])('every heading is in the contents and every anchor resolves (%s)', (_, page) => {
    const anchors = anchorsOf(page);
    const linked = [...page.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1]);
    expect(new Set(anchors).size).toBe(anchors.length);
    expect([...new Set(linked)].sort()).toEqual(anchors.filter((anchor) => anchor !== 'contents').sort());
    expect((page.match(/^#{2,4} /gm) ?? []).length).toBe(anchors.length);
  });

  test('the statement opens with what it is for', () => {
    const opening = (page: string) => page.split('<a id=')[0] ?? '';
    expect(opening(dutch)).toMatch(/^# Wat wij met uw gegevens doen\n\nDit is ons privacystatement/);
    expect(opening(english)).toMatch(/^# What we do with your data\n\nThis is our privacy statement/);
  });

  test('each service of the register has a section', () => {
    const named = new Set(anchorsOf(dutch));
    expect(register.filter(({ wing, name }) => !named.has(`${wing}-${name}`))).toEqual([]);
    const without = register.filter(({ name }) => name !== 'taxi');
    expect(anchorsOf(statement(without, 'nl'))).not.toContain('mobility-taxi');
  });

  test('the weighing of each legitimate interest is printed', () => {
    const weighed = activities.flatMap(({ activity }) => activity.balancing ?? []);
    expect(weighed.length).toBeGreaterThan(3);
    for (const { weighed: why, objection } of weighed) {
      expect(dutch).toContain(why.nl);
      expect(english).toContain(objection.en);
    }
  });

  test('the statement names each recipient with its fields, and no other', () => {
    const lines = dutch.split('\n').filter((line) => line.startsWith('- **Wie ontvangt iets**: '));
    const receiving = activities.flatMap(({ activity }) => Object.keys(activity.recipients));
    expect(lines.filter((line) => !line.endsWith(': niemand')).length).toBe(receiving.length);
    for (const id of receiving) expect(dutch).toContain(parties[id as keyof typeof parties].nl);
  });

  test('no slot is left unfilled', () => {
    expect(`${dutch}${english}`).not.toMatch(/undefined|\[object|\{[a-z]+\}/);
  });
});

describe('nothing of the source was left out', () => {
  test('65 activities and 8 additions of the analysis, each exactly once', () => {
    const ours = Object.values(sourceIds);
    expect(new Set(ours).size).toBe(ours.length);
    expect(additions.length).toBe(8);
    expect(ours.length - additions.length).toBe(65);
    for (const id of ours) expect(activityById(id)).toBeDefined();
  });

  test('264 clauses, numbered without a gap', () => {
    const ids = clauses.map(({ id }) => id);
    expect(ids).toEqual(Array.from({ length: 264 }, (_, i) => `C${String(i + 1).padStart(3, '0')}`));
  });

  test('49 decisions on the source, and our own after A50', () => {
    const ids = Object.keys(decisions).sort();
    expect(ids.filter((id) => id <= 'A50').length).toBe(49);
    expect(ids.filter((id) => id > 'A50').length).toBeGreaterThan(0);
  });

  test('41 parties', () => expect(Object.keys(parties).length).toBe(41));
});

describe('clauses', () => {
  test('each clause about a basis names the basis of its activity', () => {
    for (const [basis, ids] of Object.entries(clauseBases)) {
      for (const id of ids.split(' ')) {
        const owner = activities.find(({ activity }) => activity.clauses.includes(id));
        expect(owner?.activity.bases, `${id} of ${owner?.id}`).toContain(basis);
      }
    }
  });

  test('an activity where the client is controller is one where we are processor', () => {
    const forClient = activities.filter(({ activity }) => activity.controller === 'client');
    expect(forClient.map(({ id }) => id)).toContain('insight/travel-data-analysis/subscriptions');
    expect(forClient.filter(({ activity }) => activity.role !== 'processor')).toEqual([]);
  });

  test('each test that a clause cites exists under that title', () => {
    for (const { id, enforcedBy } of clauses) {
      if (typeof enforcedBy === 'string') continue;
      for (const cited of enforcedBy) {
        const [file = '', title = ''] = cited.split(' > ');
        const path = join(root, file);
        expect(existsSync(path), `${id} cites ${file}`).toBe(true);
        expect(readFileSync(path, 'utf8'), `${id} cites ${cited}`).toContain(title);
      }
    }
  });
});

describe('the sentences are our own', () => {
  /** Hashes of each run of eight words of the source; its text is not in this tree. */
  const source = new Set(
    readFileSync(join(root, 'test/fixtures/source-eight-words.txt'), 'utf8').split('\n'),
  );
  const runsOf = (text: string): string[] => {
    const words = text.toLowerCase().match(/[a-z0-9à-ÿ]+/g) ?? [];
    return words.slice(7).map((_, i) => words.slice(i, i + 8).join(' '));
  };
  const hashOf = (run: string) => createHash('sha256').update(run).digest('hex').slice(0, 10);

  test('no eight words in a row are those of the source', () => {
    const texts = textsOf(theRegister);
    expect(texts.length).toBeGreaterThan(900);
    const copied = texts.flatMap(({ at, text }) =>
      runsOf(text.nl)
        .filter((run) => source.has(hashOf(run)))
        .map((run) => `${at}: ${run}`),
    );
    expect(copied).toEqual([]);
    expect(runsOf(dutch).filter((run) => source.has(hashOf(run)))).toEqual([]);
  });

  test('a copied sentence would be found', () => {
    expect(source.size).toBeGreaterThan(4000);
    const planted = 'dit is een zin van meer dan acht woorden die iemand overnam';
    const known = new Set(runsOf(`eerst iets anders, en ${planted}`).map(hashOf));
    expect(runsOf(planted).every((run) => known.has(hashOf(run)))).toBe(true);
  });
});
