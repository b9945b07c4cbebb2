// The words of rules, in Dutch and English.
import { catalogue, plural } from '#ui-kit';

export const ruleWords = catalogue(
  {
    title: 'Uw regels',
    below: (count: number) => plural('nl', count, 'regel', 'regels'),
    about:
      'Een regel stelt een doel voor bij nieuwe reizen tussen twee plaatsen, heen en terug. Bevestigen doet u zelf. Alleen u ziet uw regels.',
    emptyTitle: 'Nog geen regels',
    emptyText: 'Maak er een bij het bevestigen van een week, met “Altijd zo”.',
    always: 'elke dag',
    onMonday: 'op maandag',
    onTuesday: 'op dinsdag',
    onWednesday: 'op woensdag',
    onThursday: 'op donderdag',
    onFriday: 'op vrijdag',
    onSaturday: 'op zaterdag',
    onSunday: 'op zondag',
    madeOn: (day: string) => `gemaakt op ${day}`,
    remove: 'Wissen',
    removeOf: (from: string, to: string) => `regel ${from} – ${to} wissen`,
    askAlways: 'Altijd zo',
    ask: 'Deze reis is voortaan altijd:',
    makeDaily: 'Elke dag',
    makeWeekly: 'Alleen op deze weekdag',
    keeps:
      'Wij bewaren dan de twee plaatsen, met uw toestemming, tot u de regel wist. De regel stelt alleen voor.',
    done: 'De regel staat klaar.',
    all: 'Al uw regels',
    noPlaces: 'Kies eerst een doel. Een regel kan alleen als begin en einde bekend zijn.',
  },
  {
    title: 'Your rules',
    below: (count) => plural('en', count, 'rule', 'rules'),
    about:
      'A rule proposes a purpose for new journeys between two places, there and back. You confirm yourself. Only you see your rules.',
    emptyTitle: 'No rules yet',
    emptyText: 'Make one while you confirm a week, with “Always like this”.',
    always: 'every day',
    onMonday: 'on Mondays',
    onTuesday: 'on Tuesdays',
    onWednesday: 'on Wednesdays',
    onThursday: 'on Thursdays',
    onFriday: 'on Fridays',
    onSaturday: 'on Saturdays',
    onSunday: 'on Sundays',
    madeOn: (day) => `made on ${day}`,
    remove: 'Delete',
    removeOf: (from, to) => `delete the rule ${from} – ${to}`,
    askAlways: 'Always like this',
    ask: 'From now on this journey is always:',
    makeDaily: 'Every day',
    makeWeekly: 'Only on this weekday',
    keeps:
      'We keep the two places then, with your consent, until you delete the rule. The rule only proposes.',
    done: 'The rule is there.',
    all: 'All your rules',
    noPlaces: 'Choose a purpose first. A rule is possible only when start and end are known.',
  },
);

const days = [
  'onMonday',
  'onTuesday',
  'onWednesday',
  'onThursday',
  'onFriday',
  'onSaturday',
  'onSunday',
] as const;

/** 1 is Monday; null is every day. */
export const weekdayWord = (weekday: number | null): (typeof days)[number] | 'always' =>
  weekday === null ? 'always' : (days[weekday - 1] ?? 'always');
