// The calls that only look: what an operator is, has and asks, and how a booking or a ride stands.
import type { TompCall } from './format-request.ts';

const get = (path: string): TompCall => ({ method: 'GET', path });

export const lookInformation = () => get('/operator/information');
export const lookMeta = () => get('/operator/meta');
export const lookPricingPlans = () => get('/operator/pricing-plans');

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

export function lookStations({ offset, limit }: Page): TompCall {
  return get(`/operator/stations?offset=${offset}&limit=${limit}`);
}

/**
 * West, south, east, north, in degrees. Round it before: the operator need not know where somebody stands.
 */
export type Box = readonly [west: number, south: number, east: number, north: number];

export function lookAssets(box: Box, { offset, limit }: Page): TompCall {
  const sides = box.map((degrees) => `boundingbox=${degrees.toFixed(2)}`).join('&');
  return get(`/operator/available-assets?${sides}&offset=${offset}&limit=${limit}`);
}

export const lookBooking = (bookingId: string) => get(`/bookings/${encodeURIComponent(bookingId)}`);
export const lookLeg = (legId: string) => get(`/legs/${encodeURIComponent(legId)}`);
export const lookSupport = (supportId: string) => get(`/support/${encodeURIComponent(supportId)}/status`);

/** Entries that were made from `from` up to `to`. */
export function lookJournal(from: Temporal.Instant, to: Temporal.Instant, { offset, limit }: Page): TompCall {
  const period = `from=${encodeURIComponent(from.toString())}&to=${encodeURIComponent(to.toString())}`;
  return get(`/payment/journal-entry?${period}&offset=${offset}&limit=${limit}`);
}
