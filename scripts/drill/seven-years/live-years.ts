// The run itself: months are lived, and at each boundary between them the clock stops and everything is
// looked at.
import { createOrganisation } from '#flows/create-organisation';
import { closeCases, liveCases } from './ask-rights.ts';
import { connectPayroll, lookAtDelivered } from './deliver-lines.ts';
import { type Client, giveCards, newWorker, type Run, tellPeople, type Worker } from './employ-people.ts';
import { exerciseAll } from './exercise-all.ts';
import { flagPeople } from './flag-people.ts';
import { type Looking, lookAtRows, lookForCanaries, newTally, type Tally } from './hold-year.ts';
import { nextBoundary } from './list-boundaries.ts';
import { bringTravel, closeMonth } from './live-month.ts';
import { connectProviders, countDeletions, liveProviders } from './live-providers.ts';
import { noteRows } from './note-rows.ts';
import { need, openYears, type Years } from './open-years.ts';
import { newCanaryBook } from './oracle/canaries.ts';
import { daysOn } from './oracle/civil-days.ts';
import { newLedger } from './oracle/ledger.ts';
import { readRegister } from './oracle/read-register.ts';
import { emptyTables, rulesOf } from './oracle/rules.ts';
import { exchangeClaim, plantFault } from './plant-fault.ts';
import { noteEndedLinks } from './provider-links.ts';
import type { Plan } from './read-plan.ts';
import { findBreach } from './report-breach.ts';
import { seededDice } from './roll-seeded.ts';
import { type Spent, spend, tellSpent } from './spend-time.ts';

const START = Temporal.PlainDate.from('2026-01-01');
const at = (day: Temporal.PlainDate | string, time: string): Temporal.Instant =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: time }).toInstant();

export interface Lived {
  readonly records: number;
  readonly tally: Tally;
  readonly spent: Spent;
  /** Lines that a payroll system got one by one. */
  readonly delivered: number;
}

export async function liveYears(plan: Plan, print: (line: string) => void): Promise<Lived> {
  const spent: Spent = new Map();
  const years = await spend(spent, 'opening', () => openYears(at(START, '09:00')));
  let stopSimulators = async () => {};
  try {
    const clients = await foundClients(years);
    const base = { dice: seededDice(plan.seed), ledger: newLedger(), book: newCanaryBook() };
    const run: Run = { years, ...base, clients, tripsAMonth: plan.tripsAMonth, spent };
    const connected = clients.find(({ isConnected }) => isConnected) as Client;
    const simulator = await connectPayroll(years, connected);
    const bicycles = await connectProviders(years);
    stopSimulators = async () => void (await Promise.all([simulator.stop(), bicycles.stop()]));
    const register = readRegister();
    const known = { rules: rulesOf(register), empty: emptyTables(register) };
    const looking: Looking = { run, ...known, tally: newTally(), print };
    await beginWork(run, plan.people);
    await lookAtRows(looking, 'living');
    const months = plan.years * 12;
    for (let index = 1; index <= months; index += 1) {
      const first = START.add({ months: index });
      const { looks } = looking.tally;
      await stopAtBoundaries(looking, first.add({ days: 3 }).toString());
      // What went since the last look must be missed before new rows of the same people come.
      if (looking.tally.looks === looks) await lookAtRows(looking, 'jobs');
      await spend(spent, 'names', () => noteRows(years.peek, looking.rules, years.today()));
      await liveMonth(run, first, index === months);
      if (index < months) await exerciseAll(run, index);
      if (index === 8 && plan.planted === 'exchanged') await exchangeClaim(run);
      await lookAtRows(looking, 'living');
      if (index === 7 && plan.planted !== undefined) await plantFault(run, plan.planted);
      if (index % 6 === 0) tellProgress(looking);
      if (index % 12 === 0) await lookAtDelivered(simulator, run.book);
    }
    print(await countDeletions(run));
    await stopAtBoundaries(looking, undefined);
    await spend(spent, 'canaries', () => lookForCanaries(looking));
    tellProgress(looking);
    const delivered = await lookAtDelivered(simulator, run.book);
    return { records: run.ledger.records, tally: looking.tally, spent, delivered };
  } finally {
    await stopSimulators();
    await years.close();
  }
}

function tellProgress({ run: { years, ledger, spent }, tally, print }: Looking): void {
  const found = `overdue ${tally.overdue} premature ${tally.premature} canaries ${tally.canaries}`;
  print(`${years.today()}: ${ledger.records} records, ${tally.looks} looks, ${found}; ${tellSpent(spent)}`);
}

async function foundClients(years: Years): Promise<Client[]> {
  const clients: Client[] = [];
  for (const [name, confirmsAll, isConnected] of [
    ['Noord', false, false],
    ['Zuid', true, false],
    ['Oost', true, true],
  ] as const) {
    const made = await createOrganisation(years.system.db, years.now(), name);
    clients.push({ organisation: need(made), people: [], confirmsAll, isConnected });
  }
  return clients;
}

