// What happens when somebody's last day is known, said before it is done: which access ends, and what goes
// when, by the terms of the register.
import type { Sentence } from '#kernel/refusal';
import { isDated, purgeOn } from '#kernel/retention';
import { activities } from '#register';

export interface LeaveEffect {
  readonly title: Sentence;
  readonly text: Sentence;
  /** The first day on which it is so; undefined where no day can be reckoned. */
  readonly day: Temporal.PlainDate | undefined;
}

const fixed: readonly (Omit<LeaveEffect, 'day'> & { readonly afterDays: number })[] = [
  {
    title: { nl: 'Toegang', en: 'Access' },
    text: {
      nl: 'De laatste dag werkt alles nog. Vanaf deze dag kan de persoon niets meer invoeren of boeken voor u.',
      en: 'On the last day everything still works. From this day the person enters and books nothing for you.',
    },
    afterDays: 1,
  },
  {
    title: { nl: 'Vergoeding', en: 'Allowance' },
    text: {
      nl: 'Ritten en thuiswerkdagen tot en met de laatste dag gaan gewoon mee in de maandafsluiting.',
      en: 'Trips and home-working days up to the last day go into the month close as always.',
    },
    afterDays: 0,
  },
];

const erased: Sentence = {
  nl: 'Dan wissen wij dit. De persoon kan het eerder laten doen.',
  en: 'Then we erase this. The person may have it done earlier.',
};

/** By day. Of what the person keeps for own ease only that it goes is said, never what is in it. */
export function listLeaveEffects(lastDay: Temporal.PlainDate): LeaveEffect[] {
  const terms = activities.flatMap(({ activity, built }) =>
    !built
      ? []
      : activity.retention.flatMap(({ term, from }) =>
          from === 'account-ended' && isDated(term)
            ? [{ title: activity.title, day: purgeOn(term, lastDay) }]
            : [],
        ),
  );
  const goes = terms.map(({ title, day }) => ({ title: { nl: title.nl, en: title.en }, text: erased, day }));
  const begins = fixed.map(({ afterDays, ...rest }) => ({ ...rest, day: lastDay.add({ days: afterDays }) }));
  return [...begins, ...goes].sort((a, b) => Temporal.PlainDate.compare(a.day, b.day));
}
