// Fetches what changed at each operator: locations, tariffs, sessions, records. After a day without an answer
// it goes on where it stopped, and what was pushed as well is known by its number.
import type { Database } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';
import { pullFrom, pullPages } from '#providers/protocols/ocpi/client/pull-pages';
import { keepLocation } from '#providers/protocols/ocpi/keep-location';
import { CDR_PAGE_SIZE, PAGE_OBJECTS_MAX } from '#providers/protocols/ocpi/limits';
import { Location } from '#providers/protocols/ocpi/location-objects';
import { readObject } from '#providers/protocols/ocpi/read-object';
import {
  type ChargingLine,
  type ChargingList,
  chargingLists,
  listLines,
  noteRead,
  noteUndeclared,
  saveLocation,
} from '#services/mobility/ev-charging';
import { lineTo } from './line-to.ts';
import { openCdrIntake } from './receive-cdrs.ts';
import { receiveSession } from './receive-session.ts';
import { receiveTariffs } from './receive-tariffs.ts';

export interface PulledCharging {
  readonly objects: Readonly<Record<ChargingList, number>>;
  readonly stored: number;
  readonly failed: readonly string[];
}

/** A first pull of sessions and records looks back so far; older ones belong to no pass of ours. */
const FIRST_DAYS = 31;

/** A job: looks at the world, may run twice. */
export async function pullCharging(
  db: Database,
  secrets: Secrets,
  now: Temporal.Instant,
): Promise<PulledCharging> {
  const lines = await db.transaction({ role: 'intake', now }, (tx) => listLines(tx, secrets));
  const objects = { locations: 0, tariffs: 0, sessions: 0, cdrs: 0 };
  const failed: string[] = [];
  let stored = 0;
  for (const line of lines) {
    for (const list of chargingLists) {
      const callable = lineTo(line, now);
      if (callable === undefined) break;
      const from = fromOf(line, list, now);
      const cdrs = openCdrIntake(db, secrets, { provider: line.provider, now });
      const report = await pullPages(
        callable.line,
        {
          url: callable.endpoints[list],
          from,
          until: undefined,
          ...(list === 'cdrs' ? { limit: CDR_PAGE_SIZE } : {}),
        },
        async (page) => {
          objects[list] += page.length;
          if (list === 'cdrs') await cdrs.add(page);
          else await take({ db, secrets, provider: line.provider, now }, list, page);
        },
      );
      stored += await cdrs.finish();
      const end = report.end === 'complete' ? { until: now } : { because: report.end.stopped };
      await db.transaction({ role: 'intake', now }, (tx) => noteRead(tx, line.provider, list, end));
      if (report.end !== 'complete') {
        failed.push(`${line.provider} ${list}: ${report.end.stopped}`);
        // What has no answer for one list has none for the next; the others' lines go on.
        break;
      }
    }
  }
  return { objects, stored, failed };
}

function fromOf({ readUntil }: ChargingLine, list: ChargingList, now: Temporal.Instant) {
  const until = readUntil[list];
  if (until !== undefined) return pullFrom(until);
  return list === 'sessions' || list === 'cdrs' ? now.subtract({ hours: 24 * FIRST_DAYS }) : undefined;
}

interface Taking {
  readonly db: Database;
  readonly secrets: Secrets;
  readonly provider: string;
  readonly now: Temporal.Instant;
}

async function take(
  { db, secrets, provider, now }: Taking,
  list: Exclude<ChargingList, 'cdrs'>,
  page: readonly unknown[],
): Promise<void> {
  switch (list) {
    case 'tariffs':
      await receiveTariffs(db, { provider, tariffs: page, now });
      return;
    case 'sessions':
      for (const session of page) await receiveSession(db, secrets, { provider, session, now });
      return;
    case 'locations': {
      const read = page.slice(0, PAGE_OBJECTS_MAX).map((one) => readObject('a location', Location, one));
      const good = read.flatMap((one) => (one.ok ? [one.value] : []));
      const names = [...new Set(good.flatMap(({ undeclared }) => undeclared))];
      await db.transaction({ role: 'intake', now }, async (tx) => {
        await noteUndeclared(tx, provider, names);
        for (const { object } of good) await saveLocation(tx, provider, keepLocation(object));
      });
    }
  }
}
