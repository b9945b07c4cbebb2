// The policy of a client as its works council reads it: what holds, what will hold, and what was published
// lately, group by group. Nothing of a person is in it.
import { dayOf } from '#kernel/day';
import { modeFacts, purposeWords } from '#kernel/mode';
import type { Language } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import { EVERYONE } from '../policy.ts';
import { listKnownRules, policyOfDay } from './show-policy.ts';
import { tellChanges } from './tell-changes.ts';
import type { ToldGroup } from './tell-policy.ts';

/** Titles, sentences and tables, in the shape of a page. */
export interface PolicySection {
  readonly title: string;
  readonly text?: readonly string[];
  readonly table?: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

const words = {
  title: { nl: 'Wat de organisatie vergoedt', en: 'What the organisation pays' },
  changes: { nl: 'Wat er in de vergoeding verandert', en: 'What changes in what is paid' },
  since: { nl: 'geldt vanaf', en: 'holds from' },
  known: { nl: 'bekendgemaakt op', en: 'published on' },
  standard: { nl: 'De standaardregeling.', en: 'The default policy.' },
  told: {
    nl: 'Iedere reiziger leest dezelfde woorden op de eigen pagina.',
    en: 'Every traveller reads the same words on the own page.',
  },
  everyone: { nl: 'iedereen', en: 'everybody' },
  group: { nl: 'groep', en: 'group' },
  what: { nl: 'waarvoor', en: 'for what' },
  paid: { nl: 'vergoeding', en: 'what is paid' },
  taxation: { nl: 'belasting', en: 'taxation' },
  before: { nl: 'was', en: 'was' },
  after: { nl: 'wordt', en: 'becomes' },
  home: { nl: 'thuiswerken', en: 'home-working' },
  other: { nl: 'verder', en: 'further' },
} as const;

/** Read as operator or client, of the organisation in the context. */
export async function policyForPack(tx: Transaction, language: Language): Promise<readonly PolicySection[]> {
  const { organisation = '' } = tx.context;
  const today = dayOf(tx.context.now).toString();
  const known = await listKnownRules(tx, organisation);
  const say = (of: keyof typeof words) => words[of][language];
  const { policy, groups } = policyOfDay(today, today, known);
  const held =
    policy.id === null
      ? say('standard')
      : `${say('since')} ${policy.validFrom}, ${say('known')} ${policy.knownFrom}.`;
  const names = new Set([EVERYONE, ...known.policies.flatMap((one) => one.groups.map(({ group }) => group))]);
  const nameOf = (group: string) => (group === EVERYONE ? say('everyone') : group);
  const changed = [...names].flatMap((group) =>
    tellChanges(known, group, today).flatMap((change) =>
      change.lines.map((line) => [
        change.validFrom,
        nameOf(group),
        line.what[language],
        line.before[language],
        line.after[language],
      ]),
    ),
  );
  return [
    {
      title: say('title'),
      text: [held],
      table: {
        columns: [say('group'), say('what'), say('paid'), say('taxation')],
        rows: groups.flatMap((group) => rowsOf(group, nameOf(group.group), language)),
      },
    },
    ...(changed.length === 0
      ? []
      : [
          {
            title: say('changes'),
            text: [say('told')],
            table: {
              columns: [say('since'), say('group'), say('what'), say('before'), say('after')],
              rows: changed,
            },
          },
        ]),
  ];
}

function rowsOf(group: ToldGroup, name: string, language: Language): string[][] {
  const travel = group.rules.map(({ purpose, modes, paid, taxation }) => [
    name,
    `${purposeWords[purpose][language]}: ${modes.map((mode) => modeFacts[mode].words[language]).join(', ')}`,
    paid[language],
    taxation[language],
  ]);
  const { paid, taxation } = group.home;
  return [
    ...travel,
    [name, words.home[language], paid[language], taxation[language]],
    ...group.settings.map((sentence) => [name, words.other[language], sentence[language], '']),
  ];
}
