// What browser and server agree on for charging: where one can charge, what runs, what was used and what it
// cost.
import { z } from 'zod';
import { Cents, Instant, Refusal, Wording } from '#desks/site/contract';

const MilliCents = z.int().min(0).nullable();
const PointStatus = z.enum([
  'AVAILABLE',
  'BLOCKED',
  'CHARGING',
  'INOPERATIVE',
  'OUTOFORDER',
  'PLANNED',
  'REMOVED',
  'RESERVED',
  'UNKNOWN',
]);

export const Point = z.object({
  provider: z.string(),
  pointId: z.string(),
  name: z.string(),
  address: z.string(),
  city: z.string(),
  /** Millionths of a degree: the page draws them, and nothing else gets them. */
  latE6: z.int(),
  lonE6: z.int(),
  status: PointStatus,
  toldAt: Instant,
  powerW: z.int(),
  startsFromScreen: z.boolean(),
  startMilliCents: MilliCents,
  perKwhMilliCents: MilliCents,
  idlePerHourMilliCents: MilliCents,
  isPriceConditional: z.boolean(),
});

const Session = z.object({
  id: z.string(),
  pointId: z.string(),
  state: z.enum(['reserved', 'pending', 'active', 'completed', 'invalid']),
  startedAt: Instant,
  energyWh: z.int(),
  costCents: Cents.nullable(),
  toldAt: Instant,
});

const Receipt = z.object({
  usageId: z.int(),
  place: z.string().nullable(),
  startedAt: Instant.nullable(),
  endedAt: Instant,
  energyWh: z.int().nullable(),
  chargingSeconds: z.int(),
  idleSeconds: z.int(),
  totalCents: Cents,
  vatCents: Cents,
  /** Why it costs nothing as long as it is looked at. */
  aside: Wording.nullable(),
});

export const Charging = z.object({
  isLinked: z.boolean(),
  /** On the pass; for the person alone. */
  passNo: z.string().nullable(),
  points: z.array(Point),
  sessions: z.array(Session),
  /** The last order, as long as it is fresh. */
  order: z
    .object({
      kind: z.enum(['start', 'stop', 'reserve', 'release']),
      state: z.enum(['waiting', 'taken', 'done', 'refused', 'lapsed']),
      says: Wording.nullable(),
    })
    .nullable(),
  /** A pass that was refused at a point a short while ago, with what to do. */
  refusals: z.array(z.object({ pointId: z.string().nullable(), askedAt: Instant, says: Wording })),
  receipts: z.array(Receipt),
});

export const StartAsked = z.object({
  provider: z.string().min(1).max(40),
  pointId: z.string().min(1).max(36),
});
export const StopAsked = z.object({ session: z.uuid() });
export const Ordered = z.object({ order: z.string() });

export const UsageId = z.object({ usage: z.coerce.number().int().positive() });
export const OpenedReceipt = z.object({
  lines: z.array(
    z.object({
      what: Wording,
      quantity: z.int(),
      unit: z.enum(['Wh', 's', 'x']),
      rateMilliCents: z.int(),
      per: z.int(),
      vatBasisPoints: z.int(),
      cents: Cents,
    }),
  ),
  tariffKey: z.string().nullable(),
  refusal: Refusal.nullable(),
});

export const chargingPath = '/api/me/charging';
export const startPath = '/api/me/charging/start';
export const stopPath = '/api/me/charging/stop';
export const receiptPath = (usage: string | number) => `/api/me/charging/receipts/${usage}`;

export type Charging = z.infer<typeof Charging>;
export type Point = z.infer<typeof Point>;
export type Receipt = Charging['receipts'][number];
export type OpenedReceipt = z.infer<typeof OpenedReceipt>;
