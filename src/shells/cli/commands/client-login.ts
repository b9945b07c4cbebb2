// login set, login end: the identity provider at which the people of one client log in.

import { refuse } from '#kernel/refusal';
import { accessRefusals, endProvider, providerCodeOf, setProvider } from '#services/people/access';
import { addressOf } from '../../settings.ts';
import { UsageError } from '../arguments.ts';
import { findOrganisationId } from '../find-organisation.ts';
import { DONE, type SystemCommand, showRefusal } from './command.ts';
import { organisationOption } from './options.ts';

/**
 * The secret comes from the environment: what stands on a command line is read by everybody on the machine.
 */
const SECRET = 'REISRECHT_CLIENT_SECRET';

export const loginSet: SystemCommand = {
  name: 'login set',
  help: `the identity provider of a client (OpenID Connect); its secret stands in ${SECRET}`,
  options: {
    organisation: organisationOption,
    code: {
      value: 'CODE',
      help: 'what people type to get there: small letters, digits, dashes',
      required: true,
    },
    issuer: { value: 'URL', help: 'exactly as the provider names itself', required: true },
    'client-id': { value: 'ID', help: 'under which the provider knows us', required: true },
  },
  run: async (system, asked) => {
    const { options } = asked.args;
    const found = await findOrganisationId(system, options.organisation ?? '');
    if (!found.ok) return showRefusal(asked, found.refusal);
    const code = providerCodeOf(options.code ?? '');
    const [issuer = '', clientId = ''] = [options.issuer, options['client-id']];
    const clientSecret = process.env[SECRET] ?? '';
    if (!/^[a-z0-9][a-z0-9-]{2,39}$/.test(code))
      throw new UsageError('a code has 3 to 40 letters, digits or dashes');
    if (!URL.canParse(issuer) || !/^https?:$/.test(new URL(issuer).protocol))
      throw new UsageError('the issuer is an address such as https://login.example.nl');
    if (clientSecret === '') throw new UsageError(`${SECRET} must hold the secret`);
    const provider = { organisation: found.value, code, issuer, clientId, clientSecret };
    const isSet = await system.db.transaction({ role: 'operator', now: system.now() }, (tx) =>
      setProvider(tx, system.secrets, provider),
    );
    if (!isSet) return showRefusal(asked, refuse(accessRefusals, 'provider-code-taken').refusal);
    asked.terminal.printJson({ returnTo: `${addressOf(system.settings)}/work-login` });
    asked.terminal.print(`${addressOf(system.settings)}/work-login`);
    return DONE;
  },
};

export const loginEnd: SystemCommand = {
  name: 'login end',
  help: 'no login at the identity provider of this client any more: passwords only',
  options: { organisation: organisationOption },
  run: async (system, asked) => {
    const found = await findOrganisationId(system, asked.args.options.organisation ?? '');
    if (!found.ok) return showRefusal(asked, found.refusal);
    const isEnded = await system.db.transaction({ role: 'operator', now: system.now() }, (tx) =>
      endProvider(tx, found.value),
    );
    asked.terminal.printJson({ ended: isEnded });
    return DONE;
  },
};
