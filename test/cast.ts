// The five people whom tests call by name. They are of the demonstration's forty, so pictures and tests show
// the same.
import { assert } from '#kernel/assert';
import { type DemoPerson, demoCast } from '#shells/demo/cast';

const people = demoCast();

function personNamed(firstName: string): DemoPerson {
  const person = people.find((candidate) => candidate.firstName === firstName);
  assert(person !== undefined, `nobody in the cast is called ${firstName}`);
  return person;
}

export const cast = {
  /** By train from Amersfoort to Utrecht, a bicycle before it; works at home on Wednesdays and Fridays. */
  noor: personNamed('Noor'),
  /** A field engineer: a diesel van, building sites all week, records tracks. */
  daan: personNamed('Daan'),
  /** On an electric bicycle from Nieuwegein; no card, no car. */
  fatima: personNamed('Fatima'),
  /** Works three days, by bicycle when it is dry; leaves purposes empty. */
  sanne: personNamed('Sanne'),
  /** A leased plug-in hybrid, so no money per kilometre; travels privately as well. */
  pieter: personNamed('Pieter'),
} as const;
