// How far a notice to a recipient is: told, reminded twice, and then confirmed or never answered. Also for
// screens.

/** In the order of the way; two states of one instant: the later one is the newer. */
export const noticeStates = [
  'to-tell',
  'impossible',
  'told',
  'reminded',
  'reminded-again',
  'never-answered',
  'confirmed',
] as const;
export type NoticeState = (typeof noticeStates)[number];

/** After being told, and after the first reminder, so many days without an answer ask for the next one. */
export const REMIND_DAYS = 10;
/** Who was told and does not answer in this time is marked so; telling again stays possible. */
export const ANSWER_DAYS = 30;

/** From which states each state may follow. */
export const noticeSteps: Readonly<Record<Exclude<NoticeState, 'to-tell'>, readonly NoticeState[]>> = {
  told: ['to-tell', 'impossible'],
  reminded: ['told'],
  'reminded-again': ['reminded'],
  confirmed: ['told', 'reminded', 'reminded-again', 'never-answered'],
  'never-answered': ['told', 'reminded', 'reminded-again'],
  impossible: ['to-tell'],
};

/** When the next reminder is due; undefined: none is left to send. */
export function remindAt(state: NoticeState, since: Temporal.Instant): Temporal.Instant | undefined {
  const isWaiting = state === 'told' || state === 'reminded';
  return isWaiting ? since.add({ hours: 24 * REMIND_DAYS }) : undefined;
}
