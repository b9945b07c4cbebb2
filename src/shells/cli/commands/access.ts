// access invite: let one person of an organisation in, by a letter with a link.
import { invitePerson } from '#flows/invite-person';
import { openLetters } from '#platform/mail/open-letters';
import { listColleagues } from '#services/people/organisations';
import { lettersFolderOf } from '../../settings.ts';
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
    desk: { help: 'also the desk of the organisation, with a second step' },
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
    const letters = openLetters(folder, `http://127.0.0.1:${system.settings.port}`);
    const maySeeOrganisation = asked.args.switches.includes('desk');
    const invited = await invitePerson(system.db, letters, { organisation, person, maySeeOrganisation, now });
    if (!invited.ok) return showRefusal(asked, invited.refusal);
    asked.terminal.printJson({ invited: true });
    asked.terminal.print(folder);
    return DONE;
  },
};
