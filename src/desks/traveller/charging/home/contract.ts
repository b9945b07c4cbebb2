// What browser and server agree on for charging at home: the charger, what the energy costs, and what was
// reported and reimbursed.
import { z } from 'zod';
import { Cents, Day, Instant, Wording } from '#desks/site/contract';

/** Thousandths of a cent for a kWh. */
const Rate = z.int().min(0);
const EnergyWh = z.int().min(0);

const HomeSession = z.object({
  id: z.string(),
  reportedBy: z.enum(['meter', 'csv', 'ocpi']),
  day: Day,
  startedAt: Instant.nullable(),
  endedAt: Instant,
  meterWh: EnergyWh.nullable(),
  othersWh: EnergyWh.nullable(),
  energyWh: EnergyWh,
  agreedMilliCents: Rate.nullable(),
  costMilliCents: Rate.nullable(),
  amountCents: Cents.nullable(),
  state: z.enum(['first', 'waiting', 'charged', 'refused']),
  says: Wording.nullable(),
});

/** `GET homePath`, and what each change answers. */
export const HomeCharging = z.object({
  charger: z
    .object({
      chargerRef: z.string(),
      reportsBy: z.enum(['meter', 'sessions']),
      hasPass: z.boolean(),
      hasPlate: z.boolean(),
    })
    .nullable(),
  /** What the client agreed to for today; null: nothing. */
  tariff: z
    .object({ milliCentsPerKwh: Rate, validFrom: Day, source: z.string(), isVerified: z.boolean() })
    .nullable(),
  cost: z.object({ milliCentsPerKwh: Rate, validFrom: Day }).nullable(),
  sessions: z.array(HomeSession).max(60),
  /** What became of the report that was just given. */
  report: z
    .object({
      kept: z.int(),
      unchanged: z.int(),
      others: z.int(),
      refused: z.array(z.object({ what: z.string(), says: Wording })).max(20),
      refusedCount: z.int(),
    })
    .nullable(),
});

export const Registering = z.object({
  chargerRef: z.string().trim().min(1).max(36),
  reportsBy: z.enum(['meter', 'sessions']),
  pass: z.string().trim().max(40),
  plate: z.string().trim().max(20),
});
/** Euros for a kWh as a person writes them, and from which day. */
export const SayingCost = z.object({ euros: z.string().max(12), validFrom: Day });
export const ReportingSessions = z.object({ text: z.string().min(1).max(60_000) });
export const ReportingMeter = z.object({
  readOn: Day,
  kwh: z.string().max(14),
  othersKwh: z.string().max(14),
});

export const homePath = '/api/me/charging/home';
export const homeChargerPath = '/api/me/charging/home/charger';
export const homeEndPath = '/api/me/charging/home/end';
export const homeCostPath = '/api/me/charging/home/cost';
export const homeSessionsPath = '/api/me/charging/home/sessions';
export const homeMeterPath = '/api/me/charging/home/meter';

export type HomeCharging = z.infer<typeof HomeCharging>;
export type HomeSession = HomeCharging['sessions'][number];
