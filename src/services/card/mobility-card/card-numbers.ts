// The printed number of a card and the one in its chip: for services on the card, encrypted, never on a
// screen.
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Secrets } from '#platform/secrets';

const ENGRAVED = 'engraved number';
const CHIP = 'chip number';

export interface CardNumbers {
  readonly engravedId: string;
  readonly chipId: string;
}

/** Role `intake`: of a card that the person has. Answers false when it is no card of theirs. */
export async function keepCardNumbers(
  tx: Transaction,
  secrets: Secrets,
  {
    personId,
    numberHash,
    engravedId,
    chipId,
  }: CardNumbers & {
    readonly personId: string;
    readonly numberHash: Buffer;
  },
): Promise<boolean> {
  const kept = await tx.run(sql`
    update card.card set engraved_encrypted = ${secrets.encrypt(ENGRAVED, engravedId)},
      chip_encrypted = ${secrets.encrypt(CHIP, chipId)}
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${personId}::uuid
      and number_hash = ${numberHash}`);
  return kept > 0;
}

/** Role `traveller`: the newest card that has not ended and of which both numbers are known. */
export async function findCardNumbers(
  tx: Transaction,
  secrets: Secrets,
  personId: string,
): Promise<CardNumbers | undefined> {
  const row = await tx.find(sql<{ engraved: Buffer; chip: Buffer }>`
    select engraved_encrypted as engraved, chip_encrypted as chip from card.card
    where organisation_id = ${tx.context.organisation}::uuid and person_id = ${personId}::uuid
      and engraved_encrypted is not null and chip_encrypted is not null
      and (ended_on is null or ended_on > platform.today())
    order by added_at desc, id desc limit 1`);
  if (row === undefined) return undefined;
  return { engravedId: secrets.decrypt(ENGRAVED, row.engraved), chipId: secrets.decrypt(CHIP, row.chip) };
}
