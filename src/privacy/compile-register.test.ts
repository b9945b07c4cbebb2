// The register agrees with itself, and each rule sees the violation that is planted for it.
import { describe, expect, test } from 'vitest';
import { type Activity, activities, type Service } from '#register';
import { neverCollected } from '#register/fields';
import { cico, gpsFigures, transaction } from '#register/groups';
import { compileRegister, type RegisterParts, theRegister } from './compile-register.ts';

/** The register with one activity changed, as it could be written by mistake. */
function withActivity(id: string, change: (activity: Activity) => object): RegisterParts {
  const services = theRegister.services.map((service): Service => {
    const prefix = `${service.wing}/${service.name}/`;
    if (!id.startsWith(prefix)) return service;
    const name = id.slice(prefix.length);
    const found = service.activities[name];
    if (found === undefined) throw new Error(`no activity ${id}`);
    const changed = { ...found, ...change(found) } as Activity;
    return { ...service, activities: { ...service.activities, [name]: changed } };
  });
  return { ...theRegister, services };
}

const rulesOf = (parts: RegisterParts) => [...new Set(compileRegister(parts).map((found) => found.rule))];
const rental = 'card/ov-fiets/rental';

describe('the register', () => {
  test('agrees with itself', () => {
    expect(compileRegister()).toEqual([]);
  });
  test('transaction data is exactly checking in and out, places and figures', () => {
    const places = ['trip_start_location', 'trip_end_location', 'parking_location'];
    expect([...transaction].sort()).toEqual([...cico, ...places, ...gpsFigures].sort());
  });
  test('a field that is never collected is in no activity', () => {
    const held = new Set<string>(activities.flatMap(({ activity }) => activity.fields));
    expect(Object.keys(neverCollected).filter((field) => held.has(field))).toEqual([]);
    expect(Object.keys(neverCollected)).toContain('driving_behaviour');
  });
  test('no word of the register is a sale', () => {
    const roles = activities.flatMap(({ activity }) => Object.values(activity.recipients).map((r) => r.as));
    expect([...new Set(roles)].sort()).toEqual([
      'anonymous',
      'authority',
      'controller',
      'processor',
      'subject',
    ]);
  });
  test('no activity keeps an empty basis, and none is left without a term', () => {
    expect(activities.filter(({ activity }) => activity.bases.length === 0)).toEqual([]);
    expect(activities.filter(({ activity }) => activity.retention.length === 0)).toEqual([]);
  });
});

