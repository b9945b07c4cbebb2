// What browser and server agree on for what stands near a place: vehicles, stations, prices, rules, and how
// fresh it is.
import { z } from 'zod';
import { Instant, Metres, Mode, Wording } from '#desks/site/contract';

const Found = z.object({
  id: z.string(),
  provider: z.string(),
  kind: z.enum(['vehicle', 'station']),
  name: Wording.nullable(),
  mode: Mode.nullable(),
  electric: z.boolean(),
  distanceM: Metres,
  rangeM: Metres.nullable(),
  /** Of a station: to take now, and places to bring one back. */
  available: z.int().nullable(),
  placesFree: z.int().nullable(),
  reportedAt: Instant.nullable(),
  price: z
    .object({
      name: Wording,
      text: Wording,
      startMilliCents: z.int().nullable(),
      perMinuteMilliCents: z.int().nullable(),
      perKmMilliCents: z.int().nullable(),
    })
    .nullable(),
  /** What holds where it stands. */
  rule: z
    .object({
      zone: Wording.nullable(),
      mayEnd: z.boolean(),
      mayPass: z.boolean(),
      maxSpeedKmh: z.int().nullable(),
      parkAtStation: z.boolean(),
    })
    .nullable(),
});

const Feed = z.object({
  provider: z.string(),
  readAt: Instant.nullable(),
  isFailing: z.boolean(),
  vehicles: z.int(),
  stations: z.int(),
});

/** In the body, so that the place stands in no address. */
export const NearbyAsked = z.object({ place: z.string().trim().min(2).max(120) });
export const Nearby = z.object({
  /** Undefined for a point. */
  station: z.string().nullable(),
  found: z.array(Found).max(50),
  feeds: z.array(Feed).max(100),
});

export const nearbyPath = '/api/me/nearby';

export type Found = z.infer<typeof Found>;
export type Nearby = z.infer<typeof Nearby>;
