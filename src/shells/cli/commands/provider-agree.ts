// provider agree, provider cars, provider feed: what was agreed with an operator over TOMP-API, its cars and
// bills read now, and where an open feed of vehicles is.
import { carOperators } from '#flows/car-operators';
import { fetchCarBills } from '#flows/fetch-car-bills';
import { refreshSharedCars } from '#flows/refresh-shared-cars';
import { setFeed } from '#services/mobility';
import { agreeWith } from '#services/mobility/shared-car';
import { UsageError } from '../arguments.ts';
import { DONE, type SystemCommand } from './command.ts';

const names = carOperators.map(({ provider }) => provider).join(', ');

export const providerAgree: SystemCommand = {
  name: 'provider agree',
  words: ['PROVIDER'],
  help: 'the ids agreed over TOMP-API; makes a token and a seal key for its calls to us, shown once; earlier ones stop',
  options: {
    'our-id': { value: 'ID', help: 'our id as MaaS provider', required: true },
    'their-id': { value: 'ID', help: 'the id of the operator', required: true },
  },
  run: async (system, { args, terminal }) => {
    const provider = args.words[0] ?? '';
    if (!carOperators.some((one) => one.provider === provider))
      throw new UsageError(`PROVIDER is one of ${names}`);
    const { 'our-id': ourId = '', 'their-id': theirId = '' } = args.options;
    if (![ourId, theirId].every((id) => /^[!-~]{1,120}$/.test(id)))
      throw new UsageError('an id is 1 to 120 characters without spaces');
    const made = await system.db.transaction({ role: 'operator', now: system.now() }, (tx) =>
      agreeWith(tx, system.secrets, { provider, ourId, theirId }),
    );
    terminal.printJson({ provider, ...made });
    terminal.print(`Hand these to ${provider}; they are shown once. Its calls go to /tomp.`);
    terminal.print(`token     ${made.token}`);
    terminal.print(`seal key  ${made.sealKeyHex}`);
    return DONE;
  },
};

export const providerFeed: SystemCommand = {
  name: 'provider feed',
  words: ['PROVIDER'],
  help: 'where the open feed of vehicles (GBFS) of a provider is; it has no key and gets nothing about anybody',
  options: {
    url: { value: 'URL', help: 'the address of gbfs.json', required: true },
    name: { value: 'NAME', help: 'as people know it', required: true },
    vat: { value: 'PERCENT', help: 'the rate of VAT in its prices: 0, 9 or 21', required: true },
  },
  run: async (system, { args, terminal }) => {
    const [provider = ''] = args.words;
    const { url = '', name = '', vat = '' } = args.options;
    if (!/^[a-z][a-z0-9-]{1,39}$/.test(provider))
      throw new UsageError('PROVIDER is a name such as voorbeeld-step');
    if (!URL.canParse(url)) throw new UsageError('--url is an address such as https://example.nl/gbfs.json');
    if (!['0', '9', '21'].includes(vat)) throw new UsageError('--vat is 0, 9 or 21');
    await system.db.transaction({ role: 'operator', now: system.now() }, (tx) =>
      setFeed(tx, { provider, name: name.slice(0, 80), url, vatBasisPoints: Number(vat) * 100 }),
    );
    terminal.printJson({ provider, url });
    terminal.print(`${provider} is read at ${url}`);
    return DONE;
  },
};

export const providerCars: SystemCommand = {
  name: 'provider cars',
  help: 'read the cars, prices and bills of operators of shared cars now',
  options: {},
  run: async (system, { terminal }) => {
    const { cars, plans, silent } = await refreshSharedCars(system.db, system.secrets, system.now());
    const bills = await fetchCarBills(system.db, system.secrets, system.now());
    terminal.printJson({ cars, plans, silent, bills });
    terminal.print(
      `${cars} cars, ${plans} new prices, ${bills.stored} new bills, ${silent} operators silent`,
    );
    return DONE;
  },
};
