// service list, on, off: which services an organisation has on; what is off collects no field.
import { dayOf } from '#kernel/day';
import type { Transaction } from '#platform/database/types';
import { activities } from '#register';
import { listServices, switchOff, switchOn } from '#services/people/entitlements';
import type { System } from '../../open-system.ts';
import { UsageError } from '../arguments.ts';
import { findOrganisationId } from '../find-organisation.ts';
import { type Asked, DONE, type SystemCommand, showRefusal } from './command.ts';
import { organisationOption } from './options.ts';

const built = [...new Set(activities.filter((a) => a.built).map((a) => `${a.wing}/${a.service}`))].sort();

type Switch = (tx: Transaction, organisation: string) => Promise<unknown>;

/** Runs a switch, then shows what is on. */
async function withServices(system: System, asked: Asked, work: Switch): Promise<number> {
  const organisation = await findOrganisationId(system, asked.args.options.organisation ?? '');
  if (!organisation.ok) return showRefusal(asked, organisation.refusal);
  const context = { role: 'operator', organisation: organisation.value, now: system.now() };
  const on = await system.db.transaction(context, async (tx) => {
    await work(tx, organisation.value);
    return listServices(tx, organisation.value);
  });
  asked.terminal.printJson({ on, off: built.filter((service) => !on.includes(service)) });
  for (const service of built) asked.terminal.print(`${on.includes(service) ? 'on ' : 'off'}  ${service}`);
  return DONE;
}

function needService({ args }: Asked): string {
  const service = args.words[0] ?? '';
  if (!built.includes(service)) throw new UsageError(`SERVICE is one of ${built.join(', ')}`);
  return service;
}

const options = { organisation: organisationOption } as const;

export const serviceList: SystemCommand = {
  name: 'service list',
  help: 'the services of an organisation that are on, and those that are off',
  options,
  run: (system, asked) => withServices(system, asked, async () => undefined),
};

export const serviceOn: SystemCommand = {
  name: 'service on',
  words: ['SERVICE'],
  help: 'switch a service on from today',
  options,
  run: async (system, asked) => {
    const service = needService(asked);
    return withServices(system, asked, (tx, id) => switchOn(tx, id, [service], dayOf(system.now())));
  },
};

export const serviceOff: SystemCommand = {
  name: 'service off',
  words: ['SERVICE'],
  help: 'switch a service off from today: from then on nothing of it is taken in',
  options,
  run: async (system, asked) => {
    const service = needService(asked);
    return withServices(system, asked, (tx, id) => switchOff(tx, id, [service], dayOf(system.now())));
  },
};
