// Answers of the sample server, in the shapes of the contracts.
import type { MonthLine, OrganisationMonth } from '#desks/organisation/month/contract';
import type { Mode, Session } from '#desks/site/contract';
import type { OwnLine, OwnMonth } from '#desks/traveller/month/contract';
import { checklist } from './checklist.ts';
import { linesOf } from './lines.ts';
import { people } from './people.ts';
import { ownProviderLines, workProviderLines } from './provider-lines.ts';

export const now = '2026-11-22T08:14:00Z';
export const months = ['2026-10', '2026-09'] as const;

export function sessionOf(personId: string | undefined): Session {
  const found = people.find((person) => person.personId === personId);
  const short = people.map(({ personId: id, personnelNumber, name }) => ({
    personId: id,
    personnelNumber,
    name,
  }));
  return {
    role: found ? 'traveller' : 'organisation',
    organisation: { id: 'o1', name: 'Bureau Molenwiek' },
    person: short.find((person) => person.personId === found?.personId) ?? null,
    now,
    month: '2026-10',
    brand: null,
    people: short,
    ...{ officer: null, officers: [], clerk: null, clerks: [] },
    ...{ hasAccount: false, duties: [], looks: [] },
    officer: null,
    officers: [],
    clerk: null,
    clerks: [],
    hasAccount: false,
    duties: ['mobility-manager', 'payroll', 'finance', 'approver'],
    looks: [],
  };
}

const sum = <T>(rows: readonly T[], of: (row: T) => number) =>
  rows.reduce((total, row) => total + of(row), 0);

export function organisationMonth(month: string, closed: boolean): OrganisationMonth {
  const lines = months.some((one) => one === month) ? linesOf(month) : [];
  const corrections = lines.filter((line) => line.correctionOf);
  return {
    month,
    state: closed ? 'closed' : 'open',
    knownAt: now,
    run: closed
      ? {
          runId: `run-${month}`,
          closedAt: now,
          delivery: 'acknowledged',
          refusedCount: 0,
          refusedMessages: [],
        }
      : null,
    peopleCount: lines.length > 0 ? people.length : 0,
    totals: {
      amountCents: sum(lines, (line) => line.amountCents),
      untaxedCents: sum(lines, (line) => line.untaxedCents),
      taxedCents: sum(lines, (line) => line.taxedCents),
      correctionsCents: sum(corrections, (line) => line.amountCents),
      correctionMonths: corrections.length > 0 ? ['2026-03', '2026-04', '2026-05'] : [],
      openTrips: lines.length > 0 ? 3 : 0,
    },
    checklist: checklist(sum(lines, (line) => line.amountCents)),
    lines,
    lineCount: lines.length,
    lineLimit: 5000,
    atProviders: workProviderLines(month, people[0]?.personId ?? '', people[0]?.name ?? ''),
    series: {
      costTogetherCents: null,
      kmTogether: [],
      co2Together: [],
      ...seriesOf(lines, month),
      co2Sources,
    },
  };
}

