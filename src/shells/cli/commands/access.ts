// access invite, access invite-staff: let one person in, by a letter with a link.

import { invitePerson } from '#flows/invite-person';
import { inviteStaff } from '#flows/invite-staff';
import { clientDuties, isClientDuty, isStaffDuty, staffDuties } from '#kernel/duty';
import { openLetters } from '#platform/mail/open-letters';
import { listColleagues } from '#services/people/organisations';
import { addressOf, lettersFolderOf } from '../../settings.ts';
import { UsageError } from '../arguments.ts';
import { findOrganisationId } from '../find-organisation.ts';
import { DONE, type SystemCommand, showRefusal } from './command.ts';
import { organisationOption } from './options.ts';

export const accessInvite: SystemCommand = {
  name: 'access invite',
  help: 'a letter with a link to make an account, which works once and for 14 days',
  options: {
    organisation: organisationOption,
    'personnel-number': { value: 'NUMBER', help: 'whom', required: true },
    duties: {
      value: 'DUTY,…',
      help: `what they do there: ${clientDuties.join(', ')}; their desk asks a second step`,
    },
  },
  run: async (system, asked) => {
    const { options } = asked.args;
    const found = await findOrganisationId(system, options.organisation ?? '');
    if (!found.ok) return showRefusal(asked, found.refusal);
    const [organisation, now] = [found.value, system.now()];
    const people = await system.db.transaction({ role: 'intake', organisation, now }, (tx) =>
      listColleagues(tx),
    );
    const person = people.get(options['personnel-number'] ?? '');
    if (person === undefined) throw new UsageError('nobody has this personnel number');
    const folder = lettersFolderOf(system.settings);
    const letters = openLetters(folder, addressOf(system.settings));
    const duties = dutiesIn(options.duties, isClientDuty);
    const inviting = { role: 'intake', organisation, person, duties, now } as const;
    const invited = await invitePerson(system.db, letters, inviting);
    if (!invited.ok) return showRefusal(asked, invited.refusal);
    asked.terminal.printJson({ invited: true });
    asked.terminal.print(folder);
    return DONE;
  },
};

/** The first member of staff of an installation, and every other one. */
export const accessInviteStaff: SystemCommand = {
  name: 'access invite-staff',
  help: 'a letter with a link to a member of our own staff; the desks ask a second step',
  options: {
    number: { value: 'NUMBER', help: 'the number of the member of staff', required: true },
    name: { value: 'NAME', help: 'under which decisions are taken', required: true },
    email: { value: 'ADDRESS', help: 'where the letter goes, and the login name', required: true },
    duties: { value: 'DESK,…', help: staffDuties.join(', '), required: true },
  },
  run: async (system, asked) => {
    const { number = '', name = '', email = '', duties } = asked.args.options;
    const folder = lettersFolderOf(system.settings);
    const letters = openLetters(folder, addressOf(system.settings));
    const inviting = { number, name, email, duties: dutiesIn(duties, isStaffDuty), now: system.now() };
    const invited = await inviteStaff(system.db, letters, inviting);
    if (!invited.ok) return showRefusal(asked, invited.refusal);
    asked.terminal.printJson({ invited: true });
    asked.terminal.print(folder);
    return DONE;
  },
};

function dutiesIn<D extends string>(text: string | undefined, isDuty: (duty: string) => duty is D): D[] {
  return (text ?? '')
    .split(',')
    .filter((duty) => duty !== '')
    .map((duty) => {
      if (!isDuty(duty)) throw new UsageError(`${duty} is no such duty`);
      return duty;
    });
}