/** Two of three people work for the first client, a few for the last; some for two. */
async function beginWork(run: Run, people: number): Promise<void> {
  const few = Math.max(1, Math.floor(people / 50));
  const most = Math.ceil((people * 2) / 3);
  const shares = [most, people - most - few, few];
  const ofTwo = Math.max(1, Math.floor(people / 40));
  for (const [index, client] of run.clients.entries()) {
    const twins = index === 1 ? (run.clients[0]?.people.slice(-ofTwo) ?? []) : [];
    for (let count = 0; count < (shares[index] ?? 0); count += 1)
      client.people.push(newWorker(run, START.toString(), twins[count]));
    await tellPeople(run, client, client.people);
    await giveCards(run, client, client.people);
  }
}

/** What happens on the fourth of a month, about the month that is over. At the end everybody leaves. */
async function liveMonth(run: Run, first: Temporal.PlainDate, isLast: boolean): Promise<void> {
  const { years, dice, spent } = run;
  years.turnTo(at(first.add({ days: 3 }), '10:00'));
  const month = first.subtract({ months: 1 }).toPlainYearMonth();
  const today = years.today();
  if (!isLast && dice.chance(0.1)) await findBreach(run);
  for (const client of run.clients) {
    await spend(spent, 'travel', () => bringTravel(run, client, month));
    if (first.month > 2)
      await spend(spent, 'travel', () => bringTravel(run, client, month.subtract({ months: 1 }), true));
    await spend(spent, 'closing', () => closeMonth(run, client, month));
    await spend(spent, 'providers', () => liveProviders(run, client, month));
    await spend(spent, 'cases', async () => {
      await flagPeople(run, client, isLast);
      if (isLast) await closeCases(run, client, true);
      else await liveCases(run, client);
    });
    // A list with somebody whose data are restricted altogether is refused for that line.
    const told = client.people.filter(
      (one) =>
        one.ends === undefined &&
        !one.isErased &&
        one.restricted !== 'all' &&
        (isLast || dice.chance(one.restricted === undefined ? 0.02 : 0.3)),
    );
    for (const one of told) {
      // Some are told ahead, some weeks late.
      one.ends = isLast ? today : first.add({ days: dice.between(-25, 60) }).toString();
    }
    const joined = told.flatMap(() => (isLast ? [] : [newWorker(run, today)]));
    client.people.push(...joined);
    const back = isLast ? [] : client.people.filter((one) => isBackable(one, today) && dice.chance(0.02));
    for (const one of back) {
      // What ended with the first stay is not theirs any more.
      if (daysOn(one.ends ?? today, 67) <= today) one.hasPlate = false;
      one.starts = today;
      one.ends = undefined;
    }
    await tellPeople(run, client, [...new Set([...told, ...joined, ...back])]);
    await giveCards(run, client, [...joined, ...back]);
  }
}

const isBackable = ({ isErased, restricted, ends }: Worker, today: string): boolean =>
  !isErased && restricted === undefined && ends !== undefined && ends < today;

/** Stops at each boundary up to a day, or until nothing is left that has an end. */
async function stopAtBoundaries(looking: Looking, before: string | undefined): Promise<void> {
  const { run, rules, tally } = looking;
  for (;;) {
    const day = await spend(run.spent, 'boundaries', async () =>
      nextBoundary(run.ledger, rules, run.years.today(), before === undefined),
    );
    if (day === undefined || (before !== undefined && day > before)) return;
    await stopAt(looking, day, tally.looks % 5 === 0);
  }
}

/**
 * At the first moment of a day, once it is there; on a sample also a second before it, when nothing of that
 * day may be gone, and a second after.
 */
async function stopAt(looking: Looking, day: string, isSampled: boolean): Promise<void> {
  const { years, spent } = looking.run;
  const midnight = at(day, '00:00');
  if (isSampled) {
    years.turnTo(midnight.subtract({ seconds: 1 }));
    await workAndLook(looking);
  }
  years.turnTo(isSampled ? midnight : at(day, '02:30'));
  await workAndLook(looking);
  if (isSampled) {
    years.turnTo(midnight.add({ seconds: 1 }));
    await workAndLook(looking, ['sweep-expired']);
  }
  if (day.endsWith('-01-01')) {
    await spend(spent, 'restarts', years.restart);
    // The server gathers statistics by itself now and then; here it does so before each new year.
    await spend(spent, 'canaries', () => lookForCanaries(looking));
    await spend(spent, 'statistics', () => years.peek.query('analyze'));
  }
}

async function workAndLook(looking: Looking, jobs?: readonly string[]): Promise<void> {
  const { years, spent } = looking.run;
  await spend(spent, 'jobs', () => years.work(jobs));
  if (jobs === undefined) noteEndedLinks(looking.run);
  await lookAtRows(looking, 'jobs');
}
