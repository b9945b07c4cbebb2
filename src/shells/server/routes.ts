// All endpoints of the server, in one list.

import { officerRoutes } from '#desks/operator/privacy/routes';
import { routes as providersDesk } from '#desks/operator/providers/routes';
import { routes as organisationAccess } from '#desks/organisation/access/routes';
import { routes as organisationApprovals } from '#desks/organisation/approvals/routes';
import { routes as organisationMonth } from '#desks/organisation/month/routes';
import { routes as organisationOversight } from '#desks/organisation/oversight/routes';
import { routes as organisationPeople } from '#desks/organisation/people/routes';
import { routes as organisationPolicy } from '#desks/organisation/policy/routes';
import { routes as organisationReports } from '#desks/organisation/reports/routes';
import { routes as organisationServices } from '#desks/organisation/services/routes';
import { accessRoutes } from '#desks/site/access/routes';
import { routes as sitePrivacy } from '#desks/site/privacy/routes';
import { routes as site } from '#desks/site/routes';
import { routes as travellerApprovals } from '#desks/traveller/approvals/routes';
import { routes as travellerCars } from '#desks/traveller/cars/routes';
import { routes as travellerCharging } from '#desks/traveller/charging/routes';
import { routes as travellerHome } from '#desks/traveller/home/routes';
import { routes as travellerHomeDays } from '#desks/traveller/home-days/routes';
import { routes as travellerMoney } from '#desks/traveller/money/routes';
import { routes as travellerMonth } from '#desks/traveller/month/routes';
import { routes as travellerNearby } from '#desks/traveller/nearby/routes';
import { routes as travellerPolicy } from '#desks/traveller/policy/routes';
import { routes as travellerPrivacy } from '#desks/traveller/privacy/routes';
import { routes as travellerRules } from '#desks/traveller/rules/routes';
import { routes as travellerServices } from '#desks/traveller/services/routes';
import { routes as travellerTrips } from '#desks/traveller/trips/routes';
import { routes as travellerWeek } from '#desks/traveller/week/routes';
import type { Route } from '#platform/http/route';
import { records } from '../catalogue.ts';
import { showEffect } from '../proposals/show-effect.ts';
import { signerOf } from '../run-retention.ts';

export const routes: readonly Route[] = [
  ...site,
  ...accessRoutes,
  ...sitePrivacy,
  ...organisationMonth,
  ...organisationAccess,
  ...travellerMonth,
  ...travellerCars,
  ...travellerCharging,
  ...travellerNearby,
  ...officerRoutes({ records, signProof: signerOf, showEffect }),
  ...providersDesk,
  ...travellerPolicy,
  ...travellerApprovals,
  ...travellerPrivacy,
  ...travellerServices,
  ...travellerWeek,
  ...travellerHomeDays,
  ...travellerHome,
  ...travellerTrips,
  ...travellerMoney,
  ...travellerRules,
  ...organisationServices,
  ...organisationPolicy,
  ...organisationPeople,
  ...organisationReports,
  ...organisationOversight,
  ...organisationApprovals,
];