function seriesOf(lines: readonly MonthLine[], month: string) {
  const own = lines.filter((line) => !line.correctionOf);
  const days = Array.from(
    { length: Temporal.PlainYearMonth.from(month).daysInMonth },
    (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`,
  );
  const onDay = (date: string, purpose: MonthLine['purpose']) =>
    sum(
      own.filter((line) => line.date === date && line.purpose === purpose),
      (line) => line.amountCents,
    );
  return {
    costByDay: days.map((date) => ({
      date,
      commuteCents: onDay(date, 'commute'),
      businessCents: onDay(date, 'business'),
      homeCents: onDay(date, null),
    })),
    ...modesOf(own),
  };
}

const gramsPerKm: Partial<Record<Mode, [number, number]>> = {
  car: [148, 118],
  bus: [103, 82],
  train: [2, 0],
  'e-bike': [4, 0],
};

function modesOf(lines: readonly { mode: Mode | null; distanceM: number | null }[]) {
  const groups = [
    ...Map.groupBy(
      lines.filter((line) => line.mode),
      (line) => line.mode as Mode,
    ),
  ];
  const kmByMode = groups
    .map(([mode, found]) => ({
      mode,
      distanceM: mode === 'bus' ? null : sum(found, (line) => line.distanceM ?? 0),
      trips: found.length,
      tripsWithoutDistance: mode === 'bus' ? found.length : 0,
    }))
    .sort((a, b) => (b.distanceM ?? 0) - (a.distanceM ?? 0));
  const co2ByMode = kmByMode.map(({ mode, distanceM, trips }) => {
    const [wtw, ttw] = gramsPerKm[mode] ?? [0, 0];
    const gramsAt = (perKm: number) => (distanceM === null ? null : Math.round((distanceM * perKm) / 1000));
    const without = distanceM === null ? trips : 0;
    return {
      mode,
      trips,
      wtwGrams: gramsAt(wtw),
      wtwTripsWithout: without,
      ttwGrams: gramsAt(ttw),
      ttwTripsWithout: without,
    };
  });
  return { kmByMode, co2ByMode };
}

const co2Sources = [
  { title: { nl: 'lijst van factoren 2026', en: 'list of factors 2026' }, listYear: 2026, verified: false },
];

function privateTrip(month: string): OwnMonth['privateTrips'][number] {
  const title = 'Utrecht Centraal – Zandvoort aan Zee';
  return {
    id: 'trip-1',
    date: `${month}-24`,
    title: { nl: title, en: title },
    departure: `${month}-24T08:31:00Z`,
    arrival: `${month}-24T09:44:00Z`,
    mode: 'train',
    distanceM: 68_000,
    costCents: 1240,
    disclosure: { shown: [], hidden: [] },
  };
}

const places = ['Utrecht Centraal', 'Amersfoort Centraal', 'Apeldoorn', 'Zwolle', 'Hilversum'];

function ownLine(line: MonthLine, at: number): OwnLine {
  const home = line.kind === 'home-day';
  const [from, to] = [places[at % 2], places[(at + 1) % 2]];
  const away = line.purpose === 'business' ? `${places[0]} – ${places[2]}` : `${from} – ${to}`;
  return {
    ...line,
    title: home ? { nl: 'Thuis gewerkt', en: 'Worked at home' } : { nl: away, en: away },
    departure: home ? null : `${line.date}T${at % 2 ? '15:12' : '06:02'}:00Z`,
    arrival: home ? null : `${line.date}T${at % 2 ? '15:28' : '06:17'}:00Z`,
    disclosure: {
      shown: [
        { field: { nl: 'datum', en: 'date' }, value: { unit: 'day', value: line.date } },
        ...(line.purpose
          ? [
              {
                field: { nl: 'doel', en: 'purpose' },
                value: {
                  unit: 'text' as const,
                  value:
                    line.purpose === 'commute'
                      ? { nl: 'woon-werk', en: 'commute' }
                      : { nl: 'zakelijk', en: 'business' },
                },
              },
            ]
          : []),
        ...(line.distanceM
          ? [
              {
                field: { nl: 'afstand', en: 'distance' },
                value: { unit: 'metres' as const, value: line.distanceM },
              },
            ]
          : []),
        { field: { nl: 'bedrag', en: 'amount' }, value: { unit: 'cents', value: line.amountCents } },
      ],
      hidden: [
        { nl: 'tijden en adressen', en: 'times and addresses' },
        { nl: 'hoe de rit is vastgelegd', en: 'how the trip was recorded' },
        { nl: 'uw privéritten', en: 'your private trips' },
      ],
    },
  };
}

export function ownMonth(personId: string, month: string): OwnMonth {
  const person = sessionOf(personId).person ?? { personId, personnelNumber: '', name: '' };
  const all = months.some((one) => one === month) ? linesOf(month) : [];
  const mine = all.filter((line) => line.personId === personId);
  const lines = mine.map(ownLine).sort((a, b) => b.date.localeCompare(a.date));
  const of = (purpose: MonthLine['purpose']) =>
    sum(
      mine.filter((line) => line.purpose === purpose),
      (line) => line.amountCents,
    );
  return {
    month,
    state: month === '2026-10' ? 'open' : 'closed',
    person,
    months: months.map((one) => ({ month: one, state: one === '2026-10' ? 'open' : 'closed' })),
    paidAround: '2026-11-25',
    totals: {
      amountCents: sum(mine, (line) => line.amountCents),
      untaxedCents: sum(mine, (line) => line.untaxedCents),
      taxedCents: sum(mine, (line) => line.taxedCents),
      privateCents: mine.length > 0 ? 1240 : 0,
      correctionsCents: sum(
        mine.filter((line) => line.correctionOf),
        (line) => line.amountCents,
      ),
    },
    byPurpose: { commuteCents: of('commute'), businessCents: of('business'), homeCents: of(null) },
    atProviders: ownProviderLines(month),
    waiting: mine.length > 0 ? { trips: 7, recognised: 6 } : { trips: 0, recognised: 0 },
    lines,
    lineCount: lines.length,
    ...modesOf(mine),
    privateTrips: mine.length > 0 ? [privateTrip(month)] : [],
    co2Sources,
    card:
      mine.length > 0
        ? {
            lastFour: '4821',
            balanceCents: 3260,
            balanceAt: '2026-10-31T17:28:00Z',
            product: { nl: 'OV-chipkaart', en: 'OV-chipkaart' },
          }
        : null,
  };
}
