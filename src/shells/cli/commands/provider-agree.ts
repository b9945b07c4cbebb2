// provider agree, provider cars: what was agreed with an operator over TOMP-API, and its cars and bills read
// now.
import { carOperators } from '#flows/car-operators';
import { fetchCarBills } from '#flows/fetch-car-bills';
import { refreshSharedCars } from '#flows/refresh-shared-cars';
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
