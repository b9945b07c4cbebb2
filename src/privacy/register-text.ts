// Three pages of the register that a reviewer reads: how long, who receives which field, and which clause
// nothing enforces.
import type { Activity, Service } from '#register';
import type { ClauseEntry } from '#register/clauses';

const each = <T>(services: readonly Service[], tell: (id: string, activity: Activity) => T[]): T[] =>
  services.flatMap((service) =>
    Object.entries(service.activities).flatMap(([name, activity]) =>
      tell(`${service.wing}/${service.name}/${name}`, activity),
    ),
  );
const page = (lines: readonly string[]) => `${[...lines].sort().join('\n')}\n`;

/** Activity → term and start, one line per copy. */
export const retentionText = (services: readonly Service[]): string =>
  page(
    each(services, (id, activity) =>
      activity.retention.map(
        ({ term, from, copy }) =>
          `${id} · ${term} · from ${from}${copy === undefined ? '' : ` · ${copy.en}`}`,
      ),
    ),
  );

/** Party ← activity · field, one line each: a new line is a new disclosure. */
export const sharedText = (services: readonly Service[]): string =>
  page(
    each(services, (id, activity) =>
      Object.entries(activity.recipients).flatMap(([party, { as, receives, when }]) => {
        const prefix = `${party} · ${id} · ${as} · ${when}`;
        if (receives === 'declared-by-provider') {
          return [
            `${prefix} · ${as === 'authority' ? '(what the law asks in that case)' : '(no list yet: nothing)'}`,
          ];
        }
        return receives.length === 0
          ? [`${prefix} · (nothing readable)`]
          : receives.map((f) => `${prefix} · ${f}`);
      }),
    ),
  );

/**
 * Activity · what it says that no other page shows: basis, role, data, sources, and every reader, the
 * purposes of the machine included.
 */
export const activitiesText = (services: readonly Service[]): string =>
  page(
    each(services, (id, activity) => [
      `${id} · rests on ${activity.bases.join(', ')} · ${activity.role} for ${activity.controller}`,
      `${id} · holds ${activity.fields.join(', ') || 'nothing'}`,
      `${id} · from ${activity.sources.map(({ en }) => en).join('; ') || 'nobody'}`,
      ...Object.entries(activity.reads).map(
        ([reader, { fields, when }]) =>
          `${id} · read by ${reader} · ${when} · ${fields.join(', ') || 'keys'}`,
      ),
    ]),
  );

/** One line per clause that no test enforces; the page may only shrink. */
export const uncoveredText = (clauses: readonly ClauseEntry[]): string =>
  page(
    clauses.flatMap(({ id, activity, enforcedBy, evidence, en }) => {
      if (typeof enforcedBy !== 'string') return [];
      const why =
        evidence !== undefined
          ? `no program can prove it; ${evidence.owner} keeps: ${evidence.document.en}, by ${evidence.expiresOn}`
          : enforcedBy === 'unbuilt'
            ? `nothing is built of it: ${en}`
            : `no test speaks of it yet: ${en}`;
      return [`${id} · ${activity} · ${enforcedBy} · ${why}`];
    }),
  );
