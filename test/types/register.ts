// What must not compile: each case is refused by the types of the register. `tsc` reads this file; nothing
// runs it.
import { date, record, text, uuid } from '#platform/records';
import type { ActivityId, FieldsOf, PartiesOf, ReadersOf, ReceivedBy } from '#register';
import { activity } from '#register/define';
import type { Field, neverCollected } from '#register/fields';
import type { PartyEntry } from '#register/parties';

const sentence = { nl: 'Een zin.', en: 'A sentence.' } as const;
const sound = {
  title: sentence,
  text: sentence,
  purpose: sentence,
  bases: ['contract'],
  role: 'controller',
  controller: 'operator',
  fields: ['engraved_id', 'chip_id'],
  sources: [],
  reads: {},
  recipients: {},
  retention: [{ term: '2-financial-years', from: 'event' }],
  clauses: [],
} as const;

activity(sound);
activity({ ...sound, reads: { traveller: { fields: ['chip_id'], when: 'own' } } });

// @ts-expect-error a reader with a field that the activity does not hold
activity({ ...sound, reads: { traveller: { fields: ['birth_date'], when: 'own' } } });
activity({
  ...sound,
  // @ts-expect-error a recipient with a field that the activity does not hold
  recipients: { 'ov-fiets': { as: 'controller', receives: ['birth_date'], when: 'on-activation' } },
});
// @ts-expect-error a consent without its withdrawal
activity({ ...sound, bases: ['consent'] });
// @ts-expect-error a consent among other bases is still a consent
activity({ ...sound, bases: ['contract', 'consent'] });
// @ts-expect-error a legitimate interest without its weighing
activity({ ...sound, bases: ['legitimate-interest'] });
// @ts-expect-error a processor without an instruction
activity({ ...sound, role: 'processor', controller: 'client' });
// @ts-expect-error an activity without a basis
activity({ ...sound, bases: [] });
// @ts-expect-error a basis that the law does not know
activity({ ...sound, bases: ['commercial-interest'] });
// @ts-expect-error an activity without a term
activity({ ...sound, retention: [] });
// @ts-expect-error a term that the register does not know
activity({ ...sound, retention: [{ term: '10-years', from: 'event' }] });
// @ts-expect-error a term that counts from nothing
activity({ ...sound, retention: [{ term: '7-years' }] });
// @ts-expect-error a condition that the register does not know
activity({ ...sound, reads: { traveller: { fields: ['chip_id'], when: 'sometimes' } } });
// @ts-expect-error a condition as code
activity({ ...sound, reads: { traveller: { fields: ['chip_id'], when: () => true } } });
// @ts-expect-error a reader that the register does not know
activity({ ...sound, reads: { marketing: { fields: ['chip_id'], when: 'everyone' } } });
// @ts-expect-error a field that the register does not know
activity({ ...sound, fields: ['citizen_service_number'] });
// @ts-expect-error a field that is never collected
activity({ ...sound, fields: ['driving_behaviour'] });
activity({
  ...sound,
  // @ts-expect-error a party that the register does not know
  recipients: { insurer: { as: 'controller', receives: ['chip_id'], when: 'always' } },
});
activity({
  ...sound,
  // @ts-expect-error a sale: no such role of a recipient
  recipients: { employer: { as: 'buyer', receives: ['chip_id'], when: 'always' } },
});
// @ts-expect-error a sentence in one language only
activity({ ...sound, text: { nl: 'Een zin.' } });
// @ts-expect-error a decision that nobody took
activity({ ...sound, decisions: ['A44'] });

// @ts-expect-error a country that the register does not know
export const elsewhere: PartyEntry = { ...sentence, kind: 'controller', countries: ['XX'] };
// @ts-expect-error a field that is never collected is no field
export const orphan: Field = 'transponder_code' satisfies keyof typeof neverCollected;
// @ts-expect-error an activity that the register does not have
export const unknown: ActivityId = 'travel/trips/speeding';
// @ts-expect-error a field of another activity
export const strange: FieldsOf<'card/ov-fiets/rental'> = 'birth_date';
// @ts-expect-error coordinates live in the activity that deletes them, nowhere else
export const place: FieldsOf<'travel/trips/history'> = 'lat';
// @ts-expect-error nobody but the person and the sweeper comes near coordinates
export const watcher: ReadersOf<'travel/trips/gps-coordinates'> = 'client';
// @ts-expect-error a party that this activity does not name
export const stranger: PartiesOf<'card/ov-fiets/rental'> = 'employer';
// @ts-expect-error a field that this party does not receive
export const more: ReceivedBy<'card/ov-fiets/rental', 'ov-fiets'> = 'last_name';
// @ts-expect-error a provider without a list receives nothing
export const early: ReceivedBy<'mobility/taxi/use', 'taxi-provider'> = 'booking_ref';

const scope = { tenant: 'organisation_id', subjects: ['person_id'] } as const;
record('card/ov-fiets/rental')('card.rental', {
  columns: { organisation_id: uuid('tenant'), person_id: uuid('subject-key'), chip: text('chip_id') },
  scope,
});
record('card/ov-fiets/rental')('card.rental', {
  columns: {
    organisation_id: uuid('tenant'),
    person_id: uuid('subject-key'),
    // @ts-expect-error a column with a field that the activity does not hold
    born: date('birth_date'),
  },
  scope,
});
// @ts-expect-error a table of an activity that the register does not have
record('card/ov-fiets/sale')('card.sale', { columns: {}, scope: {} });
