// Every provider that a person can switch on. One line for each; a new provider is added here.
import type { OfferedProvider } from './offered/offered-provider.ts';
import { ovFiets } from './offered/ov-fiets.ts';
import { voorbeeldDeelauto } from './offered/voorbeeld-deelauto.ts';
import { voorbeeldLaden } from './offered/voorbeeld-laden.ts';

export type { OfferedProvider } from './offered/offered-provider.ts';

export const offeredProviders: readonly OfferedProvider[] = [ovFiets, voorbeeldDeelauto, voorbeeldLaden];

export const findOffered = (provider: string): OfferedProvider | undefined =>
  offeredProviders.find((one) => one.provider === provider);
