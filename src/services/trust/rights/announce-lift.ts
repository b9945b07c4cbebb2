// Tells a person that we want to lift a restriction: with the reason, and a week before it happens (art.
// 18(3)).
import { dayOf } from '#kernel/day';
import { newId } from '#kernel/ids';
import { accept, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

/** Long enough to read it and to answer; the law names no number. */
export const NOTICE_DAYS = 7;

export const liftRefusals = {
  'lift-unknown': {
    nl: 'Dit staat niet stil en er is geen bezwaar tegen. Ververs de lijst.',
    en: 'This does not stand still and nobody objected to it. Refresh the list.',
  },
  'lift-reason': {
    nl: 'Schrijf in 10 tot 1000 tekens waarom; de reiziger leest dit.',
    en: 'Write in 10 to 1,000 characters why; the traveller reads this.',
  },
  'lift-announced': {
    nl: 'Dit is al aangekondigd; het kan vanaf {day}.',
    en: 'This has been announced already; it can be done from {day}.',
  },
  'lift-not-announced': {
    nl: 'Kondig het eerst aan: de reiziger moet het weten voordat u het opheft.',
    en: 'Announce it first: the traveller must know before you lift it.',
  },
  'lift-too-early': {
    nl: 'De reiziger heeft tot {day} om te antwoorden. Hef het vanaf die dag op.',
    en: 'The traveller has until {day} to answer. Lift it from that day on.',
  },
  'lift-objection': {
    nl: 'Een bezwaar neemt alleen de reiziger zelf terug.',
    en: 'Only the traveller takes an objection back.',
  },
} as const;

export interface LiftAnnounced {
  readonly activity: string;
  readonly reason: string;
  /** The name of the account of the officer. */
  readonly doneBy: string;
}

/** Role `rights`, for the person of the context. Answers the first day on which it may be lifted. */
export async function announceLift(
  tx: Transaction,
  { activity, reason, doneBy }: LiftAnnounced,
): Promise<Result<Temporal.PlainDate>> {
  const said = reason.trim();
  if (said.length < 10 || said.length > 1000) return refuse(liftRefusals, 'lift-reason');
  const { organisation, person, now } = tx.context;
  const liftOn = dayOf(now).add({ days: NOTICE_DAYS });
  const added = await tx.run(sql`
    insert into trust.flag_lift (id, organisation_id, person_id, kind, activity, actor, done_by, reason,
      announced_at, lift_on)
    values (${newId(now)}, ${organisation}, ${person}, 'restriction', ${activity}, 'officer', ${doneBy},
      ${said}, platform.now(), ${liftOn})
    on conflict do nothing`);
  return added === 0 ? refuse(liftRefusals, 'lift-announced', { day: liftOn.toString() }) : accept(liftOn);
}
