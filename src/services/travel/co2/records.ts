// Tables of CO2: the grams of a trip with where they come from, and our own copy of the open vehicle
// register.
import {
  bigint,
  date,
  impersonal,
  instant,
  integer,
  optional,
  record,
  smallint,
  text,
  uuid,
} from '#platform/records';

/** No plate and no vehicle stands here: deleting a plate leaves the grams as they are. */
/** A distance that became known later gives them. */
const figures = [
  ...['wtw_grams', 'wtw_factor', 'wtw_list_year', 'wtw_basis'],
  ...['ttw_grams', 'ttw_factor', 'ttw_list_year', 'ttw_basis'],
] as const;

export const tripCo2 = record('travel/co2/estimate')('travel.trip_co2', {
  columns: {
    organisation_id: uuid('tenant'),
    trip_id: bigint('not-personal'),
    person_id: uuid('subject-key'),
    purge_on: date('not-personal'),
    wtw_grams: optional(integer('co2_grams')),
    wtw_factor: optional(text('co2_source')),
    wtw_list_year: optional(smallint('co2_source')),
    wtw_basis: text('co2_source'),
    ttw_grams: optional(integer('co2_grams')),
    ttw_factor: optional(text('co2_source')),
    ttw_list_year: optional(smallint('co2_source')),
    ttw_basis: text('co2_source'),
    confirmed_purpose: optional(text('trip_purpose')),
  },
  scope: {
    tenant: 'organisation_id',
    subjects: ['person_id'],
    confirmed: { purpose: 'confirmed_purpose' },
    purge: 'purge_on',
    partitioned: true,
  },
  writes: {
    traveller: { when: 'own', insert: true, update: ['confirmed_purpose'] },
    intake: { when: 'organisation', insert: true, update: ['confirmed_purpose', ...figures] },
  },
});

// The register is public and has every Dutch vehicle: that a plate is in it says nothing about anybody.
const readByAll = { intake: 'everyone', traveller: 'everyone' } as const;

export const registeredVehicle = impersonal('travel.registered_vehicle', {
  columns: {
    plate: text('not-personal'),
    kind: text('not-personal'),
    make: text('not-personal'),
    model: text('not-personal'),
    first_admission_on: optional(date('not-personal')),
    imported_at: instant('not-personal'),
  },
  scope: {},
  readers: readByAll,
  writes: {
    intake: {
      when: 'everyone',
      insert: true,
      update: ['kind', 'make', 'model', 'first_admission_on', 'imported_at'],
    },
  },
});

export const registeredFuel = impersonal('travel.registered_fuel', {
  columns: {
    plate: text('not-personal'),
    sequence: smallint('not-personal'),
    fuel: text('not-personal'),
    hybrid_class: optional(text('not-personal')),
    wltp_weighted_mg_km: optional(integer('not-personal')),
    wltp_mg_km: optional(integer('not-personal')),
    nedc_weighted_mg_km: optional(integer('not-personal')),
    nedc_mg_km: optional(integer('not-personal')),
  },
  scope: {},
  readers: readByAll,
  writes: { intake: { when: 'everyone', insert: true, delete: true } },
});
