// The small shapes that objects of OCPI 2.2.1 are made of.
import { z } from 'zod';

/** CiString: visible ASCII, compared without case. */
export const code = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\x20-\x7e]*$/);
export const words = (most: number) => z.string().max(most);
export const address = z
  .string()
  .max(255)
  .regex(/^https?:\/\//);
/** `2015-06-29T22:39:09Z`; without a zone it is UTC, as the protocol says. */
export const moment = z
  .string()
  .max(25)
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z?$/)
  .refine((text) => isMoment(text));
/** An absent field and a null are the same to the protocol. */
export const maybe = <T extends z.ZodType>(shape: T) => shape.nullish();
export const amount = z.number().min(-1e9).max(1e9);
export const list = <T extends z.ZodType>(shape: T, most: number) => z.array(shape).max(most);

function isMoment(text: string): boolean {
  try {
    readMoment(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Throws on a day that does not exist. A page names the same moments again and again: the last are
 * remembered.
 */
export function readMoment(text: string): Temporal.Instant {
  const known = moments.get(text);
  if (known !== undefined) return known;
  const moment = Temporal.Instant.from(text.endsWith('Z') ? text : `${text}Z`);
  if (moments.size >= MOMENTS_MAX) moments.clear();
  moments.set(text, moment);
  return moment;
}
const moments = new Map<string, Temporal.Instant>();
const MOMENTS_MAX = 4096;

export const DisplayText = z.object({ language: words(2), text: words(512) });
export const Place = z.object({
  latitude: z.string().regex(/^-?\d{1,2}\.\d{1,10}$/),
  longitude: z.string().regex(/^-?\d{1,3}\.\d{1,10}$/),
});
export const Business = z.object({
  name: words(100),
  website: maybe(address),
  logo: maybe(z.looseObject({})),
});
