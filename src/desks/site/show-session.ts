// Who looks. Without a session the demo opens as the organisation; outside a demo nobody can look yet.
import type { z } from 'zod';
import { clientDuties } from '#kernel/duty';
import { refuse } from '#kernel/refusal';
import type { Answered, Asking, House } from '#platform/http/route';
import type { Signed } from '#platform/http/session-cookie';
import { listMonths } from '#services/money/payroll-settlement';
import {
  findDemoOrganisation,
  findEmployerSet,
  findOrganisation,
  listMembers,
  listNumbered,
} from '#services/people/organisations';
import type { DemoPerson, Session } from './contract.ts';
import { demoClerks, demoOfficers } from './demo-officers.ts';
import { siteRefusals } from './refusals.ts';

/** The demonstration is small. */
const MOST = 100;

type Answer = Answered<z.input<typeof Session>>;

export interface Demo {
  readonly id: string;
  readonly name: string;
}

export async function showSession({ signed, house }: Asking): Promise<Answer> {
  if (hasAccount(signed)) return describeAccount(house, signed);
  const demo = await findDemo(house);
  if (demo === undefined) return noDemo;
  const asBefore = signed?.organisation === demo.id ? signed : undefined;
  const looks = asBefore ?? { role: 'client' as const, organisation: demo.id, person: undefined };
  const described = await describe(house, demo, looks);
  if (described.ok || asBefore?.person === undefined) return described;
  return describeErased(house, demo, asBefore, asBefore.person);
}

type WithAccount = Signed & { readonly account: NonNullable<Signed['account']> };
const hasAccount = (signed: Signed | undefined): signed is WithAccount => signed?.account !== undefined;

export const noDemo = { ...refuse(siteRefusals, 'no-demo'), status: 403 } as const;

export function findDemo({ db, now }: House): Promise<Demo | undefined> {
  return db.transaction({ role: 'operator', now: now() }, findDemoOrganisation);
}

/** The session of somebody in the demo; a person who is gone is refused. */
export async function describe(house: House, demo: Demo, signed: Signed): Promise<Answer> {
  const people = await listDemoPeople(house, demo.id);
  const person = people.find((one) => one.personId === signed.person);
  if (signed.role === 'traveller' && person === undefined) {
    return { ...refuse(siteRefusals, 'person-unknown'), status: 404 };
  }
  const officer = demoOfficers.find(({ id }) => id === signed.person);
  if (signed.role === 'privacy-officer' && officer === undefined) {
    return { ...refuse(siteRefusals, 'person-unknown'), status: 404 };
  }
  const clerk = demoClerks.find(({ id }) => id === signed.person);
  if (signed.role === 'finance-desk' && clerk === undefined) {
    return { ...refuse(siteRefusals, 'person-unknown'), status: 404 };
  }
  const session: Session = {
    role: signed.role === 'client' ? 'organisation' : signed.role,
    organisation: demo,
    person: person ?? null,
    now: house.now().toString(),
    month: await firstMonth(house, demo.id),
    brand: null,
    people,
    officer: officer ?? null,
    officers: [...demoOfficers],
    clerk: clerk ?? null,
    clerks: [...demoClerks],
    hasAccount: false,
    looks: [],
    duties: [...clientDuties],
  };
  return { ok: true, value: session, signIn: signed };
}

/** Somebody with an account: nobody else is named, and nothing of a demonstration. */
async function describeAccount({ db, now }: House, { account, ...signed }: WithAccount): Promise<Answer> {
  const { organisation, role } = signed;
  const of = { organisation, now: now() };
  const named = await db.transaction({ role: 'operator', ...of }, (tx) => findOrganisation(tx, organisation));
  const own = { role: 'traveller', person: account.person, ...of };
  const set = role === 'traveller' ? await db.transaction(own, findEmployerSet) : undefined;
  const staff = { id: account.person, name: account.name };
  const session: Session = {
    ...nobodyElse,
    role: role === 'client' ? 'organisation' : role,
    duties: [...account.duties],
    organisation: { id: organisation, name: named?.name ?? '' },
    person: set ? { personId: account.person, personnelNumber: set.personnelNumber, name: set.name } : null,
    now: now().toString(),
    month: await firstMonth({ db, now }, organisation),
    officer: role === 'privacy-officer' ? staff : null,
    clerk: role === 'finance-desk' ? staff : null,
    looks: [...account.roles],
    hasAccount: true,
  };
  return { ok: true, value: session };
}

const nobodyElse = { brand: null, people: [], officers: [], clerks: [] } satisfies Partial<Session>;

/** Who had themselves erased still reads what was done with their data: signed in, without a name. */
async function describeErased(house: House, demo: Demo, signed: Signed, personId: string): Promise<Answer> {
  const asClient = await describe(house, demo, { ...signed, role: 'client', person: undefined });
  if (!asClient.ok) return asClient;
  const person = { personId, personnelNumber: '—', name: '—' };
  return { ok: true, value: { ...asClient.value, role: 'traveller', person }, signIn: signed };
}

/** Also who had everything frozen, whom the organisation does not see: that person takes it back here. */
async function listDemoPeople({ db, now }: House, organisation: string): Promise<DemoPerson[]> {
  const of = { organisation, now: now() };
  const numbered = await db.transaction({ role: 'recognition', ...of }, (tx) => listNumbered(tx, MOST));
  const seen = await db.transaction({ role: 'client', ...of }, (tx) => listMembers(tx, MOST));
  const people: DemoPerson[] = [];
  for (const { personId } of numbered) {
    const member =
      seen.find((one) => one.personId === personId) ??
      (await db.transaction({ role: 'traveller', person: personId, ...of }, (tx) => listMembers(tx, 1)))[0];
    if (member === undefined) continue;
    people.push({ personId, personnelNumber: member.personnelNumber, name: member.name });
  }
  return people;
}

/** The newest month that is still open; without one, the newest of all; without any, the month of today. */
async function firstMonth({ db, now }: Pick<House, 'db' | 'now'>, organisation: string): Promise<string> {
  const context = { role: 'client', organisation, now: now() };
  const months = await db.transaction(context, (tx) => listMonths(tx, organisation));
  const open = months.find((one) => one.closedAt === undefined) ?? months[0];
  return (
    open?.month ?? now().toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toPlainYearMonth().toString()
  );
}
