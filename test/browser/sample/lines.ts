// Lines of one sample month: trips to work, days at home, business trips and corrections, made from a seed.
import type { MonthLine } from '#desks/organisation/month/contract';
import { people, type SamplePerson } from './people.ts';

const codes = {
  commute: { code: '4310', name: { nl: 'Reiskosten woon-werk', en: 'Commute' } },
  business: { code: '4311', name: { nl: 'Zakelijke kilometers', en: 'Business kilometres' } },
  home: { code: '4320', name: { nl: 'Thuiswerk', en: 'Home working' } },
  transport: { code: '4330', name: { nl: 'Openbaar vervoer', en: 'Public transport' } },
};

/**
 * All lines of a month, by person, wage code and day. The first weekdays of a week are at work, the last at
 * home.
 */
export function linesOf(month: string): MonthLine[] {
  const days = Temporal.PlainYearMonth.from(month).daysInMonth;
  const dates = Array.from({ length: days }, (_, at) =>
    Temporal.PlainDate.from(`${month}-01`).add({ days: at }),
  );
  const lines = people.flatMap((person, at) => [
    ...dates.filter((date) => date.dayOfWeek < 4).flatMap((date) => commute(person, date.toString())),
    ...dates.filter((date) => date.dayOfWeek === 4).map((date) => homeDay(person, date.toString())),
    ...dates
      .filter((date) => date.dayOfWeek === 5 && (date.day + at) % 3 === 0)
      .map((date) => business(person, date.toString())),
    ...(at % 6 === 3 ? [correction(person, month)] : []),
  ]);
  return lines.map((line, at) => ({ ...line, id: `${month}-${at + 1}` }));
}

function base(
  person: SamplePerson,
  date: string,
): Omit<MonthLine, 'wageCode' | 'amountCents' | 'untaxedCents' | 'taxedCents' | 'basis'> {
  return {
    id: '',
    personId: person.personId,
    personnelNumber: person.personnelNumber,
    name: person.name,
    costCentre: person.costCentre,
    date,
    kind: 'trip',
    purpose: 'commute',
    mode: person.mode,
    distanceM: person.distanceM,
    count: 1,
    unpaidBecause: null,
    rule: 'rate-per-km',
    source: 'trip',
    correctionOf: null,
  };
}

function untaxed(amountCents: number) {
  return { amountCents, untaxedCents: amountCents, taxedCents: 0 };
}

function commute(person: SamplePerson, date: string): MonthLine[] {
  const one = base(person, date);
  const fare = person.mode === 'train' || person.mode === 'bus';
  const line: MonthLine = fare
    ? {
        ...one,
        rule: 'at-cost',
        wageCode: codes.transport,
        ...untaxed(240 + Math.round(person.distanceM / 60)),
        basis: { unit: 'cost', rateCents: null },
      }
    : {
        ...one,
        wageCode: codes.commute,
        ...untaxed(Math.round((person.distanceM * 25) / 1000)),
        basis: { unit: 'km', rateCents: 25 },
      };
  return [line, { ...line }];
}

function homeDay(person: SamplePerson, date: string): MonthLine {
  const one = { ...base(person, date), kind: 'home-day', purpose: null, mode: null, distanceM: null };
  return {
    ...one,
    rule: 'home-day',
    wageCode: codes.home,
    ...untaxed(245),
    basis: { unit: 'day', rateCents: 245 },
  };
}

function business(person: SamplePerson, date: string): MonthLine {
  const distanceM = 68_000 + person.distanceM;
  const amountCents = Math.round((distanceM * 30) / 1000);
  const untaxedCents = Math.round((distanceM * 25) / 1000);
  const one = { ...base(person, date), purpose: 'business' as const, mode: 'car' as const, distanceM };
  return {
    ...one,
    wageCode: codes.business,
    amountCents,
    untaxedCents,
    taxedCents: amountCents - untaxedCents,
    basis: { unit: 'km', rateCents: 30 },
  };
}

function correction(person: SamplePerson, month: string): MonthLine {
  const one = { ...base(person, `${month}-01`), distanceM: 118_000, mode: 'car' as const };
  const correctionOf = { month: '2026-03', runId: 'run-2026-03', lineId: '2026-03-17' };
  return {
    ...one,
    wageCode: codes.commute,
    ...untaxed(236),
    basis: { unit: 'km', rateCents: 2 },
    correctionOf,
  };
}
