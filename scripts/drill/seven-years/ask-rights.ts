// What people ask for in a month: requests, complaints; and what authorities, staff and clients do with their
// data: demands, holds, looking.
import { askForRight } from '#flows/ask-for-right';
import { decideAboutHold } from '#flows/decide-hold';
import { decideRequest } from '#flows/decide-request';
import { withdrawTrip } from '#flows/withdraw-trip';
import { newId } from '#kernel/ids';
import { askHold, askRelease } from '#privacy/retain/ask-hold';
import { openStaffAccess } from '#privacy/views/open-staff-access';
import { recordViews } from '#privacy/views/record-views';
import { answerComplaint, closeComplaint, receiveComplaint } from '#services/trust/complaints';
import { receiveDemand, stepDemand } from '#services/trust/legal-demands';
import { type Client, isAtWork, isThere, type Run, type Worker } from './employ-people.ts';
import { agree, changePlate } from './keep-plates.ts';
import { need } from './open-years.ts';
import { plant } from './oracle/canaries.ts';
import { type Day, yearOf } from './oracle/civil-days.ts';
import { endOf } from './oracle/end-of.ts';
import { type Case, findCase, type Ledger, note } from './oracle/ledger.ts';
import { closeBreach } from './report-breach.ts';

/** A text that may stay until its case has been closed for as long as its term says. */
const textOf = ({ book }: Run, what: string, term: string, one: () => Case | undefined): string =>
  `Tekst ${plant(book, what, () => {
    const closed = one()?.from;
    return closed === undefined ? undefined : endOf(term, closed);
  })}`;

/** One month of one client. */
export async function liveCases(run: Run, client: Client): Promise<void> {
  const today = run.years.today();
  const there = client.people.filter((one) => isThere(one, today));
  const working = there.filter((one) => isAtWork(one, today));
  if (working.length === 0) return;
  for (const one of working) {
    if (run.dice.chance(0.03)) await changePlate(run, client, one);
    if (run.dice.chance(0.01)) await agree(run, client, one);
  }
  for (let count = 0; count < Math.ceil(there.length / 60); count += 1) {
    await ask(run, client, run.dice.pick(there));
    await complain(run, client, run.dice.pick(there));
    await look(run, client, working);
    await takeBack(run, client);
  }
  if (run.dice.chance(0.2)) await demand(run, client, run.dice.pick(there));
  const holdable = client.people.filter(({ isErased }) => !isErased);
  if (holdable.length > 0 && run.dice.chance(0.3)) await hold(run, client, run.dice.pick(holdable));
  await closeCases(run, client);
}

type Asked = 'access' | 'portability' | 'erasure' | 'rectification';

/** One of the rights; an erasure takes effect when the job of the worker carries it out. */
export async function ask(
  run: Run,
  { organisation }: Client,
  one: Worker,
  kind: Asked = run.dice.pick(['access', 'portability', 'erasure', 'rectification'] as const),
): Promise<void> {
  const { years, ledger } = run;
  const asked = `adres${ledger.cases.size}@voorbeeld.example`;
  const change = kind === 'rectification' ? { field: 'email', asked } : {};
  const asking = { kind, channel: 'app', receivedAt: years.now(), ...change } as const;
  const told = { organisation, person: one.id, asking, now: years.now() };
  const id = need(await askForRight(years.system.db, told));
  const request = note(ledger, { kind: 'request', id, person: one.id });
  await years.work(['carry-out-rights']);
  const phase = async () => {
    const { rows } = await years.peek.query<{ phase: string }>(
      'select phase from trust.request_step where request_id = $1 order by number desc limit 1',
      [id],
    );
    return rows[0]?.phase;
  };
  if ((await phase()) === 'deciding') {
    need(
      await decideRequest(years.system.db, {
        request: id,
        event: 'approve',
        doneBy: 'officer',
        now: years.now(),
      }),
    );
    await years.work(['carry-out-rights']);
  }
  if ((await phase()) !== 'done') throw new Error(`request ${id} (${kind}) is not done but ${await phase()}`);
  request.from = years.today();
  // One row for each person and field: the newest correction counts.
  if (kind === 'rectification')
    note(ledger, { kind: 'correction', id: one.id, person: one.id, from: years.today() });
  if (kind !== 'erasure') return;
  one.isErased = true;
  if (isHeld(ledger, one.id)) leaveHeld(ledger, one, years.today());
  else ledger.erased.set(one.id, years.today());
}

