// plate keep, plate delete: the plate that a person gives for a better estimate of CO2.

import { followAccountEnds } from '#flows/follow-account-ends';
import { openColleagues } from '#flows/know-colleagues';
import { findErased } from '#flows/refuse-erased';
import { rightsContext } from '#flows/rights-tools';
import { keepPlateByConsent, withdrawConsent } from '#flows/withdraw-consent';
import { normalisePlate } from '#kernel/plate';
import { accept, type Result } from '#kernel/refusal';
import { textHashOf } from '#privacy/consent/give-consent';
import { recordFlag } from '#privacy/erase/record-flag';
import type { ActivityId } from '#register';
import type { System } from '../../open-system.ts';
import { findOrganisationId } from '../find-organisation.ts';
import { type Asked, DONE, type SystemCommand, showRefusal } from './command.ts';

const options = {
  organisation: { value: 'ID', help: 'the organisation', required: true },
  person: { value: 'NUMBER', help: 'personnel number', required: true },
} as const;

const EASE = 'travel/trips/convenience' as const;

export const plateKeep: SystemCommand = {
  name: 'plate keep',
  words: ['PLATE'],
  help: 'keep the plate of a person (with consent): new trips by car are estimated by that vehicle',
  options,
  run: async (system, asked) => {
    const plate = normalisePlate(asked.args.words[0] ?? '');
    if (!plate.ok) return showRefusal(asked, plate.refusal);
    const found = await findPerson(system, asked, [EASE]);
    if (!found.ok) return showRefusal(asked, found.refusal);
    const { organisation, personId } = found.value;
    await system.db.transaction({ role: 'intake', organisation, now: system.now() }, async (tx) => {
      await keepPlateByConsent(tx, plate.value, { personId, channel: 'shell' });
      await followAccountEnds(tx, [asked.args.options.person ?? '']);
      remember(system, found.value, false);
    });
    return done(asked);
  },
};

export const plateDelete: SystemCommand = {
  name: 'plate delete',
  help: 'withdraw the consent for a plate, which deletes it at once; the grams of earlier trips stay',
  options,
  run: async (system, asked) => {
    // Taking a consent back is a right: no restriction stands in its way.
    const found = await findPerson(system, asked, []);
    if (!found.ok) return showRefusal(asked, found.refusal);
    const { organisation, personId } = found.value;
    await system.db.transaction(rightsContext(organisation, personId, system.now()), (tx) =>
      withdrawConsent(tx, { personId, activity: EASE, channel: 'shell' }, () =>
        remember(system, found.value, true),
      ),
    );
    return done(asked);
  },
};

interface Found {
  readonly organisation: string;
  readonly personId: string;
}

async function findPerson(
  system: System,
  { args: { options: given } }: Asked,
  activities: readonly ActivityId[],
): Promise<Result<Found>> {
  const organisation = await findOrganisationId(system, given.organisation ?? '');
  if (!organisation.ok) return organisation;
  const context = { role: 'intake', organisation: organisation.value, now: system.now() };
  return system.db.transaction(context, async (tx) => {
    const personnelNumber = given.person ?? '';
    const erased = await findErased(tx, system.secrets, { personnelNumber });
    if (erased !== undefined) return { ok: false as const, refusal: erased };
    const colleagues = openColleagues(activities);
    await colleagues.load(tx);
    const person = colleagues.find(personnelNumber);
    return person.ok ? accept({ organisation: organisation.value, personId: person.value }) : person;
  });
}

/** Beside the backups, so that a restored copy knows the last word. */
function remember(system: System, { organisation: organisationId, personId }: Found, isSet: boolean): void {
  const told = { organisationId, personId, flag: 'withdrawal', scope: EASE, isSet } as const;
  recordFlag(system.ledger, { ...told, text: isSet ? undefined : textHashOf(EASE) }, system.now());
}

function done({ terminal }: Asked): number {
  terminal.printJson({ done: true });
  return DONE;
}
