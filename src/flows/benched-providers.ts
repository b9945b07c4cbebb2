// Every provider that the bench can try out and the desk watches: one line for each.
import type { Tariff } from '#kernel/tariff';
import { ocpiSteps } from '#providers/bench/ocpi-steps';
import { ovFietsSteps } from '#providers/bench/ov-fiets-steps';
import { tompSteps } from '#providers/bench/tomp-steps';
import { profile as carProfile } from '#providers/voorbeeld-deelauto/profile';
import { profile as chargingProfile } from '#providers/voorbeeld-laden/profile';
import type { ServiceTables } from '#services/mobility';
import { tables as evCharging } from '#services/mobility/ev-charging';
import { tables as sharedCar } from '#services/mobility/shared-car';
import type { BenchedProvider } from './check-providers.ts';
import { ovFiets } from './offered/ov-fiets.ts';

export interface WatchedProvider extends BenchedProvider {
  readonly tables: ServiceTables;
  /** Invented, with a simulator: it may not be taken for a real one. */
  readonly isExample: boolean;
  /** Tariffs that stand in its profile; the others come from its own messages. */
  readonly findTariff?: (key: string, at: Temporal.Instant) => Tariff | undefined;
}

export const watchedProviders: readonly WatchedProvider[] = [
  { ...ovFiets, standard: 'OV-fiets', isExample: false, steps: ovFietsSteps },
  {
    provider: 'voorbeeld-laden',
    name: { nl: 'Voorbeeld Laden', en: 'Example Charging' },
    standard: 'OCPI 2.2.1',
    profile: chargingProfile,
    tables: evCharging,
    isExample: true,
    steps: ocpiSteps({
      from: { countryCode: 'NL', partyId: 'RRT' },
      to: { countryCode: 'NL', partyId: 'VBL' },
    }),
  },
  {
    provider: 'voorbeeld-deelauto',
    name: { nl: 'Voorbeeld Deelauto', en: 'Example Car Sharing' },
    standard: 'TOMP-API 1.6.1',
    profile: carProfile,
    tables: sharedCar,
    isExample: true,
    steps: tompSteps({ ourId: 'reisrecht', theirId: 'voorbeeld-deelauto' }),
  },
];
