// Two versions of the register: each kind of change is told in plain words, in both languages, and only what
// touches people is significant.
import { describe, expect, test } from 'vitest';
import type { Activity, Service } from '#register';
import { type RegisterParts, theRegister } from '../compile-register.ts';
import { diffRegisters, isSignificant } from './diff-registers.ts';
import { significance } from './significance.ts';
import { snapshotHash, takeSnapshot } from './take-snapshot.ts';

const now = takeSnapshot();
const trips = 'travel/trips/history';

/** The register with one activity changed; undefined takes it away. */
function changed(id: string, change: ((activity: Activity) => object) | undefined): RegisterParts {
  const services = theRegister.services.map((service): Service => {
    const entries = Object.entries(service.activities).flatMap(([name, activity]) => {
      if (`${service.wing}/${service.name}/${name}` !== id) return [[name, activity] as const];
      return change === undefined ? [] : [[name, { ...activity, ...change(activity) } as Activity] as const];
    });
    return { ...service, activities: Object.fromEntries(entries) };
  });
  return { ...theRegister, services };
}

const to = (id: string, change: ((activity: Activity) => object) | undefined) =>
  takeSnapshot(changed(id, change));
const kinds = (before: typeof now, after: typeof now) =>
  diffRegisters(before, after, 'en').map(({ kind, significant }) => `${kind}${significant ? '!' : ''}`);

describe('a step between two versions', () => {
  const text = (nl: string) => ({ nl, en: `${nl} in English` });
  const cases: [string, string, (a: Activity) => object, string[]][] = [
    ['a new item', trips, (a) => ({ fields: [...a.fields, 'iban'] }), ['field-added!']],
    ['another basis', trips, () => ({ bases: ['consent'] }), ['basis-changed!']],
    ['another role', trips, () => ({ role: 'joint-controller' }), ['role-changed!']],
    ['another purpose', trips, () => ({ purpose: text('Reclame') }), ['purpose-changed!']],
    ['another sentence', trips, () => ({ text: text('Anders gezegd') }), ['wording']],
    ['another source', trips, (a) => ({ sources: [...a.sources, text('een dief')] }), ['source-added!']],
    ['a longer term', trips, () => ({ retention: [{ term: '7-years', from: 'event' }] }), ['term-longer!']],
    ['a shorter term', trips, () => ({ retention: [{ term: '1-year', from: 'event' }] }), ['term-shorter']],
    [
      'a term without length',
      trips,
      () => ({ retention: [{ term: 'while-in-use', from: 'event' }] }),
      ['term-other!'],
    ],
    [
      'a term from a later start',
      trips,
      () => ({ retention: [{ term: '2-financial-years', from: 'closed' }] }),
      ['term-other!'],
    ],
    [
      'one more copy',
      trips,
      (a) => ({ retention: [...a.retention, { term: '1-year', from: 'event', copy: text('een kopie') }] }),
      ['copy-added!'],
    ],
    [
      'one more reader',
      trips,
      (a) => ({ reads: { ...a.reads, security: { fields: ['fuel'], when: 'everyone' } } }),
      ['reader-added!'],
    ],
    [
      'a reader of more rows',
      trips,
      (a) => ({ reads: { ...a.reads, client: { ...a.reads.client, when: 'organisation' } } }),
      ['reader-when-changed!'],
    ],
    [
      'a reader of more columns',
      trips,
      (a) => ({ reads: { ...a.reads, client: { ...a.reads.client, fields: a.fields } } }),
      ['reader-sees-more!'],
    ],
    [
      'no reader but the sweeper',
      trips,
      () => ({ reads: {} }),
      ['own-view-less!', ...Array(4).fill('reader-removed')],
    ],
    [
      'one more recipient',
      trips,
      () => ({ recipients: { ns: { as: 'controller', receives: ['fuel'], when: 'always' } } }),
      ['recipient-added!'],
    ],
  ];
  test.each(cases)('%s', (_, id, change, expected) => {
    expect(kinds(now, to(id, change))).toEqual(expected);
  });

  test('what is added one way is taken away the other way, and taking away is announced to nobody', () => {
    const more = to(trips, (a) => ({
      fields: [...a.fields, 'iban'],
      recipients: { ns: { as: 'controller', receives: ['fuel', 'iban'], when: 'always' } },
      promises: [text('Wij verkopen niets')],
    }));
    expect(kinds(now, more)).toEqual(['field-added!', 'recipient-added!', 'promise-added']);
    expect(kinds(more, now)).toEqual(['field-removed', 'recipient-removed', 'promise-removed!']);
    const fewer = to(trips, (a) => ({
      fields: [...a.fields, 'iban'],
      recipients: { ns: { as: 'processor', receives: ['fuel'], when: 'on-order' } },
    }));
    expect(kinds(more, fewer)).toEqual([
      'recipient-gets-less',
      'recipient-when-changed!',
      'recipient-role-changed!',
      'promise-removed!',
    ]);
    expect(kinds(fewer, more)).toContain('recipient-gets-more!');
  });

  test('a question, a way out and an instruction that change are told', () => {
    const gps = 'travel/trips/gps-coordinates';
    const consent = { asked: text('Mag alles?'), withdrawal: text('Bel ons') };
    expect(
      kinds(
        now,
        to(gps, () => ({ consent })),
      ),
    ).toEqual(['consent-changed!', 'way-out-changed!']);
    expect(
      kinds(
        now,
        to(trips, () => ({ instruction: text('Doe dit') })),
      ),
    ).toEqual(['instruction-changed!']);
  });

  test('an activity that begins, ends, or is only announced', () => {
    const without = to(trips, undefined);
    expect(kinds(without, now)).toEqual(['activity-starts!']);
    expect(kinds(now, without)).toEqual(['activity-stops']);
    const taxi = 'mobility/taxi/use';
    expect(kinds(to(taxi, undefined), now)).toEqual(['activity-planned']);
    expect(
      kinds(
        to(trips, () => ({ built: false })),
        now,
      ),
    ).toEqual(['activity-starts!']);
    expect(
      kinds(
        now,
        to(trips, () => ({ built: false })),
      ),
    ).toEqual(['activity-stops']);
  });

  test('what is not built touches nobody yet: its changes are listed and announced to nobody', () => {
    const after = to('mobility/taxi/use', (a) => ({ fields: [...a.fields, 'iban'] }));
    expect(kinds(now, after)).toEqual(['field-added']);
    expect(isSignificant(now, after)).toBe(false);
  });

  test('a party that moves to another country', () => {
    const ns = { ...theRegister.parties.ns, countries: ['NL', 'US'] } as RegisterParts['parties'][string];
    const after = takeSnapshot({ ...theRegister, parties: { ...theRegister.parties, ns } });
    expect(kinds(now, after)).toEqual(['country-added!']);
    expect(kinds(after, now)).toEqual(['country-removed']);
  });
});

