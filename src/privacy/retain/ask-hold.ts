// One of the privacy office asks to place or to release a hold. Nothing happens until another confirms it.
import { newId } from '#kernel/ids';
import { accept, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { findHoldFault, type HoldAsked, holdRefusals } from './place-hold.ts';

export const holdAskRefusals = {
  'hold-ask-gone': {
    nl: 'Hierover is al besloten, of het is niet gevraagd. Ververs de lijst.',
    en: 'This has been decided already, or was not asked. Refresh the list.',
  },
  'hold-ask-own': {
    nl: 'U hebt dit zelf gevraagd. Een collega kijkt ernaar en bevestigt het.',
    en: 'You asked for this yourself. A colleague looks at it and confirms it.',
  },
  'hold-ask-open': {
    nl: 'Dit is al gevraagd en wacht op een collega.',
    en: 'This has been asked already and waits for a colleague.',
  },
  'hold-ask-name': {
    nl: 'Zeg met uw naam wie dit vraagt of besluit.',
    en: 'Say by your name who asks or decides this.',
  },
} as const;

/** As `privacy-officer`. Answers the number under which a colleague confirms it. */
export async function askHold(
  tx: Transaction,
  asked: Omit<HoldAsked, 'decidedBy'>,
  askedBy: string,
): Promise<Result<string>> {
  const fault = findHoldFault(asked, tx.context.now);
  if (fault !== undefined) return fault;
  if (askedBy.trim().length < 2) return refuse(holdAskRefusals, 'hold-ask-name');
  const id = newId(tx.context.now);
  const { organisation, personId = null, activity = null, ground, isTold, reviewOn } = asked;
  await tx.run(sql`
    insert into privacy.hold_ask (id, organisation_id, what, person_id, told_person_id, activity, ground,
      may_know, review_on, asked_by, asked_at)
    values (${id}, ${organisation}, 'place', ${personId}, ${isTold ? personId : null}, ${activity},
      ${ground.trim()}, ${isTold}, ${reviewOn}, ${askedBy.trim()}, platform.now())`);
  return accept(id);
}

/** As `privacy-officer`. `reason`: why it is no longer needed, in at least ten characters. */
export async function askRelease(
  tx: Transaction,
  { holdId, reason }: { readonly holdId: string; readonly reason: string },
  askedBy: string,
): Promise<Result<string>> {
  const said = reason.trim();
  if (said.length < 10 || said.length > 1000) return refuse(holdRefusals, 'hold-ground');
  if (askedBy.trim().length < 2) return refuse(holdAskRefusals, 'hold-ask-name');
  const hold = await tx.find(sql`
    select 1 from privacy.hold where id = ${holdId}::uuid and released_on is null`);
  if (hold === undefined) return refuse(holdRefusals, 'hold-not-open');
  const id = newId(tx.context.now);
  const added = await tx.run(sql`
    insert into privacy.hold_ask (id, organisation_id, what, hold_id, person_id, told_person_id, activity,
      ground, may_know, asked_by, asked_at)
    select ${id}::uuid, organisation_id, 'release', id, person_id, told_person_id, activity, ${said},
      told_person_id is not null, ${askedBy.trim()}, platform.now()
    from privacy.hold where id = ${holdId}::uuid
    on conflict do nothing`);
  return added === 0 ? refuse(holdAskRefusals, 'hold-ask-open') : accept(id);
}