const isHeld = (ledger: Ledger, person: string): boolean =>
  [...ledger.cases.values()].some(
    (hold) => hold.kind === 'hold' && hold.person === person && hold.from === undefined,
  );

/** What a hold lies on stays until its release: all but coordinates, which can never be held. */
function leaveHeld(ledger: Ledger, { id }: Worker, today: Day): void {
  ledger.erasedUnderHold.add(id);
  for (const one of ledger.cases.values()) {
    if (one.person !== id) continue;
    if (one.kind === 'track') one.goneOn ??= today;
    if (one.kind === 'consent') one.from ??= today;
  }
}

async function complain(run: Run, { organisation }: Client, { id: person }: Worker): Promise<void> {
  const { years, ledger } = run;
  let one: Case | undefined;
  const complaint = textOf(run, 'a complaint', '1-year', () => one);
  const { id } = need(
    await years.act('rights', organisation, (tx) => receiveComplaint(tx, { complaint }), person),
  );
  one = note(ledger, { kind: 'complaint', id, person });
}

/** The client looks at its people; a member of staff is let in with a reason. */
async function look(run: Run, { organisation }: Client, there: readonly Worker[]): Promise<void> {
  const { years, dice, book } = run;
  const names = { activity: 'people/organisations/employment', fields: ['full_name'] } as const;
  const seen = there.filter(() => dice.chance(0.3)).map(({ id }) => id);
  await years.act('client', organisation, (tx) =>
    recordViews(tx, { shown: [names], reason: 'a list' }, seen),
  );
  const year = yearOf(years.today());
  const reason = `Vraag over een kaart ${plant(book, 'a reason of staff', () => `${year + 2}-01-01`)}`;
  const access = { personId: dice.pick(there).id, reason, ticket: 'T-1' };
  const staff = newId(years.now());
  need(await years.act('service-desk', organisation, (tx) => openStaffAccess(tx, access, 30), staff));
}

async function takeBack({ years, ledger }: Run, { organisation }: Client): Promise<void> {
  const { rows } = await years.peek.query<{ id: string; person: string; day: Day }>(
    `select t.id::text, person_id::text as person, day::text from travel.trip t
     where organisation_id = $1 and confirmed_purpose is not null and t.day > $2::date - 300
       and not exists (select from travel.trip_removal r where r.trip_id = t.id)
       and not exists (select from hidden.flag f where f.person_id = t.person_id)
       and not exists (select from privacy.held_erasure h where h.person_id = t.person_id)
     order by id desc limit 1`,
    [organisation, years.today()],
  );
  const [taken] = rows;
  if (taken === undefined) return;
  const trip = Number(taken.id);
  need(await withdrawTrip(years.system.db, { organisation, trip, by: 'drill', now: years.now() }));
  // What is taken back is no longer confirmed.
  const key = `${taken.person}|${yearOf(taken.day)}`;
  const confirmed = ledger.rows.get('travel.trip_confirmation');
  const isTold = `travel.trip_confirmation ${key}`;
  ledger.takenBack.set(isTold, (ledger.takenBack.get(isTold) ?? 0) + 1);
  const left = (confirmed?.get(key) ?? 1) - 1;
  if (left === 0) confirmed?.delete(key);
  else confirmed?.set(key, left);
}

