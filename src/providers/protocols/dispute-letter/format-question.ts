// A question to a provider about the price of one use, for who takes such questions by mail: its own number
// of the use and the day. Neither a person nor an amount is in it: the provider has both.
import type { Wire } from '#platform/outbound/wire';

export interface DisputedUse {
  /** The provider's own number. */
  readonly key: string;
  readonly day: Temporal.PlainDate;
}

export const DISPUTE_WIRE: Wire = {
  use: ['booking_ref'],
  day: ['booking_end'],
  question_nl: [],
  question_en: [],
};

/** One line of JSON, with the question in both languages. */
export const formatQuestion = ({ key, day }: DisputedUse): string =>
  JSON.stringify({
    use: key,
    day: day.toString(),
    question_nl:
      'Het bedrag van dit gebruik wordt betwist. Wilt u het nakijken, en een creditregel of een uitleg sturen?',
    question_en:
      'The amount of this use is disputed. Would you check it, and send a credit or an explanation?',
  });
