// What of people to look at before a close: trips that wait for an approval, and months unlike those before.
import { formatEuro } from '#kernel/money';
import type { Language, Sentence } from '#kernel/refusal';
import type { Review } from '#services/money';
import type { UnusualMonth } from '#services/money/payroll-settlement';
import type { Member } from '#services/people/organisations';
import type { ChecklistItem } from './contract.ts';

const POINTS = 50;

/** They hold nothing up: the close leaves them for the run after their approval. */
export function checkApprovals(waiting: readonly Review[]): ChecklistItem {
  const count = waiting.length;
  if (count === 0) {
    return {
      id: 'approvals',
      state: 'done',
      title: { nl: 'Niets wacht op goedkeuring', en: 'Nothing waits for approval' },
      detail: {
        nl: 'Elke reis die uw regeling laat bekijken, is beoordeeld.',
        en: 'Every trip that your policy asks to look at was decided.',
      },
      points: [],
    };
  }
  return {
    id: 'approvals',
    state: 'attention',
    title: {
      nl: count === 1 ? '1 reis wacht op goedkeuring' : `${count} reizen wachten op goedkeuring`,
      en: count === 1 ? '1 trip waits for approval' : `${count} trips wait for approval`,
    },
    detail: {
      nl: 'Ze gaan niet mee; na goedkeuring volgen ze als correctie. U beoordeelt ze bij Beoordelen.',
      en: 'They do not go along; after approval they follow as a correction. You decide at Approve.',
    },
    points: [],
  };
}

/** Names only whom the reader sees in the lines below as well. */
export function checkUnusual(unusual: readonly UnusualMonth[], members: readonly Member[]): ChecklistItem {
  const count = new Set(unusual.map(({ personId }) => personId)).size;
  const names = new Map(members.map((member) => [member.personId, member]));
  const nameOf = (personId: string) => {
    const member = names.get(personId);
    return member ? `${member.personnelNumber} ${member.name}` : '';
  };
  if (count === 0) {
    return {
      id: 'unusual',
      state: 'done',
      title: { nl: 'Geen uitschieters', en: 'Nothing unusual' },
      detail: {
        nl: 'Niemand heeft drie keer zoveel bedrag of kilometers als gewoonlijk.',
        en: 'Nobody has three times the usual amount or kilometres.',
      },
      points: [],
    };
  }
  return {
    id: 'unusual',
    state: 'attention',
    title: {
      nl: count === 1 ? '1 mens heeft een ongewone maand' : `${count} mensen hebben een ongewone maand`,
      en: count === 1 ? '1 person has an unusual month' : `${count} people have an unusual month`,
    },
    detail: {
      nl: 'Meer dan drie keer het gemiddelde van het half jaar ervoor. Het kan kloppen; kijk ernaar.',
      en: 'More than three times the mean of the half year before. It may be right; have a look.',
    },
    points: unusual.slice(0, POINTS).map((one) => ({
      title: { nl: nameOf(one.personId), en: nameOf(one.personId) },
      detail: tell(one),
    })),
  };
}

function tell({ what, is, usual }: UnusualMonth): Sentence {
  const write = (value: number, language: Language) =>
    what === 'amount' ? formatEuro(value, language) : `${Math.round(value / 1000)} km`;
  return {
    nl: `${write(is, 'nl')}, gewoonlijk ${write(usual, 'nl')}`,
    en: `${write(is, 'en')}, usually ${write(usual, 'en')}`,
  };
}