describe('a planted violation is found', () => {
  test('two activities with one id', () => {
    const services = [...theRegister.services, ...theRegister.services.slice(0, 1)];
    expect(rulesOf({ ...theRegister, services })).toContain('unique-id');
  });
  test('a field that no activity holds', () => {
    const fields = { ...theRegister.fields, shoe_size: { nl: 'Schoenmaat', en: 'Shoe size' } };
    expect(rulesOf({ ...theRegister, fields })).toEqual(['idle-field']);
  });
  test('a field that is never collected', () => {
    const parts = withActivity(rental, (a) => ({ fields: [...a.fields, 'driving_behaviour'] }));
    expect(rulesOf(parts)).toEqual(['never-collected', 'unknown-field']);
  });
  test('a reader of a field that is not held', () => {
    const reads = { traveller: { fields: ['birth_date'], when: 'own' } };
    expect(rulesOf(withActivity(rental, () => ({ reads })))).toEqual(['reads-too-much']);
  });
  test('a recipient of a field that is not held', () => {
    const recipients = { 'ov-fiets': { as: 'controller', receives: ['birth_date'], when: 'on-activation' } };
    expect(rulesOf(withActivity(rental, () => ({ recipients })))).toEqual(['shares-too-much']);
  });
  test('an employer that reads coordinates', () => {
    const parts = withActivity('travel/trips/gps-coordinates', (a) => ({
      reads: { ...a.reads, client: { fields: ['lat'], when: 'business-or-commute' } },
    }));
    expect(rulesOf(parts)).toEqual(['coordinates']);
  });
  test('a processor without a client, and a client without a processor', () => {
    expect(rulesOf(withActivity(rental, () => ({ role: 'processor' })))).toEqual(['role', 'choice']);
    expect(rulesOf(withActivity(rental, () => ({ controller: 'client' })))).toEqual(['role']);
    expect(rulesOf(withActivity(rental, () => ({ bases: ['set-by-controller'] })))).toEqual(['role']);
  });
  test('a country outside the EEA without a ground', () => {
    const parties = { ...theRegister.parties };
    parties.ns = { nl: 'NS (spoor)', en: 'NS', kind: 'controller', countries: ['NL', 'GB'] };
    expect(rulesOf({ ...theRegister, parties })).toEqual(['country']);
  });
  test('a decision that nothing applies', () => {
    const [first] = Object.values(theRegister.decisions);
    if (first === undefined) throw new Error('there are no decisions');
    expect(rulesOf({ ...theRegister, decisions: { ...theRegister.decisions, A99: first } })).toEqual([
      'decision',
    ]);
  });
  test('a clause that two activities answer, and one that none answers', () => {
    expect(rulesOf(withActivity(rental, (a) => ({ clauses: [...a.clauses, 'C001'] })))).toEqual(['clause']);
    expect(rulesOf(withActivity(rental, (a) => ({ clauses: a.clauses.slice(1) })))).toEqual(['clause']);
  });
  test('a clause that calls a built service unbuilt, and evidence for a rule', () => {
    const clauses = theRegister.clauses.map((clause) =>
      clause.activity.startsWith('travel/trips/') ? { ...clause, enforcedBy: 'unbuilt' as const } : clause,
    );
    expect(rulesOf({ ...theRegister, clauses })).toEqual(['clause-state']);
    const bare = theRegister.clauses.map(({ evidence: _, ...clause }) => clause);
    expect(rulesOf({ ...theRegister, clauses: bare })).toEqual(['clause-state']);
  });
});

describe('a term that cannot be kept is found', () => {
  const change = (id: string, retention: object[]) =>
    compileRegister(withActivity(id, () => ({ retention })));
  test('a floor beyond a ceiling on the same copy', () => {
    const found = change('travel/travel-reimbursement/reimbursement', [
      { term: '2-financial-years', from: 'event' },
      { term: '7-years', from: 'booked' },
    ]);
    expect(found.map((f) => f.says)).toEqual([
      'all of it: 2-financial-years and 7-years contradict each other (a floor beyond a ceiling)',
    ]);
  });
  test('two terms without a word about the copy', () => {
    const terms = [
      { term: '1-year', from: 'event' },
      { term: '18-months', from: 'event' },
    ];
    expect(change(rental, terms).map((f) => f.rule)).toEqual(['retention']);
  });
  test('a statutory term on a contract alone', () => {
    expect(change(rental, [{ term: '7-years', from: 'booked' }]).map((f) => f.rule)).toEqual(['retention']);
  });
  test('a reader of what is not kept', () => {
    const found = change(rental, [{ term: 'not-kept', from: 'received' }]);
    expect(found.map((f) => f.says)).toContain('ov-fiets gets what is not kept');
  });
});

describe('a recipient that does not fit is found', () => {
  const says = (id: string, recipients: object) =>
    compileRegister(withActivity(id, () => ({ recipients }))).map((f) => f.says);
  const whole = { receives: ['chip_id'], when: 'on-activation' };
  test.each([
    [
      'a company as authority',
      { ns: { ...whole, as: 'authority', when: 'on-demand-by-law' } },
      'is no authority',
    ],
    [
      'an authority as controller',
      { 'tax-authority': { ...whole, as: 'controller' } },
      'receives as authority',
    ],
    [
      'an authority without the law',
      { 'tax-authority': { ...whole, as: 'authority' } },
      'only if the law demands',
    ],
    ['a company as the person', { ns: { ...whole, as: 'subject' } }, 'only the person is the subject'],
    ['a source that receives', { rdw: { ...whole, as: 'controller' } }, 'does not receive'],
    ['anonymous by name', { ns: { ...whole, as: 'anonymous' } }, 'is sent anonymously'],
    [
      'a person as a count',
      { ns: { ...whole, as: 'controller', when: 'aggregated' } },
      'receives counts only',
    ],
    ['nobody we know', { insurer: { ...whole, as: 'controller' } }, 'no such party'],
    [
      'always, without a list',
      { ns: { as: 'controller', receives: 'declared-by-provider', when: 'always' } },
      'cannot always receive',
    ],
  ])('%s', (_, recipients, expected) => {
    expect(says(rental, recipients).join()).toContain(expected);
  });
  test('another controller on a legal obligation alone', () => {
    const recipients = { ns: { as: 'controller', receives: ['invoice_no'], when: 'on-order' } };
    expect(says('money/direct-invoices/invoicing', recipients).join()).toContain('alone is no basis');
  });
  test('always, on consent', () => {
    const recipients = { employer: { as: 'controller', receives: ['licence_plate'], when: 'always' } };
    expect(says('travel/trips/convenience', recipients).join()).toContain('is not shared always');
  });
});

