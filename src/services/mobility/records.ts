// The table of the hallway of mobility: what came in that is nobody's.
import { bigint, date, impersonal, instant, integer, optional, text } from '#platform/records';

/** Usage that fits no link, or that nobody can believe: by the provider's own number, without a person. */
export const unmatched = impersonal('mobility.unmatched', {
  columns: {
    id: bigint('not-personal'),
    service: text('not-personal'),
    provider: text('not-personal'),
    source_key: text('not-personal'),
    reason: text('not-personal'),
    day: optional(date('not-personal')),
    total_cents: optional(integer('not-personal')),
    received_at: instant('not-personal'),
    purge_on: date('not-personal'),
  },
  scope: { purge: 'purge_on', term: '2-financial-years' },
  readers: { intake: 'everyone', operator: 'everyone' },
  writes: { intake: { when: 'everyone', insert: true }, sweeper: { when: 'expired', delete: true } },
});
