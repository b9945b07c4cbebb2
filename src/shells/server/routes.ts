// All endpoints of the server, in one list.
import { routes as organisationMonth } from '#desks/organisation/month/routes';
import { routes as sitePrivacy } from '#desks/site/privacy/routes';
import { routes as site } from '#desks/site/routes';
import { routes as travellerMonth } from '#desks/traveller/month/routes';
import type { Route } from '#platform/http/route';

export const routes: readonly Route[] = [...site, ...sitePrivacy, ...organisationMonth, ...travellerMonth];
