// What a close says without asking: figures that are missing, proposed or not verified, and facts that lack
// something.
import type { Sentence } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import { countFlagged } from '#privacy/flags/is-restricted';
import type { Warning } from './line.ts';
import type { ResolvedRule } from './resolve-rules.ts';

/** A warning as it is stored: its words follow from code, subject and count. */
export interface StoredWarning {
  readonly code: WarningCode;
  readonly subject: string;
  readonly occurrences: number;
}

const sentences = {
  'figure-unverified': {
    nl: 'Het cijfer {subject} is niet bij de bron nagegaan. Controleer het voordat u uitbetaalt.',
    en: 'The figure {subject} was not verified at its source. Check it before you pay.',
  },
  'figure-proposed': {
    nl: 'Het cijfer {subject} is een voorstel en nog geen wet. Uw beleid staat het gebruik toe.',
    en: 'The figure {subject} is a proposal and not law yet. Your policy allows its use.',
  },
  'figure-missing': {
    nl:
      'Voor {subject} is geen vastgesteld cijfer bekend; een voorstel of het vorige bedrag wordt niet ' +
      'stilzwijgend gebruikt. Het onbelaste deel is 0. Zodra het cijfer bekend is, volgt een correctie.',
    en:
      'No adopted figure is known for {subject}; a proposal or the previous amount is not used silently. ' +
      'The untaxed part is 0. A correction follows as soon as the figure is known.',
  },
  'no-employment': {
    nl:
      '{count} regels zijn van iemand zonder dienstverband op die dag; ze hebben geen personeelsnummer. ' +
      'Vul het dienstverband aan.',
    en:
      '{count} lines belong to someone without an employment on that day; they have no personnel number. ' +
      'Complete the employment.',
  },
  'cost-missing': {
    nl:
      '{count} ritten die op kosten worden vergoed hebben geen bedrag en leveren 0 op. Vul het bedrag aan ' +
      'en bevestig opnieuw.',
    en: '{count} trips that are paid at cost have no cost and give 0. Add the cost and confirm again.',
  },
  'distance-missing': {
    nl:
      '{count} ritten die per kilometer worden vergoed hebben geen afstand en leveren 0 op. Vul de afstand ' +
      'aan en bevestig opnieuw.',
    en:
      '{count} trips that are paid per kilometre have no distance and give 0. Add the distance and confirm ' +
      'again.',
  },
  'kilometres-missing': {
    nl:
      '{count} ritten op kosten hebben geen afstand: zij worden betaald, maar CO2 en de opgave van ' +
      'kilometers missen ze. Zoek ze op met trips list en geef de afstand met trips distance.',
    en:
      '{count} trips at cost have no distance: they are paid, but CO2 and the report of kilometres miss ' +
      'them. Find them with trips list and give the distance with trips distance.',
  },
  'trips-overlap': {
    nl:
      '{count} ritten overlappen een andere rit van dezelfde persoon die al telt; zij zijn niet nog eens ' +
      'betaald. Trek een van de twee in (trips withdraw) en bevestig opnieuw.',
    en:
      '{count} trips overlap another trip of the same person that counts already; they are not paid once ' +
      'more. Take one of the two back (trips withdraw) and confirm again.',
  },
  'few-travel-days': {
    nl:
      '{count} mensen met een vaste vergoeding hebben in dit jaar minder woon-werkdagen dan de ' +
      '128-dagenregel vraagt. Ga na of de vaste vergoeding nog past.',
    en:
      '{count} people with a fixed allowance have fewer commute days this year than the 128-day rule asks. ' +
      'Check whether the fixed allowance still fits.',
  },
  'people-restricted': {
    nl:
      '{count} mensen lieten het gebruik van hun gegevens beperken. Zij staan hier niet in; na opheffing ' +
      'volgt een correctie.',
    en:
      '{count} people had the use of their data restricted. They are not in this; a correction follows when ' +
      'that is lifted.',
  },
  'month-closed': {
    nl:
      'Deze maand is al afgesloten. Dit is de maand opnieuw berekend met de kennis van {subject}; er wordt ' +
      'niets geboekt.',
    en:
      'This month is closed already. This is the month computed again with the knowledge of {subject}; ' +
      'nothing is booked.',
  },
  'closed-with-other-knowledge': {
    nl:
      'Deze maand is al afgesloten met de kennis van {subject}; dat is de run die u ziet. Nieuwe kennis ' +
      'geeft een correctie in een volgende run.',
    en:
      'This month was closed already with the knowledge of {subject}; that is the run you see. Later ' +
      'knowledge gives a correction in a next run.',
  },
  'month-not-over': {
    nl: 'De maand is nog niet voorbij. Wat er nog bijkomt, wordt een correctie in een volgende run.',
    en: 'The month is not over yet. What is still added becomes a correction in a next run.',
  },
} as const satisfies Record<string, Sentence>;
export type WarningCode = keyof typeof sentences;

