// Everything that a provider may call, in one list: each with the key of its own protocol, none with a
// session.
import { tompRoutes } from '#desks/provider/tomp/routes';
import { chargingRoutes } from '#flows/charging/answer-operator';
import type { ProviderRoute } from '#platform/http/provider-route';

export const providerRoutes: readonly ProviderRoute[] = [...tompRoutes, ...chargingRoutes];
