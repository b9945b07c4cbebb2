// The tables of one service that is used at a provider, all of one shape. Each service has its own, because a
// record belongs to one activity: its term, its readers and its export are that activity's.
import {
  type AnyRecord,
  bigint,
  bytea,
  type Column,
  date,
  impersonal,
  instant,
  integer,
  integers,
  optional,
  record,
  smallint,
  text,
  texts,
  uuid,
} from '#platform/records';
import type { ActivityId, ServiceId } from '#register';
import type { Field } from '#register/fields';

/** What a service must say of itself: the fields that its columns are, and what it knows of a use. */
export interface UsageShape {
  /** What stands for the person at the provider. */
  readonly subject: Field;
  /** A second number that goes with it, such as that of a chip. */
  readonly second?: Field;
  /** The provider gives the second number, in its answer to the link; until then there is none. */
  readonly isSecondTold?: boolean;
  /** Where it was used. */
  readonly place: Field;
  /** Whether one books ahead, or starts from the screen. */
  readonly isBooked: boolean;
  /** Whether there is a vehicle, so that a use has kilometres. */
  readonly hasVehicle: boolean;
  /** Whether a use has energy. */
  readonly hasEnergy: boolean;
  /** Whether the provider asks until when a driving licence is valid. */
  readonly hasLicence: boolean;
}

/** How the verbs of the hallway name the tables of a service: a plain value that flows pass on. */
export interface ServiceTables extends UsageShape {
  readonly service: ServiceId;
  readonly activity: ActivityId;
  /** The tables are `mobility.<prefix>_activation`, `_message`, `_booking`, `_usage`, `_mark`, `_dispute`. */
  readonly prefix: string;
}

/** The use of secrets for what stands for a person at a provider. */
export const SUBJECT = 'number at a provider';
export const SECOND = 'second number at a provider';

type Columns = Readonly<Record<string, Column>>;

const swept = { when: 'expired', delete: true } as const;
const own = { when: 'own', insert: true } as const;
const inside = { when: 'organisation', insert: true } as const;
const scope = { tenant: 'organisation_id', subjects: ['person_id'], purge: 'purge_on' } as const;
const ofPerson = { organisation_id: uuid('tenant'), person_id: uuid('subject-key') };

/**
 * The records of a service. A column whose field its activity does not hold is found when the register is
 * held against the records; the fields come in as values here, so the compiler cannot see them.
 */
export function usageTables(tables: ServiceTables): Readonly<Record<string, AnyRecord>> {
  const make: Make = (name, columns, rest) =>
    record(tables.activity)(`mobility.${tables.prefix}_${name}`, { columns, ...rest } as never);
  return {
    route: routeOf(tables),
    activation: activationRecord(tables, make),
    message: make('message', messageColumns, {
      scope: { ...scope, from: 'day' },
      writes: {
        traveller: own,
        intake: inside,
        delivery: { when: 'organisation', update: TELLING },
        sweeper: swept,
      },
    }),
    ...(tables.isBooked ? { booking: bookingRecord(tables, make) } : {}),
    usage: make('usage', usageOf(tables), {
      scope: { ...scope, from: 'day', partitioned: true, confirmed: { purpose: 'purpose' } },
      writes: { traveller: { when: 'own', update: ['purpose'] }, intake: { ...inside, update: SETTLING } },
    }),
    mark: make('mark', markColumns, {
      scope: { ...scope, from: 'day', partitioned: true },
      writes: { traveller: own, intake: inside },
    }),
    dispute: make('dispute', disputeColumns, {
      scope: { ...scope, from: 'day', confirmed: { purpose: 'purpose' } },
      writes: {
        // Who says what a use was for says so of its dispute: the purpose is carried over by the database.
        traveller: { ...own, update: ['purpose'] },
        intake: { ...inside, update: ['purpose', 'closed_at', 'outcome'] },
        'finance-desk': {
          when: 'organisation',
          update: ['closed_at', 'outcome', 'answer', 'letter_wanted_at'],
        },
        delivery: { when: 'organisation', update: ['letter_sent_at'] },
        sweeper: swept,
      },
    }),
  };
}

type Make = (name: string, columns: Columns, rest: Partial<AnyRecord>) => AnyRecord;

const activationRecord = (tables: ServiceTables, make: Make): AnyRecord =>
  make('activation', activationOf(tables), {
    scope: {
      ...scope,
      from: 'ended_on',
      recognises: true,
      encrypted: {
        subject_encrypted: SUBJECT,
        ...(tables.second === undefined ? {} : { second_encrypted: SECOND }),
      },
      fingerprints: ['subject_hash'],
    },
    writes: {
      traveller: { ...own, update: [...ENDING, 'usual_purpose'] },
      intake: { when: 'organisation', update: ENDING },
      ...(tables.isSecondTold
        ? { delivery: { when: 'organisation', update: ['second_encrypted'] } as const }
        : {}),
      sweeper: swept,
    },
  });

const bookingRecord = (tables: ServiceTables, make: Make): AnyRecord =>
  make('booking', bookingOf(tables), {
    scope: { ...scope, from: 'day' },
    writes: {
      traveller: { ...own, update: BOOKING },
      // Which car it is, is known once the provider has confirmed.
      intake: { when: 'organisation', update: tables.hasVehicle ? [...BOOKING, 'licence_plate'] : BOOKING },
      delivery: { when: 'organisation', update: BOOKING },
      sweeper: swept,
    },
  });

/**
 * What a provider sends carries a number and no client. A keyed hash of it leads to the client, and only from
 * there to a person; the row goes with its link.
 */
