// The table of proposals: about the register and nobody's travel; staff stand in it by number, not by name.
import { impersonal, instant, optional, text, uuid } from '#platform/records';

export const proposal = impersonal('privacy.proposal', {
  columns: {
    id: uuid('not-personal'),
    activity: text('not-personal'),
    because: text('not-personal'),
    proposed_by: text('not-personal'),
    proposed_at: instant('not-personal'),
    base: text('not-personal'),
    patch: text('not-personal'),
    effect: text('not-personal'),
    state: text('not-personal'),
    decided_by: optional(text('not-personal')),
    decided_at: optional(instant('not-personal')),
  },
  scope: {},
  readers: { 'privacy-officer': 'everyone' },
  writes: {
    'privacy-officer': {
      when: 'everyone',
      insert: true,
      update: ['state', 'decided_by', 'decided_at'],
    },
  },
});
