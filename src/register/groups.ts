// Fields that go together in several activities; the statement names them as groups.

import type { Field } from './fields.ts';

/** What checking in and out gives. */
export const cico = [
  'ci_stop',
  'co_stop',
  'ci_date',
  'co_date',
  'ci_time',
  'co_time',
  'carrier',
  'transaction_cost',
  'card_balance',
] as const satisfies readonly Field[];

/** Figures derived of a trip; no coordinate is among them. */
export const gpsFigures = [
  'distance_km',
  'transport_means',
  'start_datetime',
  'modality',
  'trip_goal',
  'avg_speed',
  'duration',
  'user_role',
] as const satisfies readonly Field[];

const places = [
  'trip_start_location',
  'trip_end_location',
  'parking_location',
] as const satisfies readonly Field[];

/** Transaction data is exactly these three: checking in and out, places, and figures of the trip. */
export const transaction = [...cico, ...places, ...gpsFigures] as const satisfies readonly Field[];

/** What an employer may learn of a trip that was confirmed as business or commute. */
export const tripForEmployer = [
  'trip_purpose',
  'distance_km',
  'transport_means',
  'start_datetime',
  'trip_start_location',
  'trip_end_location',
  'ci_stop',
  'co_stop',
  'ci_date',
  'ci_time',
  'co_date',
  'co_time',
  'carrier',
  'transaction_cost',
  'trip_cost',
] as const satisfies readonly Field[];

/** What a report or a research project may be made from. */
export const reportDetail = [
  'first_name',
  'last_name',
  'email',
  'phone',
  'ci_date',
  'ci_time',
  'ci_stop',
  'co_date',
  'co_time',
  'co_stop',
  'trip_cost',
  'trip_start_location',
  'trip_end_location',
  'transport_means',
] as const satisfies readonly Field[];

/** The reference, times and price of one use at a provider. */
export const useAtProvider = [
  'booking_ref',
  'booking_start',
  'booking_end',
  'booking_cost',
] as const satisfies readonly Field[];

/** What we add ourselves to a use at a provider: the link, what it was for, and what you dispute of it. */
export const ownUse = [
  'active_service',
  'activated_at',
  'trip_purpose',
  'dispute_reason',
  'dispute_answer',
] as const satisfies readonly Field[];

/** What comes back from a provider whose service was used. */
export const providerUse = [
  'customer_no',
  'booking_ref',
  'booking_start',
  'booking_end',
  'booking_cost',
] as const satisfies readonly Field[];
