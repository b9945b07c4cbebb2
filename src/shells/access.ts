// The whole of access of this system as one text: what records and register say, and who may ask for work.
// Views add no right: a reader of the postings sees the entries that its own policies show.
import { accessSql } from '#privacy/access';
import { heldAccess } from '#privacy/retain/records';
import { records, sequences } from './catalogue.ts';

/** `:prefix` stands for the role prefix of the database. May be applied again and again. */
export const access = `${accessSql(records, sequences)}
${heldAccess}grant execute on function platform.enqueue(text)
  to :prefix_client, :prefix_rights, :prefix_traveller;
grant execute on function platform.empty_expired(text) to :prefix_sweeper;
revoke all on function privacy.flagged_people(text[]), privacy.count_flagged(text[]) from public;
grant usage on schema privacy to :prefix_intake, :prefix_settlement, :prefix_delivery, :prefix_client;
grant execute on function privacy.flagged_people(text[])
  to :prefix_intake, :prefix_settlement, :prefix_delivery;
grant execute on function privacy.count_flagged(text[])
  to :prefix_intake, :prefix_settlement, :prefix_delivery, :prefix_client;
grant select on money.posting to :prefix_client, :prefix_settlement;
`;
