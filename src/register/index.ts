// The register, assembled: every service of the statement, and the types that a record or a disclosure is
// held against.

import cardTransactions from './card/card-transactions.ts';
import fuel from './card/fuel.ts';
import garageParking from './card/garage-parking.ts';
import missedCheckOut from './card/missed-check-out.ts';
import mobilityCard from './card/mobility-card.ts';
import nsBusinessCard from './card/ns-business-card.ts';
import ovFiets from './card/ov-fiets.ts';
import parkAndRide from './card/park-and-ride.ts';
import publicTransportSubscriptions from './card/public-transport-subscriptions.ts';
import sharedCards from './card/shared-cards.ts';
import type { Activity, Service } from './define.ts';
import behaviourResearch from './insight/behaviour-research.ts';
import clientReports from './insight/client-reports.ts';
import serviceImprovement from './insight/service-improvement.ts';
import travelDataAnalysis from './insight/travel-data-analysis.ts';
import eTickets from './mobility/e-tickets.ts';
import evCharging from './mobility/ev-charging.ts';
import fleet from './mobility/fleet.ts';
import micromobility from './mobility/micromobility.ts';
import sharedCar from './mobility/shared-car.ts';
import streetParking from './mobility/street-parking.ts';
import taxi from './mobility/taxi.ts';
import clientArchive from './money/client-archive.ts';
import clientInvoices from './money/client-invoices.ts';
import directInvoices from './money/direct-invoices.ts';
import mandates from './money/mandates.ts';
import payrollSettlement from './money/payroll-settlement.ts';
import splitBilling from './money/split-billing.ts';
import access from './people/access.ts';
import customerService from './people/customer-service.ts';
import entitlements from './people/entitlements.ts';
import organisations from './people/organisations.ts';
import accounts from './system/accounts.ts';
import breaches from './system/breaches.ts';
import consents from './system/consents.ts';
import disclosures from './system/disclosures.ts';
import erasures from './system/erasures.ts';
import holds from './system/holds.ts';
import push from './system/push.ts';
import queue from './system/queue.ts';
import sessions from './system/sessions.ts';
import staffAccess from './system/staff-access.ts';
import co2 from './travel/co2.ts';
import expenseClaims from './travel/expense-claims.ts';
import homeWorkingAllowance from './travel/home-working-allowance.ts';
import routePlanner from './travel/route-planner.ts';
import travelReimbursement from './travel/travel-reimbursement.ts';
import trips from './travel/trips.ts';
import assurance from './trust/assurance.ts';
import complaints from './trust/complaints.ts';
import cookies from './trust/cookies.ts';
import fraud from './trust/fraud.ts';
import legalDemands from './trust/legal-demands.ts';
import rights from './trust/rights.ts';
import security from './trust/security.ts';
import thirdParties from './trust/third-parties.ts';

export type { Activity, Read, Recipient, Retention, Service } from './define.ts';

export const register = [
  // people
  organisations,
  access,
  entitlements,
  customerService,
  // travel
  trips,
  co2,
  travelReimbursement,
  homeWorkingAllowance,
  expenseClaims,
  routePlanner,
  // mobility
  sharedCar,
  micromobility,
  taxi,
  streetParking,
  evCharging,
  eTickets,
  fleet,
  // card
  mobilityCard,
  cardTransactions,
  garageParking,
  parkAndRide,
  ovFiets,
  publicTransportSubscriptions,
  fuel,
  missedCheckOut,
  sharedCards,
  nsBusinessCard,
  // money
  directInvoices,
  clientInvoices,
  splitBilling,
  mandates,
  payrollSettlement,
  clientArchive,
  // insight
  clientReports,
  travelDataAnalysis,
  behaviourResearch,
  serviceImprovement,
  // trust
  thirdParties,
  rights,
  complaints,
  legalDemands,
  cookies,
  security,
  fraud,
  assurance,
  // system
  accounts,
  sessions,
  queue,
  disclosures,
  consents,
  erasures,
  holds,
  breaches,
  staffAccess,
  push,
] as const;

type Services = (typeof register)[number];
type IdsOf<S> = S extends {
  readonly wing: infer W extends string;
  readonly name: infer N extends string;
  readonly activities: infer A;
}
  ? `${W}/${N}/${Extract<keyof A, string>}`
  : never;

/** `<wing>/<service>/<activity>`: the name of one processing activity, everywhere. */
export type ActivityId = IdsOf<Services>;
/** `<wing>/<service>`. */
export type ServiceId = NameOf<Services>;
type NameOf<S> = S extends { readonly wing: infer W extends string; readonly name: infer N extends string }
  ? `${W}/${N}`
  : never;

/** The entry of one activity, as it is written. */
export type ActivityOf<Id extends ActivityId> = Id extends `${infer W}/${infer N}/${infer K}`
  ? Extract<Services, { readonly wing: W; readonly name: N }>['activities'] extends infer A
    ? K extends keyof A
      ? A[K] extends Activity
        ? A[K]
        : never
      : never
    : never
  : never;
/** The fields that an activity holds: nothing else can be a column of it. */
export type FieldsOf<Id extends ActivityId> = ActivityOf<Id>['fields'][number];
/** Who reads in an activity. */
export type ReadersOf<Id extends ActivityId> = Extract<keyof ActivityOf<Id>['reads'], string>;
/** Who receives from an activity. */
export type PartiesOf<Id extends ActivityId> = Extract<keyof ActivityOf<Id>['recipients'], string>;
/**
 * Exactly the fields that a party receives from an activity; never, as long as its list is not in the tree.
 */
export type ReceivedBy<Id extends ActivityId, P extends PartiesOf<Id>> = ActivityOf<Id>['recipients'][P &
  keyof ActivityOf<Id>['recipients']] extends {
  readonly receives: readonly (infer F extends string)[];
}
  ? F
  : never;

export interface ActivityEntry {
  readonly id: ActivityId;
  readonly wing: string;
  readonly service: string;
  /** False: the register speaks of it, nothing is created for it: its service is not built, or it is not. */
  readonly built: boolean;
  readonly activity: Activity;
}

/**
 * Carrying out somebody's rights reads everything of that person, in every activity: written once here, so
 * that no entry can leave it out.
 */
const withRights = (activity: Activity): Activity => ({
  ...activity,
  reads: { ...activity.reads, rights: { fields: activity.fields, when: 'own' } },
});

/** An activity is built when its service is, unless it says that it is not. */
export const isBuilt = (service: Service, activity: Activity): boolean =>
  service.built && activity.built !== false;

/** All activities, in the order of the statement. */
export const activities: readonly ActivityEntry[] = (register as readonly Service[]).flatMap((s) =>
  Object.entries(s.activities).map(([name, activity]) => ({
    id: `${s.wing}/${s.name}/${name}` as ActivityId,
    wing: s.wing,
    service: s.name,
    built: isBuilt(s, activity),
    activity: withRights(activity),
  })),
);

const byId = new Map<string, Activity>(activities.map((entry) => [entry.id, entry.activity]));

/** The entry of an activity. Throws on an id that the register does not have. */
export function activityById(id: ActivityId): Activity {
  const found = byId.get(id);
  if (found === undefined) throw new Error(`the register has no activity ${id}`);
  return found;
}