const routeOf = ({ prefix }: ServiceTables): AnyRecord =>
  impersonal(`mobility.${prefix}_route`, {
    columns: {
      organisation_id: uuid('tenant'),
      activation_id: uuid('not-personal'),
      provider: text('not-personal'),
      subject_hash: bytea('not-personal'),
    },
    scope: { tenant: 'organisation_id' },
    readers: { intake: 'everyone' },
    writes: { traveller: { when: 'organisation', insert: true } },
  });

const ENDING = ['ended_at', 'ended_because', 'ended_on', 'purge_on'] as const;
const TELLING = ['tries', 'next_try_at', 'told_at', 'confirmed_at', 'refused_because'] as const;
const BOOKING = [
  'ref',
  'state',
  'starts_at',
  'ends_at',
  'day',
  'purge_on',
  'quoted_cents',
  'place',
  'changed_at',
] as const;
const SETTLING = ['parts', 'purpose', 'charged_purpose', 'state', 'set_aside', 'settled_at'] as const;

/** The link of a person with a provider: from switching on to switching off. */
const activationOf = ({ subject, second, isSecondTold, hasLicence }: ServiceTables): Columns => ({
  ...ofPerson,
  id: uuid('not-personal'),
  provider: text('active_service'),
  subject_encrypted: bytea(subject),
  subject_hash: bytea(subject),
  ...(second === undefined
    ? {}
    : { second_encrypted: isSecondTold ? optional(bytea(second)) : bytea(second) }),
  ...(hasLicence ? { licence_valid_until: optional(date('licence_valid_until')) } : {}),
  // What a use is for as long as the person does not say otherwise.
  usual_purpose: optional(text('trip_purpose')),
  activated_at: instant('activated_at'),
  ended_at: optional(instant('activated_at')),
  ended_because: optional(text('not-personal')),
  ended_on: optional(date('not-personal')),
  purge_on: optional(date('not-personal')),
});

/** What a provider must be told, and how far that is: waiting, told, confirmed or refused. */
const messageColumns: Columns = {
  ...ofPerson,
  id: uuid('not-personal'),
  activation_id: uuid('not-personal'),
  kind: text('not-personal'),
  wanted_at: instant('not-personal'),
  day: date('not-personal'),
  tries: smallint('not-personal'),
  next_try_at: instant('not-personal'),
  told_at: optional(instant('not-personal')),
  confirmed_at: optional(instant('not-personal')),
  refused_because: optional(text('not-personal')),
  purge_on: date('not-personal'),
};

const bookingOf = ({ place, hasVehicle }: ServiceTables): Columns => ({
  ...ofPerson,
  id: uuid('not-personal'),
  activation_id: uuid('not-personal'),
  provider: text('active_service'),
  ref: optional(text('booking_ref')),
  state: text('not-personal'),
  starts_at: instant('booking_start'),
  ends_at: optional(instant('booking_end')),
  day: date('booking_start'),
  quoted_cents: optional(integer('booking_cost')),
  place: optional(text(place)),
  ...(hasVehicle
    ? { vehicle: optional(text('make_model')), licence_plate: optional(text('licence_plate')) }
    : {}),
  made_at: instant('not-personal'),
  changed_at: instant('not-personal'),
  purge_on: date('not-personal'),
});

const usageOf = ({ place, hasVehicle, hasEnergy }: ServiceTables): Columns => ({
  ...ofPerson,
  id: bigint('not-personal'),
  activation_id: uuid('not-personal'),
  booking_ref: optional(text('booking_ref')),
  provider: text('active_service'),
  source_key: text('booking_ref'),
  corrects: optional(text('booking_ref')),
  day: date('booking_end'),
  started_at: optional(instant('booking_start')),
  ended_at: instant('booking_end'),
  total_cents: integer('booking_cost'),
  // Per rate of VAT; together they are the total.
  vat_basis_points: integers('booking_cost'),
  vat_exclusive_cents: integers('booking_cost'),
  vat_cents: integers('booking_cost'),
  // Stretches in which nothing changed, as packed text: what the price is made of.
  parts: texts('booking_cost'),
  tariff_key: optional(text('booking_cost')),
  place: optional(text(place)),
  ...(hasVehicle
    ? {
        distance_m: optional(integer('distance_km')),
        fuel: optional(text('fuel')),
        co2_g: optional(integer('co2_grams')),
      }
    : {}),
  ...(hasEnergy ? { energy_wh: optional(integer('energy_kwh')) } : {}),
  state: text('not-personal'),
  set_aside: optional(text('not-personal')),
  purpose: optional(text('trip_purpose')),
  charged_purpose: optional(text('trip_purpose')),
  received_at: instant('not-personal'),
  settled_at: optional(instant('not-personal')),
  purge_on: date('not-personal'),
});

/** What a use was for, as often as somebody says so; the newest counts. */
const markColumns: Columns = {
  ...ofPerson,
  id: bigint('not-personal'),
  usage_id: bigint('not-personal'),
  purpose: text('trip_purpose'),
  marked_by: text('not-personal'),
  marked_at: instant('not-personal'),
  day: date('booking_end'),
  purge_on: date('not-personal'),
};

const disputeColumns: Columns = {
  ...ofPerson,
  id: uuid('not-personal'),
  usage_id: bigint('not-personal'),
  kind: text('not-personal'),
  reason: optional(text('dispute_reason')),
  provider_cents: optional(integer('booking_cost')),
  own_cents: optional(integer('booking_cost')),
  opened_at: instant('not-personal'),
  closed_at: optional(instant('not-personal')),
  outcome: optional(text('not-personal')),
  // In the words of the desk, for the person alone.
  answer: optional(text('dispute_answer')),
  purpose: optional(text('trip_purpose')),
  letter_wanted_at: optional(instant('not-personal')),
  letter_sent_at: optional(instant('not-personal')),
  day: date('booking_end'),
  purge_on: date('not-personal'),
};
