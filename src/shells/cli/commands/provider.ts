// provider list, connect, on, off, tell: which providers there are, how they are reached, and a person's
// links with them.
import { activateProvider } from '#flows/activate-provider';
import { deactivateProvider } from '#flows/deactivate-provider';
import { endLinks } from '#flows/end-links';
import { offeredProviders } from '#flows/offered-providers';
import { tellProviders } from '#flows/tell-providers';
import type { Result } from '#kernel/refusal';
import { connectProvider, listProviderConnections } from '#services/mobility';
import type { System } from '../../open-system.ts';
import { UsageError } from '../arguments.ts';
import { type Asked, DONE, type SystemCommand, showRefusal } from './command.ts';
import { findPerson } from './find-person.ts';
import { organisationOption, personOption, readDay } from './options.ts';

const names = offeredProviders.map(({ provider }) => provider).join(', ');

function needProvider({ args }: Asked): string {
  const provider = args.words[0] ?? '';
  if (!offeredProviders.some((one) => one.provider === provider))
    throw new UsageError(`PROVIDER is one of ${names}`);
  return provider;
}

export const providerList: SystemCommand = {
  name: 'provider list',
  help: 'the providers that can be switched on, whose statement holds, and whether they are connected',
  options: {},
  run: async (system, { args, terminal }) => {
    const context = { role: 'operator', now: system.now() };
    const connected = await system.db.transaction(context, (tx) => listProviderConnections(tx));
    const providers = offeredProviders.map(({ provider, name, tables, profile }) => ({
      provider,
      name: name[args.language],
      service: tables.service,
      statement: profile.statement?.url ?? null,
      agreement: profile.agreement?.state ?? 'missing',
      connectedTo: connected.find((one) => one.provider === provider)?.baseUrl ?? null,
    }));
    terminal.printJson({ providers });
    for (const one of providers)
      terminal.print(
        `${one.provider}  ${one.service}  agreement ${one.agreement}  ${one.connectedTo ?? 'not connected'}`,
      );
    return DONE;
  },
};

export const providerConnect: SystemCommand = {
  name: 'provider connect',
  words: ['PROVIDER'],
  help: 'how the operator reaches a provider; the token is kept encrypted and shown nowhere',
  options: {
    url: { value: 'URL', help: 'the address of the provider', required: true },
    token: { value: 'TOKEN', help: 'the key that it gave', required: true },
  },
  run: async (system, asked) => {
    const provider = needProvider(asked);
    const { url = '', token = '' } = asked.args.options;
    if (!URL.canParse(url)) throw new UsageError('--url is an address such as https://example.nl/api');
    await system.db.transaction({ role: 'operator', now: system.now() }, (tx) =>
      connectProvider(tx, system.secrets, { provider, baseUrl: url.replace(/\/$/, ''), token }),
    );
    asked.terminal.printJson({ connected: provider });
    asked.terminal.print(`${provider} is reached at ${url}`);
    return DONE;
  },
};

const ofPerson = { organisation: organisationOption, person: personOption } as const;

type Changing = (
  asking: { readonly organisation: string; readonly person: string; readonly provider: string },
  server: System['db'],
) => Promise<Result<unknown>>;

/** As the person: with the login of the server, because nobody else may link or unlink. */
async function change(system: System, asked: Asked, done: string, work: Changing): Promise<number> {
  const provider = needProvider(asked);
  const found = await findPerson(system, asked);
  if (!found.ok) return showRefusal(asked, found.refusal);
  const server = system.open('server');
  try {
    const changed = await work({ ...found.value, provider }, server);
    if (!changed.ok) return showRefusal(asked, changed.refusal);
    asked.terminal.printJson({ provider, [done]: true });
    asked.terminal.print(`${provider} is ${done}; the provider is told by the next run of the worker`);
    return DONE;
  } finally {
    await server.close();
  }
}

export const providerOn: SystemCommand = {
  name: 'provider on',
  words: ['PROVIDER'],
  help: 'switch a provider on for a person, as the person',
  options: {
    ...ofPerson,
    licence: { value: 'YYYY-MM-DD', help: 'until when the driving licence is valid; for who asks it' },
  },
  run: (system, asked) =>
    change(system, asked, 'on', (asking, server) =>
      activateProvider(server, system.secrets, {
        ...asking,
        now: system.now(),
        licenceValidUntil: readDay(asked.args, 'licence'),
      }),
    ),
};

export const providerOff: SystemCommand = {
  name: 'provider off',
  words: ['PROVIDER'],
  help: 'switch a provider off for a person: it is told to end the link and to delete',
  options: ofPerson,
  run: (system, asked) =>
    change(system, asked, 'off', (asking, server) =>
      deactivateProvider(server, { ...asking, now: system.now() }),
    ),
};

export const providerTell: SystemCommand = {
  name: 'provider tell',
  help: 'tell providers now what waits for them: links, and what must end and be deleted',
  options: {},
  run: async (system, { terminal }) => {
    const ended = await endLinks(system.db, system.now());
    const told = await tellProviders(system.db, system.secrets, system.now());
    terminal.printJson({ ended, ...told });
    terminal.print(
      `${told.told} told, ${told.confirmed} confirmed, ${told.postponed} postponed, ${told.refused} refused, ${told.heldBack} held back`,
    );
    return DONE;
  },
};
