// What browser and server agree on for a client's services at providers: on or off, limits per group, and
// what was used for its work.
import { z } from 'zod';
import { Cents, Day, Month, Wording } from '#desks/site/contract';

/** Null is without a limit. Group `all` is everybody for whom no other row speaks. */
export const Limit = z.object({
  group: z.string().min(1).max(40),
  isOpen: z.boolean(),
  rideCents: Cents.min(0).max(10_000_000).nullable(),
  dayCents: Cents.min(0).max(10_000_000).nullable(),
  monthCents: Cents.min(0).max(100_000_000).nullable(),
  fromHour: z.int().min(0).max(23).nullable(),
  untilHour: z.int().min(1).max(24).nullable(),
  onWeekdays: z
    .string()
    .regex(/^1?2?3?4?5?6?7?$/)
    .min(1)
    .nullable(),
  highestClass: z.enum(['bicycle', 'scooter', 'small', 'medium', 'estate', 'large', 'van']).nullable(),
});

export const ClientService = z.object({
  service: z.string(),
  title: Wording,
  isOn: z.boolean(),
  providers: z.array(Wording).max(50),
  limits: z.array(Limit).max(100),
});

/** A use for the work; a private one is in no answer to a client. */
export const WorkUse = z.object({
  id: z.string(),
  title: Wording,
  personId: z.string(),
  name: z.string(),
  personnelNumber: z.string(),
  costCentre: z.string().nullable(),
  day: Day,
  purpose: z.enum(['commute', 'business']),
  totalCents: Cents,
  /** Why it is not billed yet; null when nothing is wrong. */
  aside: Wording.nullable(),
});

/** A dispute about a use for its work: what it is about, and not why. */
export const WorkDispute = z.object({
  id: z.string(),
  title: Wording,
  personId: z.string(),
  name: z.string(),
  day: Day,
  kind: z.enum(['person', 'other-total', 'other-price']),
  providerCents: Cents.nullable(),
  ownCents: Cents.nullable(),
  outcome: z.enum(['provider-corrects', 'provider-right', 'withdrawn']).nullable(),
});

/** What is paid for a kWh at home; the newest that holds on a day counts. */
export const HomeTariff = z.object({
  milliCentsPerKwh: z.int().min(1).max(200_000),
  validFrom: Day,
  /** The first day on which it no longer holds. */
  validUntil: Day.nullable(),
  source: z.string().trim().min(3).max(200),
  isVerified: z.boolean(),
});

/** `GET clientServicesPath(month)`, and what each change answers. */
export const ClientServices = z.object({
  month: Month,
  services: z.array(ClientService).max(50),
  groups: z.array(z.string()).max(100),
  uses: z.array(WorkUse).max(2000),
  /** What was charged to the client: by cost centre, reversals included. */
  byCostCentre: z.array(z.object({ costCentre: z.string().nullable(), totalCents: Cents })).max(500),
  chargedCents: Cents,
  homeTariffs: z.array(HomeTariff).max(100),
  /** Open ones first; those of every month. */
  disputes: z.array(WorkDispute).max(1000),
});

export const OfMonth = z.object({ month: Month });
export const Switching = z.object({ service: z.string().max(80), isOn: z.boolean() });
export const Limiting = z.object({ service: z.string().max(80), limit: Limit });

/** Euros for a kWh as one writes them. */
export const SettingHomeTariff = HomeTariff.omit({ milliCentsPerKwh: true }).extend({
  euros: z.string().max(12),
});

export const clientServicesPath = (month: string) => `/api/organisation/services/${month}`;
export const clientSwitchPath = (month: string) => `/api/organisation/services/${month}/switch`;
export const clientLimitPath = (month: string) => `/api/organisation/services/${month}/limit`;

export const clientHomeTariffPath = (month: string) => `/api/organisation/services/${month}/home-tariff`;

export type WorkDispute = z.infer<typeof WorkDispute>;
export type HomeTariff = z.infer<typeof HomeTariff>;
export type Limit = z.infer<typeof Limit>;
export type ClientService = z.infer<typeof ClientService>;
export type WorkUse = z.infer<typeof WorkUse>;
export type ClientServices = z.infer<typeof ClientServices>;
