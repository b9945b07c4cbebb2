// The list of cards: each number encrypted, and the card of one person only.
import { type Result, refuse } from '#kernel/refusal';
import { cardsShape, parseCard } from '#providers/protocols/csv-in/parse-cards';
import { receiveCards } from '#services/card/mobility-card';
import { followAccountEnds } from './follow-account-ends.ts';
import type { ImportReport, Intake } from './import-report.ts';
import { importRows } from './import-rows.ts';
import { openColleagues } from './know-colleagues.ts';

export const cardRefusals = {
  'card-taken': {
    nl: 'De kaart die eindigt op {last} is al van een andere collega. Een kaart is van één persoon: controleer het nummer bij beiden.',
    en: 'The card that ends in {last} already belongs to another colleague. A card belongs to one person: check the number of both.',
  },
} as const;

export function importCards(intake: Intake, path: string): Promise<Result<ImportReport>> {
  const colleagues = openColleagues(['card/mobility-card/numbers']);
  return importRows(intake, path, {
    shape: cardsShape,
    service: 'card/mobility-card',
    begin: colleagues.load,
    parse: parseCard,
    receive: async (tx, rows) => {
      const { known, refused } = colleagues.know(rows);
      const answers = await receiveCards(tx, intake.secrets, known);
      const numbers = known.map(({ personnelNumber }) => personnelNumber);
      await followAccountEnds(tx, numbers);
      const taken = known.filter((_, index) => answers[index] === 'taken');
      refused.push(
        ...taken.map(({ line, cardNumber }) => ({
          line,
          refusal: refuse(cardRefusals, 'card-taken', { last: cardNumber.slice(-4) }).refusal,
        })),
      );
      const accepted = answers.filter((answer) => answer === 'added').length;
      return { accepted, unchanged: known.length - accepted - taken.length, refused };
    },
  });
}