describe('in words', () => {
  test('a longer term is told with both terms, in Dutch and in English', () => {
    const after = to(trips, () => ({ retention: [{ term: '7-years', from: 'event' }] }));
    const [nl] = diffRegisters(now, after, 'nl');
    const [en] = diffRegisters(now, after, 'en');
    expect(nl?.says).toBe(
      'Ritten en reisgeschiedenis: wij bewaren het langer: het boekjaar zelf en het jaar erna, ' +
        'gerekend vanaf de dag waarop het gebeurde wordt 7 jaar na het boekjaar, gerekend vanaf de dag ' +
        'waarop het gebeurde',
    );
    expect(en?.says).toContain('we keep it longer');
    expect([nl?.because, en?.because]).toEqual(['er kan iets langer blijven', 'something may stay longer']);
  });

  test('no sentence has an unfilled slot, and no two kinds say the same', () => {
    const sentences = Object.values(significance).map(({ says }) => says.nl);
    expect(new Set(sentences).size).toBe(sentences.length);
    const everything = diffRegisters({ ...now, activities: {} }, now, 'nl');
    expect(everything.length).toBe(Object.keys(now.activities).length);
    for (const { says } of everything) expect(says).not.toMatch(/[{}]|undefined/);
  });
});

describe('the hash of a version', () => {
  test('the same register, in another order of its lists, is the same version', () => {
    expect(snapshotHash(to(trips, (a) => ({ fields: a.fields.toReversed() })))).toBe(snapshotHash(now));
    expect(diffRegisters(now, now, 'en')).toEqual([]);
  });

  test('where a test enforces a clause is no part of it; a term is', () => {
    const clauses = theRegister.clauses.map((clause) => ({ ...clause, enforcedBy: 'open' as const }));
    expect(snapshotHash(takeSnapshot({ ...theRegister, clauses }))).toBe(snapshotHash(now));
    const longer = to(trips, () => ({ retention: [{ term: '7-years', from: 'event' }] }));
    expect(snapshotHash(longer)).not.toBe(snapshotHash(now));
  });
});
