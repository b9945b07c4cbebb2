// Which version of the register the works council of a client agreed with, and on which day. About nobody.
import { date, impersonal, instant, text, uuid } from '#platform/records';

export const councilApproval = impersonal('privacy.council_approval', {
  columns: {
    organisation_id: uuid('tenant'),
    version: text('not-personal'),
    approved_on: date('not-personal'),
    noted_at: instant('not-personal'),
  },
  scope: { tenant: 'organisation_id' },
  readers: { client: 'organisation', operator: 'organisation' },
  writes: { client: { when: 'organisation', insert: true, update: ['version', 'noted_at'] } },
});