export function warningCodes(): readonly WarningCode[] {
  return Object.keys(sentences) as WarningCode[];
}

export function toWarning({ code, subject, occurrences }: StoredWarning): Warning {
  const fill = (text: string) =>
    text.replaceAll('{subject}', subject).replaceAll('{count}', String(occurrences));
  const sentence = sentences[code];
  return {
    code,
    subject: subject === '' ? String(occurrences) : subject,
    nl: fill(sentence.nl),
    en: fill(sentence.en),
  };
}

/** One warning for each figure that the used rules rest on and that is not simply good. */
export function warnOfFigures(rules: readonly ResolvedRule[]): StoredWarning[] {
  const found = new Map<string, StoredWarning>();
  const add = (code: WarningCode, subject: string) => {
    found.set(`${code} ${subject}`, { code, subject, occurrences: 1 });
  };
  for (const rule of rules) {
    if (!rule.figure) continue;
    const { id, row } = rule.figure;
    if (!row) add('figure-missing', `${id} (${rule.fromDay} – ${rule.toDay})`);
    else if (row.status === 'proposed') add('figure-proposed', `${id} (${row.validFrom})`);
    if (row && !row.verified) add('figure-unverified', `${id} (${row.validFrom})`);
  }
  return [...found.keys()].sort().flatMap((key) => found.get(key) ?? []);
}

export interface Counts {
  readonly withoutEmployment: number;
  readonly withoutCost: number;
  readonly withoutDistance: number;
  readonly withoutKilometres: number;
  readonly fewTravelDays: number;
}

export function warnOfFacts(counts: Counts): StoredWarning[] {
  const pairs: [WarningCode, number][] = [
    ['no-employment', counts.withoutEmployment],
    ['cost-missing', counts.withoutCost],
    ['distance-missing', counts.withoutDistance],
    ['kilometres-missing', counts.withoutKilometres],
    ['few-travel-days', counts.fewTravelDays],
  ];
  return pairs
    .filter(([, count]) => count > 0)
    .map(([code, occurrences]) => ({ code, subject: '', occurrences }));
}

/** What a month is made of: who is flagged for one of these is in no part of it. */
const MADE_OF = ['people/organisations/employment', 'money/payroll-settlement/evidence'] as const;

/** How many people a month leaves out: never a silent shrink. */
export async function warnOfRestricted(tx: Transaction): Promise<StoredWarning[]> {
  const people = await countFlagged(tx, MADE_OF);
  return people === 0 ? [] : [{ code: 'people-restricted', subject: '', occurrences: people }];
}

/** `month` is its first day. */
export function monthNotOver(month: string, today: string): StoredWarning[] {
  const end = Temporal.PlainDate.from(month).add({ months: 1 }).toString();
  return today < end ? [{ code: 'month-not-over', subject: month.slice(0, 7), occurrences: 1 }] : [];
}
