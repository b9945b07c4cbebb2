// Lines of what an operator of shared cars wants to be paid for: each with its ride a use of the link that it
// belongs to. A whole page, or one line, in the same few questions.
import type { Fuel } from '#kernel/mode';
import type { Usage } from '#kernel/usage';
import type { Database } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import type { JournalEntry, JournalPage } from '#providers/protocols/tomp/parse-journal';
import { toUsage } from '#providers/protocols/tomp/to-usage';
import { SUBJECT } from '#services/mobility';
import {
  findByRefs,
  isRideOver,
  type KnownRide,
  listRides,
  noteBilled,
  tables,
} from '#services/mobility/shared-car';
import { receiveProviderUsage } from './receive-usage.ts';

export interface ArrivedBills {
  readonly provider: string;
  readonly journal: JournalPage;
  /** How a line that cannot be read is named: it has a place on a page, and no number. */
  readonly nameUnreadable: (at: number) => string;
  readonly now: Temporal.Instant;
  /**
   * A bill for a ride of which no end was heard. `later`: its events may still be on their way, so the line
   * is left for the next reading; else the operator is asked how it ended, and what it says is kept.
   */
  readonly askEnd: (ride: FoundRide, known: KnownRide) => Promise<KnownRide | 'later' | undefined>;
}

export interface FoundRide {
  readonly organisation: string;
  readonly bookingId: string;
  readonly ref: string;
}

export interface ReceivedBills {
  readonly stored: number;
  /** Lines that nobody can believe, or of nobody here. */
  readonly setAside: number;
}

export async function receiveCarBills(
  db: Database,
  secrets: Secrets,
  arrived: ArrivedBills,
): Promise<ReceivedBills> {
  const { provider, journal, now, nameUnreadable } = arrived;
  const rides = await findRides(db, secrets, arrived);
  const clientsOf = new Map<string, readonly string[]>();
  const usages: Usage[] = journal.entries.flatMap((entry) => {
    const found = rides.get(entry.legId);
    if (found === 'later') return [];
    if (found === undefined) return [ofNobody(provider, entry.key, now, entry.costCents)];
    const usage = usageOf(secrets, provider, entry, found.ride);
    clientsOf.set(usage.subject.value, [found.organisation]);
    return [usage];
  });
  // A line that cannot be read at all is of nobody, and stays in the operator’s queue by its place on the
  // page.
  for (const { at, key } of journal.setAside)
    usages.push(ofNobody(provider, key ?? nameUnreadable(at), now, 0));
  const report = await receiveProviderUsage(db, secrets, { tables, provider, usages, now, clientsOf });
  const aside = Object.values(report.setAside).reduce((all, count) => all + (count ?? 0), 0);
  return { stored: report.stored, setAside: aside + report.unknown };
}

const ofNobody = (provider: string, key: string, endedAt: Temporal.Instant, costCents: number): Usage => ({
  provider,
  kind: 'shared-car',
  key: key.slice(0, 120),
  subject: { kind: 'contract', value: 'nobody' },
  endedAt,
  costCents,
});

interface BilledRide {
  readonly organisation: string;
  readonly ride: KnownRide;
}

/** The rides of a page by their number at the operator, each client in a transaction of its own. */
async function findRides(
  db: Database,
  secrets: Secrets,
  { provider, journal, now, askEnd }: ArrivedBills,
): Promise<ReadonlyMap<string, BilledRide | 'later'>> {
  const refs = journal.entries.map(({ legId }) => legId);
  if (refs.length === 0) return new Map();
  const found = await db.transaction({ role: 'intake', now }, (tx) =>
    findByRefs(tx, secrets, { provider, refs }),
  );
  const all: FoundRide[] = [...found].map(([ref, { organisation, bookingId }]) => ({
    organisation,
    bookingId,
    ref,
  }));
  const rides = new Map<string, BilledRide | 'later'>();
  for (const [organisation, theirs] of Map.groupBy(all, (one) => one.organisation)) {
    const ids = theirs.map(({ bookingId }) => bookingId);
    const known = await db.transaction({ role: 'intake', organisation, now }, async (tx) => {
      await noteBilled(tx, ids);
      return listRides(tx, ids);
    });
    const byId = new Map(known.map((ride) => [ride.bookingId, ride]));
    for (const one of theirs) {
      const ride = byId.get(one.bookingId);
      const ended = ride === undefined || isRideOver(ride) ? ride : await askEnd(one, ride);
      if (ended === undefined) continue;
      rides.set(one.ref, ended === 'later' ? ended : { organisation, ride: ended });
    }
  }
  return rides;
}

function usageOf(secrets: Secrets, provider: string, entry: JournalEntry, ride: KnownRide): Usage {
  const subject = { kind: 'contract', value: secrets.decrypt(SUBJECT, ride.subjectEncrypted) } as const;
  const endedAt = ride.endedAt ?? ride.endsAt;
  const startedAt = ride.startedAt ?? ride.startsAt;
  const corrects = entry.kind === 'back' ? { corrects: `${entry.legId}/1` } : {};
  const { key, costCents } = entry;
  const base = { provider, kind: 'shared-car', key, subject, endedAt, costCents } as const;
  const usage = toUsage(
    entry,
    {
      bookingId: ride.ref ?? '',
      startedAt,
      endedAt,
      pauses: ride.pauseSeconds.map((seconds, at) => ({
        startedAt: Temporal.Instant.fromEpochMilliseconds((ride.pauseStarts[at] ?? 0) * 1_000),
        seconds,
      })),
      from: ride.place === undefined ? undefined : { name: ride.place },
      to: undefined,
      fuel: ride.fuel as Fuel | undefined,
      tariffKey: ride.tariffKey,
    },
    { provider, kind: 'shared-car' },
    corrects.corrects,
  );
  // Without its parts it cannot be recomputed, so it goes to the queue of disputes and to no bill.
  if (!usage.ok || entry.kind === 'extra') return { ...base, startedAt, vat: [entry.vat], ...corrects };
  return { ...usage.value, subject };
}
