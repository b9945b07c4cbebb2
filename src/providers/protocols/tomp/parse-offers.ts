// The answer to an inquiry or a request for offers: what may be booked, until when, at what price.

import { z } from 'zod';
import { accept, type Result } from '#kernel/refusal';
import { type TompBooking, toBooking } from './parse-booking.ts';
import { readBody } from './read-body.ts';
import { bookingShape, instantShape, matchShape } from './shapes.ts';

const planningShape = z.object({ validUntil: instantShape, options: z.array(bookingShape).max(200) });

export interface Offers {
  /** After this instant none may be booked; asking again is the remedy. */
  readonly validUntil: Temporal.Instant;
  readonly options: readonly TompBooking[];
}

/** An option of an inquiry has no id and cannot be booked; one of an offer has. */
export function parseOffers(text: string): Result<Offers> {
  const body = readBody(text);
  if (!body.ok) return body;
  const shaped = matchShape(planningShape, body.value);
  if (!shaped.ok) return shaped;
  const { validUntil, options } = shaped.value;
  return accept({ validUntil, options: options.map(toBooking) });
}

export function isOfferOpen({ validUntil }: Pick<Offers, 'validUntil'>, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, validUntil) < 0;
}
