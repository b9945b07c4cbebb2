// Tables of the replay of months under a draft: what was asked, how far it is, and what may be shown of it.
import { bigint, impersonal, instant, integer, optional, smallint, text, uuid } from '#platform/records';

const tenant = { tenant: 'organisation_id' } as const;

/** A replay of months under a draft: asked by the client, made by the worker. */
export const simulation = impersonal('money.simulation', {
  columns: {
    organisation_id: uuid('tenant'),
    draft_version: integer('not-personal'),
    months: smallint('not-personal'),
    asked_at: instant('not-personal'),
    done: integer('not-personal'),
    total: integer('not-personal'),
    finished_at: optional(instant('not-personal')),
  },
  scope: tenant,
  readers: { client: 'organisation', settlement: 'everyone' },
  writes: {
    client: { when: 'organisation', insert: true, delete: true },
    settlement: { when: 'organisation', update: ['done', 'total', 'finished_at'] },
  },
});

/** What of a replay may be shown: no cell is about fewer than ten people. */
export const simulationCell = impersonal('money.simulation_cell', {
  columns: {
    organisation_id: uuid('tenant'),
    number: integer('not-personal'),
    part: text('not-personal'),
    name: text('not-personal'),
    what: text('not-personal'),
    people: optional(integer('not-personal')),
    better: optional(integer('not-personal')),
    worse: optional(integer('not-personal')),
    same: optional(integer('not-personal')),
    now_cents: optional(bigint('not-personal')),
    now_untaxed_cents: optional(bigint('not-personal')),
    draft_cents: optional(bigint('not-personal')),
    draft_untaxed_cents: optional(bigint('not-personal')),
  },
  scope: tenant,
  readers: { client: 'organisation', settlement: 'organisation' },
  writes: {
    client: { when: 'organisation', delete: true },
    settlement: { when: 'organisation', insert: true },
  },
});
