// The demonstration as files in the formats that the product imports, in the order in which they go in.

import { formatCentsPlain } from '#kernel/money';
import { csvLine } from '#kernel/text';
import { DEMO_MONTHS, type DemoPerson } from './cast.ts';
import { type DemoRequest, type DemoTravel, demoTravel, type PricedRide } from './demo-travel.ts';
import { drawTrack } from './draw-track.ts';
import { writeCardFile } from './write-card-file.ts';
import { writeVehicleFiles } from './write-vehicle-files.ts';

export interface DemoFile {
  readonly name: string;
  /** As the command line calls it: `import KIND FILE`. */
  readonly kind: 'people' | 'cards' | 'vehicles' | 'trips' | 'home-days' | 'ov-chipkaart' | 'gpx';
  readonly text: string;
  /** Only for a track: whose it is. */
  readonly personnelNumber?: string;
}

/** All files, in the order to import them: people first, then their cards, then what they did. Pure. */
export function demoFiles(request: DemoRequest = {}): readonly DemoFile[] {
  const travel = demoTravel(request);
  return [
    { name: 'people.csv', kind: 'people', text: peopleText(travel.people) },
    { name: 'cards.csv', kind: 'cards', text: cardsText(travel.people) },
    ...writeVehicleFiles(travel.people),
    { name: 'trips.csv', kind: 'trips', text: tripsText(travel.rides) },
    { name: 'home-days.csv', kind: 'home-days', text: homeDaysText(travel) },
    ...cardFiles(travel, request),
    ...tracks(travel.rides),
  ];
}

const text = (header: readonly string[], rows: readonly (readonly string[])[]) =>
  [header, ...rows].map((cells) => csvLine(cells, ',')).join('');

function peopleText(people: readonly DemoPerson[]): string {
  return text(
    ['personnel_number', 'name', 'email', 'starts_on', 'ends_on'],
    people.map(({ personnelNumber, name, email, startsOn, endsOn }) => [
      personnelNumber,
      name,
      email,
      startsOn.toString(),
      endsOn?.toString() ?? '',
    ]),
  );
}

function cardsText(people: readonly DemoPerson[]): string {
  const rows = people.flatMap(({ personnelNumber, cardNumber }) =>
    cardNumber ? [[personnelNumber, cardNumber, ...Object.values(demoCardNumbers(cardNumber))]] : [],
  );
  return text(['personnel_number', 'card_number', 'engraved_id', 'chip_id'], rows);
}

/** The two other numbers of a card of the demonstration, made from the first. */
export const demoCardNumbers = (cardNumber: string) => ({
  engravedId: cardNumber,
  chipId: `04${cardNumber.slice(4)}`,
});

const tripColumns =
  'personnel_number,date,departure,arrival,from,to,distance_km,mode,fuel,purpose,cost_eur'.split(',');

function tripsText(rides: readonly PricedRide[]): string {
  return text(tripColumns, rides.filter((ride) => !ride.byCard && !ride.asTrack).map(tripCells));
}

function tripCells(ride: PricedRide): string[] {
  return [
    ride.person.personnelNumber,
    ride.departure.toPlainDate().toString(),
    clock(ride.departure),
    clock(ride.arrival),
    ride.from.name,
    ride.to.name,
    kilometres(ride.distanceM),
    ride.mode,
    ride.fuel ?? '',
    ride.given ?? '',
    ride.costCents === undefined ? '' : formatCentsPlain(ride.costCents),
  ];
}

function homeDaysText({ homeDays }: DemoTravel): string {
  return text(
    ['personnel_number', 'date'],
    homeDays.map(({ person, day }) => [person.personnelNumber, day.toString()]),
  );
}

function cardFiles({ people, rides }: DemoTravel, { months = DEMO_MONTHS }: DemoRequest): DemoFile[] {
  return people.flatMap((person) => {
    const ofCard = rides.filter((ride) => ride.byCard && ride.person === person);
    if (person.cardNumber === undefined || ofCard.length === 0) return [];
    const name = `ov-chipkaart-${person.personnelNumber}.csv`;
    return [{ name, kind: 'ov-chipkaart' as const, text: writeCardFile(person, ofCard, months) }];
  });
}

function tracks(rides: readonly PricedRide[]): DemoFile[] {
  return rides
    .filter((ride) => ride.asTrack)
    .map((ride) => {
      const { personnelNumber } = ride.person;
      const name = `track-${personnelNumber}-${ride.departure.toPlainDate()}.gpx`;
      return { name, kind: 'gpx' as const, text: drawTrack(ride), personnelNumber };
    });
}

/**
 * What travellers would say of rides whose file has no room for it: the purpose and the mode of a ride by
 * card.
 */
export interface DemoMark {
  readonly personnelNumber: string;
  /** The day of the check-in, and the minute of the check-out: `HH:MM`. */
  readonly day: Temporal.PlainDate;
  readonly checkedOut: string;
  readonly mode: PricedRide['mode'];
  readonly purpose: NonNullable<PricedRide['given']>;
}

/** The marks on rides by card, of those rides that the traveller did not leave open. */
export function demoMarks(request: DemoRequest = {}): readonly DemoMark[] {
  return demoTravel(request).rides.flatMap((ride) =>
    !ride.byCard || ride.missedCheckOut || ride.given === undefined
      ? []
      : [
          {
            personnelNumber: ride.person.personnelNumber,
            day: ride.departure.toPlainDate(),
            checkedOut: clock(ride.arrival),
            mode: ride.mode,
            purpose: ride.given,
          },
        ],
  );
}

function clock(moment: Temporal.PlainDateTime): string {
  return moment.toPlainTime().toString({ smallestUnit: 'minute' });
}

/** Metres as kilometres with one decimal; distances of the demonstration are whole hectometres. */
function kilometres(distanceM: number): string {
  return `${Math.floor(distanceM / 1000)}.${Math.floor((distanceM % 1000) / 100)}`;
}
