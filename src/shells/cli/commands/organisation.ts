// organisation create, organisation list.
import { createOrganisation } from '#flows/create-organisation';
import { listOrganisations } from '#services/people/organisations';
import { DONE, type SystemCommand, showRefusal } from './command.ts';

export const organisationCreate: SystemCommand = {
  name: 'organisation create',
  help: 'make an organisation; the built services are on, its policy is the default one',
  options: { name: { value: 'NAME', help: 'the name of the organisation', required: true } },
  run: async (system, asked) => {
    const made = await createOrganisation(system.db, system.now(), asked.args.options.name ?? '');
    if (!made.ok) return showRefusal(asked, made.refusal);
    asked.terminal.printJson({ organisation: made.value });
    asked.terminal.print(made.value);
    return DONE;
  },
};

export const organisationList: SystemCommand = {
  name: 'organisation list',
  help: 'the organisations of this installation',
  run: async (system, { terminal }) => {
    const context = { role: 'operator', now: system.now() };
    const organisations = await system.db.transaction(context, (tx) => listOrganisations(tx));
    terminal.printJson({ organisations });
    for (const { id, name } of organisations) terminal.print(`${id}  ${name}`);
    return DONE;
  },
};
