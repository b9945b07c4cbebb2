// Tables by which the logs prove themselves: leaves and segments die with their rows, signed roots stay.
import { bigint, bytea, date, impersonal, instant, integer, text } from '#platform/records';

const swept = { when: 'expired', delete: true } as const;
const sealer = { 'privacy-officer': { when: 'everyone', insert: true } } as const;
const seen = { 'privacy-officer': 'everyone', traveller: 'everyone', rights: 'everyone' } as const;

/** A salted hash: it says nothing of anybody, and nothing can be guessed from it. */
export const logLeaf = impersonal('privacy.log_leaf', {
  columns: {
    position: bigint('not-personal'),
    row_id: bigint('not-personal'),
    month: date('not-personal'),
    purge_on: date('not-personal'),
    log: text('not-personal'),
    leaf: bytea('not-personal'),
  },
  scope: { purge: 'purge_on', partitioned: true, term: '2-financial-years' },
  readers: { ...seen, sweeper: 'expired' },
  writes: sealer,
});

export const logSegment = impersonal('privacy.log_segment', {
  columns: {
    first_leaf: bigint('not-personal'),
    month: date('not-personal'),
    purge_on: date('not-personal'),
    leaves: integer('not-personal'),
    root: bytea('not-personal'),
  },
  scope: { purge: 'purge_on', term: '2-financial-years' },
  readers: { ...seen, sweeper: 'expired' },
  writes: { ...sealer, sweeper: swept },
});

export const logRoot = impersonal('privacy.log_root', {
  columns: {
    leaves: bigint('not-personal'),
    month: date('not-personal'),
    sealed_at: instant('not-personal'),
    root: bytea('not-personal'),
    signature: bytea('not-personal'),
    public_key: bytea('not-personal'),
  },
  scope: {},
  readers: { ...seen, client: 'everyone', operator: 'everyone', security: 'everyone' },
  writes: sealer,
});
