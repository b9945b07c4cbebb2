// plate keep, plate delete: the plate that a person gives for a better estimate of CO2.

import { followAccountEnds } from '#flows/follow-account-ends';
import { openColleagues } from '#flows/know-colleagues';
import { keepPlateByConsent, withdrawConsent } from '#flows/withdraw-consent';
import { normalisePlate } from '#kernel/plate';
import type { Transaction } from '#platform/database/types';
import type { System } from '../../open-system.ts';
import { findOrganisationId } from '../find-organisation.ts';
import { type Asked, DONE, type SystemCommand, showRefusal } from './command.ts';

const options = {
  organisation: { value: 'ID', help: 'the organisation', required: true },
  person: { value: 'NUMBER', help: 'personnel number', required: true },
} as const;

export const plateKeep: SystemCommand = {
  name: 'plate keep',
  words: ['PLATE'],
  help: 'keep the plate of a person (with consent): new trips by car are estimated by that vehicle',
  options,
  run: async (system, asked) => {
    const plate = normalisePlate(asked.args.words[0] ?? '');
    if (!plate.ok) return showRefusal(asked, plate.refusal);
    return withPerson(system, asked, async (tx, personId) => {
      await keepPlateByConsent(tx, plate.value, { personId, channel: 'shell' });
      await followAccountEnds(tx, [asked.args.options.person ?? '']);
    });
  },
};

export const plateDelete: SystemCommand = {
  name: 'plate delete',
  help: 'withdraw the consent for a plate, which deletes it at once; the grams of earlier trips stay',
  options,
  run: (system, asked) =>
    withPerson(system, asked, async (tx, personId) => {
      const activity = 'travel/trips/convenience' as const;
      await withdrawConsent(tx, { personId, activity, channel: 'shell' });
    }),
};

async function withPerson(
  system: System,
  asked: Asked,
  work: (tx: Transaction, personId: string) => Promise<void>,
): Promise<number> {
  const organisation = await findOrganisationId(system, asked.args.options.organisation ?? '');
  if (!organisation.ok) return showRefusal(asked, organisation.refusal);
  const number = asked.args.options.person ?? '';
  const context = { role: 'intake', organisation: organisation.value, now: system.now() };
  const found = await system.db.transaction(context, async (tx) => {
    const colleagues = openColleagues(['travel/trips/convenience']);
    await colleagues.load(tx);
    const person = colleagues.find(number);
    if (person.ok) await work(tx, person.value);
    return person;
  });
  if (!found.ok) return showRefusal(asked, found.refusal);
  asked.terminal.printJson({ done: true });
  return DONE;
}
