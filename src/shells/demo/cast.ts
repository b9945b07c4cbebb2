// The forty people of the demonstration organisation, with all that follows from their row in the table.
import { withCheckDigit } from '#kernel/card-number';
import {
  type Commute,
  type CostCentre,
  type PersonRow,
  peopleRows,
  type Trait,
  type WeekPattern,
} from './people.ts';
import { type DemoPlace, homeIn, offices } from './places.ts';
import { type DemoVehicle, vehicles } from './vehicles.ts';

export interface DemoPerson {
  readonly personnelNumber: string;
  readonly firstName: string;
  readonly name: string;
  readonly email: string;
  readonly startsOn: Temporal.PlainDate;
  readonly endsOn?: Temporal.PlainDate;
  readonly costCentre: CostCentre;
  readonly group: 'all' | 'buitendienst' | 'leaseauto';
  readonly hoursPerWeek: number;
  readonly home: DemoPlace;
  readonly office: DemoPlace;
  readonly commute: Commute;
  readonly pattern: WeekPattern;
  readonly vehicle?: DemoVehicle;
  readonly traits: readonly Trait[];
  /** Sixteen digits, only for who travels with a card. */
  readonly cardNumber?: string;
}

const cardCommutes: readonly Commute[] = ['train', 'bus', 'metro-south', 'metro-north', 'tram-west'];

/** The months the demonstration covers when nobody says otherwise. */
export const DEMO_MONTHS: readonly [string, ...string[]] = ['2026-09', '2026-10'];

/**
 * Forty people. Who joins does so in the middle of the first month, who leaves in the middle of the last:
 * that is all that depends on the months.
 */
export function demoCast(months: readonly string[] = DEMO_MONTHS): readonly DemoPerson[] {
  const first = Temporal.PlainYearMonth.from(months[0] ?? DEMO_MONTHS[0]);
  const last = Temporal.PlainYearMonth.from(months.at(-1) ?? DEMO_MONTHS[0]);
  return peopleRows.map((row, index) => personOf(row, index, first, last));
}

function personOf(
  row: PersonRow,
  index: number,
  first: Temporal.PlainYearMonth,
  last: Temporal.PlainYearMonth,
): DemoPerson {
  const [name, town, office, costCentre, hoursPerWeek, commute, pattern, traits = [], vehicle] = row;
  const personnelNumber = String(1001 + index);
  const travelsByCard = cardCommutes.includes(commute) || traits.includes('sees-clients');
  const hasCard = travelsByCard && !traits.includes('paper-tickets');
  const years = 1 + ((index * 7) % 11);
  const startsOn = traits.includes('joins')
    ? first.toPlainDate({ day: 14 })
    : first.toPlainDate({ day: 1 }).subtract({ years, months: index % 12 });
  return {
    personnelNumber,
    firstName: name.split(' ')[0] ?? name,
    name,
    email: `${name.toLowerCase().replace(' ', '.').replaceAll(' ', '')}@example.nl`,
    startsOn,
    ...(traits.includes('leaves') && { endsOn: last.toPlainDate({ day: 16 }) }),
    costCentre,
    group: groupOf(pattern, traits),
    hoursPerWeek,
    home: homeIn(town, personnelNumber),
    office: offices[office],
    commute,
    pattern,
    ...(vehicle && { vehicle: vehicles[vehicle] }),
    traits,
    ...(hasCard && { cardNumber: cardNumberOf(index) }),
  };
}

/** Invented: the shape and the check digit are right, the digits behind 3528 only count up. */
function cardNumberOf(index: number): string {
  return withCheckDigit(`352800000${String(10_100 + index * 37).padStart(6, '0')}`);
}

function groupOf(pattern: WeekPattern, traits: readonly Trait[]): DemoPerson['group'] {
  if (traits.includes('lease')) return 'leaseauto';
  return pattern.includes('v') ? 'buitendienst' : 'all';
}
