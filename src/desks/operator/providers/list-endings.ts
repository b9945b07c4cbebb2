// Ends of links: what each provider was told, and whether it said that it deleted.
import type { z } from 'zod';
import { watchedProviders } from '#flows/benched-providers';
import type { Answered, Asking } from '#platform/http/route';
import { listEndings as listOfService } from '#services/mobility';
import { asDesk, titleOf } from './as-desk.ts';
import type { Endings } from './contract.ts';

const LATE_HOURS = 30 * 24;

export async function listEndings(asking: Asking): Promise<Answered<z.input<typeof Endings>>> {
  const late = asking.house.now().subtract({ hours: LATE_HOURS });
  const endings = await asDesk(asking, async (tx) => {
    const lines: z.input<typeof Endings>['endings'] = [];
    for (const tables of new Set(watchedProviders.map((one) => one.tables)))
      for (const { toldAt, confirmedAt, wantedAt, ...one } of await listOfService(tx, tables))
        lines.push({
          ...one,
          title: titleOf(tables),
          wantedAt: wantedAt.toString(),
          toldAt: toldAt?.toString() ?? null,
          confirmedAt: confirmedAt?.toString() ?? null,
          isLate: confirmedAt === null && Temporal.Instant.compare(toldAt ?? wantedAt, late) < 0,
        });
    return lines;
  });
  return { ok: true, value: { endings } };
}
