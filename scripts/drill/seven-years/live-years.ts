// The run itself: months are lived, and at each boundary between them the clock stops and everything is
// looked at.
import { createOrganisation } from '#flows/create-organisation';
import { closeCases, liveCases } from './ask-rights.ts';
import { type Client, giveCards, newWorker, type Run, tellPeople } from './employ-people.ts';
import { type Looking, lookAtRows, lookForCanaries, newTally, type Tally } from './hold-year.ts';
import { nextBoundary } from './list-boundaries.ts';
import { bringTravel, closeMonth } from './live-month.ts';
import { need, openYears, type Years } from './open-years.ts';
import { newCanaryBook } from './oracle/canaries.ts';
import { newLedger } from './oracle/ledger.ts';
import { readRegister } from './oracle/read-register.ts';
import { rulesOf } from './oracle/rules.ts';
import { plantFault } from './plant-fault.ts';
import type { Plan } from './read-plan.ts';
import { seededDice } from './roll-seeded.ts';

const START = Temporal.PlainDate.from('2026-01-01');
const at = (day: Temporal.PlainDate | string, time: string): Temporal.Instant =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: time }).toInstant();

export interface Lived {
  readonly records: number;
  readonly tally: Tally;
}

export async function liveYears(plan: Plan, print: (line: string) => void): Promise<Lived> {
  const years = await openYears(at(START, '09:00'));
  try {
    const clients = await foundClients(years);
    const base = { dice: seededDice(plan.seed), ledger: newLedger(), book: newCanaryBook() };
    const run: Run = { years, ...base, clients, tripsAMonth: plan.tripsAMonth };
    const looking: Looking = { run, rules: rulesOf(readRegister()), tally: newTally(), print };
    await beginWork(run, plan.people);
    const months = plan.years * 12;
    for (let index = 1; index <= months; index += 1) {
      const first = START.add({ months: index });
      await stopAtBoundaries(looking, first.add({ days: 3 }).toString());
      // What went since the last look must be missed before new rows of the same people come.
      await lookAtRows(looking);
      await liveMonth(run, first, index === months);
      await lookAtRows(looking);
      if (index === 7 && plan.planted !== undefined) await plantFault(run, plan.planted);
      if (index % 6 === 0) tellProgress(looking);
    }
    await stopAtBoundaries(looking, undefined);
    await lookForCanaries(looking);
    tellProgress(looking);
    return { records: run.ledger.records, tally: looking.tally };
  } finally {
    await years.close();
  }
}

function tellProgress({ run: { years, ledger }, tally, print }: Looking): void {
  const found = `overdue ${tally.overdue} premature ${tally.premature} canaries ${tally.canaries}`;
  print(`${years.today()}: ${ledger.records} records, ${tally.looks} looks, ${found}`);
}

async function foundClients(years: Years): Promise<Client[]> {
  const clients: Client[] = [];
  for (const [name, confirmsAll] of [
    ['Noord', false],
    ['Zuid', true],
  ] as const) {
    const made = await createOrganisation(years.system.db, years.now(), name);
    clients.push({ organisation: need(made), people: [], confirmsAll });
  }
  return clients;
}

/** Two of three people work for the first client. */
async function beginWork(run: Run, people: number): Promise<void> {
  for (const [index, client] of run.clients.entries()) {
    const share = index === 0 ? Math.ceil((people * 2) / 3) : Math.floor(people / 3);
    for (let count = 0; count < share; count += 1) client.people.push(newWorker(run, START.toString()));
    await tellPeople(run, client, client.people);
    await giveCards(run, client, client.people);
  }
}

/** What happens on the fourth of a month, about the month that is over. At the end everybody leaves. */
async function liveMonth(run: Run, first: Temporal.PlainDate, isLast: boolean): Promise<void> {
  const { years, dice } = run;
  years.turnTo(at(first.add({ days: 3 }), '10:00'));
  const month = first.subtract({ months: 1 }).toPlainYearMonth();
  const today = years.today();
  for (const client of run.clients) {
    await bringTravel(run, client, month);
    if (first.month > 2) await bringTravel(run, client, month.subtract({ months: 1 }), true);
    await closeMonth(run, client, month);
    if (isLast) await closeCases(run, client, true);
    else await liveCases(run, client);
    const told = client.people.filter(
      (one) => one.ends === undefined && !one.isErased && (isLast || dice.chance(0.02)),
    );
    for (const one of told) {
      // Some are told ahead, some weeks late.
      one.ends = isLast ? today : first.add({ days: dice.between(-25, 60) }).toString();
    }
    const joined = told.flatMap(() => (isLast ? [] : [newWorker(run, today)]));
    client.people.push(...joined);
    const back = isLast
      ? []
      : client.people.filter(
          (one) => !one.isErased && one.ends !== undefined && one.ends < today && dice.chance(0.01),
        );
    for (const one of back) {
      one.starts = today;
      one.ends = undefined;
    }
    await tellPeople(run, client, [...new Set([...told, ...joined, ...back])]);
    await giveCards(run, client, joined);
  }
}

/** Stops at each boundary up to a day, or until nothing is left that has an end. */
async function stopAtBoundaries(looking: Looking, before: string | undefined): Promise<void> {
  const { run, rules, tally } = looking;
  for (;;) {
    const day = nextBoundary(run.ledger, rules, run.years.today(), before === undefined);
    if (day === undefined || (before !== undefined && day > before)) return;
    await stopAt(looking, day, tally.looks % 5 === 0);
  }
}

/**
 * At the first moment of a day, once it is there; on a sample also a second before it, when nothing of that
 * day may be gone, and a second after.
 */
async function stopAt(looking: Looking, day: string, isSampled: boolean): Promise<void> {
  const { years } = looking.run;
  const midnight = at(day, '00:00');
  if (isSampled) {
    years.turnTo(midnight.subtract({ seconds: 1 }));
    await years.work();
    await lookAtRows(looking);
  }
  years.turnTo(isSampled ? midnight : at(day, '02:30'));
  await years.work();
  await lookAtRows(looking);
  if (isSampled) {
    years.turnTo(midnight.add({ seconds: 1 }));
    await years.work(['sweep-expired']);
    await lookAtRows(looking);
  }
  if (day.endsWith('-01-01')) {
    await years.restart();
    // The server gathers statistics by itself now and then; here it does so before each new year.
    await lookForCanaries(looking);
    await years.peek.query('analyze');
  }
}