describe('a wrong word is found', () => {
  test.each([
    ['a missing language', { nl: 'Een zin.', en: '' }],
    ['the same in both', { nl: 'Trip', en: 'Trip' }],
    ['English in the Dutch text', { nl: 'Wij delen your gegevens.', en: 'We share your data.' }],
    ['Dutch in the English text', { nl: 'Wij delen uw gegevens.', en: 'We share uw data.' }],
  ])('%s', (_, text) => {
    expect(rulesOf(withActivity(rental, () => ({ text })))).toEqual(['wording']);
  });
});

describe('a choice or an instruction that is missing is found', () => {
  const says = (id: string, change: object) =>
    compileRegister(withActivity(id, () => change)).map((found) => `${found.rule}: ${found.says}`);
  const empty = { nl: ' ', en: '' };
  test('a consent without its question or without the effect of withdrawing', () => {
    const gps = 'travel/trips/gps-coordinates';
    expect(says(gps, { consent: undefined })).toEqual([
      'choice: consent has no question',
      'choice: consent has no withdrawal effect',
    ]);
    const asked = { nl: 'Mag het?', en: 'May we?' };
    expect(says(gps, { consent: { asked, withdrawal: empty } })).toContain(
      'choice: consent has no withdrawal effect',
    );
  });
  test('a legitimate interest without its weighing or without the effect of objecting', () => {
    const [weighed] = activities.filter(({ activity }) => activity.bases.includes('legitimate-interest'));
    expect(says(weighed?.id ?? '', { balancing: undefined })).toEqual([
      'choice: a legitimate interest has no weighing',
      'choice: a legitimate interest has no objection effect',
    ]);
  });
  test('a processor without an instruction, and an instruction without a processor', () => {
    const [instructed] = activities.filter(({ activity }) => activity.role === 'processor');
    expect(says(instructed?.id ?? '', { instruction: undefined })).toEqual([
      'choice: a processor has no instruction',
    ]);
    expect(says(rental, { instruction: { nl: 'Doe dit.', en: 'Do it.' } })).toEqual([
      'choice: it answers for a processor, and is none',
    ]);
  });
});

describe('a clause without a test is found', () => {
  const first = theRegister.clauses.find((clause) => clause.id === 'C047');
  const withClause = (enforcedBy: 'open' | 'unbuilt' | readonly string[]) => ({
    ...theRegister,
    clauses: theRegister.clauses.map((clause) => (clause === first ? { ...clause, enforcedBy } : clause)),
  });
  test('open, an empty list, and unbuilt where something is built', () => {
    expect(rulesOf(withClause('open'))).toEqual(['untested']);
    expect(rulesOf(withClause([]))).toEqual(['untested']);
    expect(rulesOf(withClause('unbuilt'))).toEqual(['clause-state']);
  });
});

describe('an unset slot in a text is found', () => {
  test.each([
    'Wij bewaren dit {term}.',
    'Dit krijgt undefined.',
    'Dit is [object Object].',
    'Tot xxx.',
  ])('%s', (nl) => {
    expect(rulesOf(withActivity(rental, () => ({ text: { nl, en: 'A sentence.' } })))).toEqual(['slot']);
  });
});
