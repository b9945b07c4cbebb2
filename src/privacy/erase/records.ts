// The list of erasures as a table: hashes and moments, of which nobody can tell whose they are.
import { bytea, date, instant, record, uuid } from '#platform/records';

export const erasure = record('system/erasures/ledger')('privacy.erasure', {
  columns: {
    id: uuid('not-personal'),
    erasure_key: bytea('erasure_key'),
    erased_at: instant('erased_at'),
    purge_on: date('not-personal'),
  },
  scope: { purge: 'purge_on', fingerprints: ['erasure_key'], leadsToNobody: true },
  writes: {
    rights: { when: 'everyone', insert: true },
    sweeper: { when: 'expired', delete: true },
  },
});
