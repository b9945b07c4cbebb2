// usage list, mark, dispute, settle, limit: what was used at providers, for what it was, and who pays.
import { offeredProviders } from '#flows/offered-providers';
import { settleUsage } from '#flows/settle-usage';
import { type Purpose, purposes } from '#kernel/mode';
import { formatEuro, parseCents } from '#kernel/money';
import type { Result } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import { asideReasons, disputeUsage, listOwnUsage, markUsage, type ServiceTables } from '#services/mobility';
import { setLimit } from '#services/people/entitlements';
import type { System } from '../../open-system.ts';
import { UsageError } from '../arguments.ts';
import { findOrganisationId } from '../find-organisation.ts';
import { type Asked, DONE, NOTHING_DONE, type SystemCommand, showRefusal } from './command.ts';
import { findPerson } from './find-person.ts';
import { organisationOption, personOption } from './options.ts';

const services = [...new Map(offeredProviders.map(({ tables }) => [tables.service, tables])).values()];
const names = services.map(({ service }) => service).join(', ');

function needService({ args }: Asked): ServiceTables {
  const tables = services.find(({ service }) => service === args.options.service);
  if (tables === undefined) throw new UsageError(`--service is one of ${names}`);
  return tables;
}

const serviceOption = { value: 'SERVICE', help: `one of ${names}`, required: true } as const;
const ofPerson = { organisation: organisationOption, person: personOption } as const;

/** As the person, with the login of the server: row policies give the own uses and no other. */
async function asPerson<T>(
  system: System,
  asked: Asked,
  work: (tx: Transaction) => Promise<T>,
): Promise<Result<T>> {
  const found = await findPerson(system, asked);
  if (!found.ok) return found;
  const server = system.open('server');
  try {
    const context = { role: 'traveller', ...found.value, now: system.now() };
    return { ok: true, value: await server.transaction(context, work) };
  } finally {
    await server.close();
  }
}

export const usageList: SystemCommand = {
  name: 'usage list',
  help: 'what a person used at providers, the newest first (500 a service at most)',
  options: ofPerson,
  run: async (system, asked) => {
    const { args, terminal } = asked;
    const found = await asPerson(system, asked, async (tx) => {
      const all = [];
      for (const tables of services)
        for (const use of await listOwnUsage(tx, tables)) all.push({ service: tables.service, ...use });
      return all;
    });
    if (!found.ok) return showRefusal(asked, found.refusal);
    const uses = found.value.map(({ service, id, provider, day, totalCents, purpose, state, setAside }) => ({
      ...{ service, id, provider, day: day.toString(), totalCents, purpose, state },
      aside: setAside === null ? null : asideReasons[setAside][args.language],
    }));
    terminal.printJson({ uses });
    if (uses.length === 0) terminal.print('no use is known of this person');
    for (const { id, provider, day, totalCents, purpose, aside } of uses) {
      const amount = formatEuro(totalCents, args.language);
      terminal.print(`${id}  ${day}  ${provider}  ${amount}  ${aside ?? purpose ?? 'not marked'}`);
    }
    return DONE;
  },
};

function needUse({ args }: Asked): number {
  const id = Number(args.words[0]);
  if (!Number.isSafeInteger(id)) throw new UsageError('USE is a number of usage list');
  return id;
}

async function change(
  system: System,
  asked: Asked,
  work: (tx: Transaction, tables: ServiceTables) => Promise<Result<unknown>>,
): Promise<number> {
  const tables = needService(asked);
  const done = await asPerson(system, asked, (tx) => work(tx, tables));
  if (!done.ok) return showRefusal(asked, done.refusal);
  if (!done.value.ok) return showRefusal(asked, done.value.refusal);
  asked.terminal.printJson({ done: true });
  asked.terminal.print('done; the books follow with the next run of the worker, or with usage settle');
  return DONE;
}

export const usageMark: SystemCommand = {
  name: 'usage mark',
  words: ['USE'],
  help: 'say what a use was for, as the person; another word later books the amount back and anew',
  options: {
    ...ofPerson,
    service: serviceOption,
    purpose: { value: 'PURPOSE', help: purposes.join(', '), required: true },
  },
  run: (system, asked) => {
    const usageId = needUse(asked);
    const purpose = asked.args.options.purpose as Purpose;
    if (!purposes.includes(purpose)) throw new UsageError(`--purpose is one of ${purposes.join(', ')}`);
    return change(system, asked, (tx, tables) => markUsage(tx, tables, { usageId, purpose }));
  },
};

export const usageDispute: SystemCommand = {
  name: 'usage dispute',
  words: ['USE'],
  help: 'say that a use is not right, as the person',
  options: {
    ...ofPerson,
    service: serviceOption,
    reason: { value: 'TEXT', help: 'what is not right', required: true },
  },
  run: (system, asked) => {
    const usageId = needUse(asked);
    const reason = (asked.args.options.reason ?? '').trim();
    if (reason === '') throw new UsageError('--reason says what is not right');
    return change(system, asked, (tx, tables) => disputeUsage(tx, tables, { usageId, reason }));
  },
};

export const usageSettle: SystemCommand = {
  name: 'usage settle',
  help: 'price uses again by the tariff that held and charge who pays, as the worker does',
  options: {},
  run: async (system, { terminal }) => {
    const settled = await settleUsage(system.db, system.now());
    terminal.printJson(settled);
    const { charged, rows, disputed, waiting } = settled;
    terminal.print(`${charged} charged in ${rows} rows, ${disputed} disputed, ${waiting} wait`);
    return charged + disputed + waiting === 0 ? NOTHING_DONE : DONE;
  },
};

const amountOption = (what: string) => ({ value: 'EUR', help: `at most ${what}` }) as const;

export const usageLimit: SystemCommand = {
  name: 'usage limit',
  help: 'what a group may use of a service; what is not named has no limit',
  options: {
    organisation: organisationOption,
    service: serviceOption,
    group: { value: 'GROUP', help: 'a group of the scheme; everybody when left out' },
    'max-ride': amountOption('each time'),
    'max-day': amountOption('a day'),
    'max-month': amountOption('a month'),
    closed: { help: 'this group may not use it at all' },
  },
  run: async (system, asked) => {
    const { args } = asked;
    const tables = needService(asked);
    const organisation = await findOrganisationId(system, args.options.organisation ?? '');
    if (!organisation.ok) return showRefusal(asked, organisation.refusal);
    const cents = (name: 'max-ride' | 'max-day' | 'max-month') => {
      const text = args.options[name];
      if (text === undefined) return null;
      const parsed = parseCents(text);
      if (!parsed.ok) throw new UsageError(`--${name}: ${parsed.refusal.en.replace(/\.$/, '')}`);
      return parsed.value;
    };
    const limit = {
      service: tables.service,
      group: args.options.group ?? 'all',
      isOpen: !args.switches.includes('closed'),
      ...{ rideCents: cents('max-ride'), dayCents: cents('max-day'), monthCents: cents('max-month') },
      ...{ fromHour: null, untilHour: null, onWeekdays: null, highestClass: null },
    };
    const context = { role: 'operator', organisation: organisation.value, now: system.now() };
    await system.db.transaction(context, (tx) => setLimit(tx, limit));
    asked.terminal.printJson({ limit });
    asked.terminal.print(`the limit of ${limit.group} for ${limit.service} is kept`);
    return DONE;
  },
};