async function demand(run: Run, { organisation }: Client, { id: person }: Worker): Promise<void> {
  const { years, ledger } = run;
  let one: Case | undefined;
  const asked = {
    authority: 'Belastingdienst',
    statute: 'AWR art. 53',
    scope: textOf(run, 'a legal demand', '2-financial-years', () => one),
    tellingForbidden: false,
    about: { organisationId: organisation, personId: person },
  };
  const officer = { role: 'privacy-officer', now: years.now() };
  const id = need(await years.system.db.transaction(officer, (tx) => receiveDemand(tx, asked, 'officer')));
  one = note(ledger, { kind: 'demand', id, person });
}

/** What is held stands apart until the hold is released: the tables lose it on its day all the same. */
export async function hold(run: Run, { organisation }: Client, { id: personId }: Worker): Promise<void> {
  const { years, ledger } = run;
  let one: Case | undefined;
  const ground = textOf(run, 'the ground of a hold', '2-financial-years', () => one);
  const reviewOn = Temporal.PlainDate.from(years.today()).add({ months: 5 });
  const asked = { organisation, personId, ground, reviewOn, isTold: true } as const;
  const officer = { role: 'privacy-officer', now: years.now() };
  const ask = need(await years.system.db.transaction(officer, (tx) => askHold(tx, asked, 'Eerste')));
  const id = await confirmAsk(run, ask);
  one = note(ledger, { kind: 'hold', id, person: personId });
  note(ledger, { kind: 'held', id });
}

/** What one asked another confirms; the asking is kept from then on. Answers the hold. */
async function confirmAsk({ years, ledger }: Run, ask: string): Promise<string> {
  const decision = { id: ask, by: 'Tweede', isConfirmed: true };
  const { holdId = '' } = need(await decideAboutHold(years.system, decision, years.now()));
  note(ledger, { kind: 'ask', id: ask, from: years.today() });
  return holdId;
}

/** Some of what is open is closed; at the end of the run all of it. */
export async function closeCases(run: Run, _client: Client, isLast = false): Promise<void> {
  const { years, dice, ledger } = run;
  const officer = { role: 'privacy-officer', now: years.now() };
  const act = years.system.db.transaction.bind(years.system.db);
  const released: Case[] = [];
  for (const one of ledger.cases.values()) {
    if (one.from !== undefined || !(isLast || dice.chance(0.15))) continue;
    const { id, kind } = one;
    if (kind === 'complaint') {
      need(await act(officer, (tx) => answerComplaint(tx, { id, answer: 'Excuses', doneBy: 'desk' })));
      need(await act(officer, (tx) => closeComplaint(tx, { id, doneBy: 'desk' })));
    } else if (kind === 'demand') {
      const refused = { id, state: 'refused', reviewer: 'officer', detail: 'too wide' } as const;
      need(await act(officer, (tx) => stepDemand(tx, refused)));
      need(await act(officer, (tx) => stepDemand(tx, { id, state: 'closed', reviewer: 'officer' })));
    } else if (kind === 'hold') {
      const of = { holdId: id, reason: 'Het geschil is voorbij' };
      await confirmAsk(run, need(await act(officer, (tx) => askRelease(tx, of, 'Eerste'))));
      close(ledger, 'held', id, years.today());
      released.push(one);
    } else if (kind === 'breach') {
      await closeBreach(run, one);
    } else continue;
    one.from = years.today();
  }
  await eraseReleased(run, released);
}

/** The job carries an erasure to its end once no hold lies on the person any more. */
async function eraseReleased({ years, ledger }: Run, released: readonly Case[]): Promise<void> {
  if (released.length === 0) return;
  await years.work(['carry-out-rights']);
  for (const { person = '' } of released) {
    if (!ledger.erasedUnderHold.has(person) || isHeld(ledger, person)) continue;
    ledger.erasedUnderHold.delete(person);
    ledger.erased.set(person, years.today());
  }
}

function close(ledger: Ledger, kind: Case['kind'], id: string, day: Day): void {
  const one = findCase(ledger, kind, id);
  if (one !== undefined) one.from = day;
}
