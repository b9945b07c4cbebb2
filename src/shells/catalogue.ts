// All records of the house in one list: what privacy, migrations and exports are handed.
import type { AnyRecord } from '#platform/records';
import type { SequenceUse } from '#privacy/access';
import * as breaches from '#privacy/breaches/records';
import * as consents from '#privacy/consent/records';
import * as council from '#privacy/council/records';
import * as disclosures from '#privacy/disclose/records';
import * as erasures from '#privacy/erase/records';
import * as evidence from '#privacy/evidence/records';
import * as flags from '#privacy/flags/records';
import * as notices from '#privacy/notices/records';
import * as proposals from '#privacy/proposals/records';
import * as retain from '#privacy/retain/records';
import * as versions from '#privacy/versions/records';
import * as views from '#privacy/views/records';
import * as cardTransactions from '#records/card/card-transactions';
import * as mobilityCard from '#records/card/mobility-card';
import * as ovFiets from '#records/card/ov-fiets';
import * as mobility from '#records/mobility';
import * as evCharging from '#records/mobility/ev-charging';
import * as sharedCar from '#records/mobility/shared-car';
import * as money from '#records/money';
import * as settlement from '#records/money/payroll-settlement';
import * as splitBilling from '#records/money/split-billing';
import * as access from '#records/people/access';
import * as entitlements from '#records/people/entitlements';
import * as organisations from '#records/people/organisations';
import * as co2 from '#records/travel/co2';
import * as homeWorking from '#records/travel/home-working-allowance';
import * as trips from '#records/travel/trips';
import * as complaints from '#records/trust/complaints';
import * as legalDemands from '#records/trust/legal-demands';
import * as rights from '#records/trust/rights';

const modules = [
  organisations,
  access,
  entitlements,
  trips,
  co2,
  homeWorking,
  mobilityCard,
  cardTransactions,
  mobility,
  sharedCar,
  evCharging,
  ovFiets,
  money,
  settlement,
  splitBilling,
  retain,
  versions,
  proposals,
  disclosures,
  views,
  council,
  evidence,
  consents,
  erasures,
  rights,
  complaints,
  legalDemands,
  notices,
  breaches,
  flags,
];

export const records: readonly AnyRecord[] = modules.flatMap((module) =>
  (Object.values(module) as unknown[]).filter(isRecord),
);

function isRecord(value: unknown): value is AnyRecord {
  return typeof value === 'object' && value !== null && 'table' in value && 'columns' in value;
}

/** Tables cut by purge day; their partitions are made ahead. */
export const partitionedTables: readonly string[] = records
  .filter((record) => record.scope.partitioned)
  .map((record) => record.table);

/** Sequences that number rows, with the roles that write them. */
export const sequences: readonly SequenceUse[] = [
  { name: 'travel.trip_id', roles: ['traveller', 'intake'] },
  { name: 'travel.mark_id', roles: ['traveller', 'intake'] },
  { name: 'travel.favourite_id', roles: ['traveller'] },
  { name: 'card.transaction_id', roles: ['intake'] },
  { name: 'mobility.usage_id', roles: ['traveller', 'intake'] },
  { name: 'money.charge_id', roles: ['intake'] },
  { name: 'money.fact', roles: ['traveller', 'intake', 'settlement', 'client'] },
  { name: 'money.rule_version', roles: ['operator', 'client', 'intake'] },
  { name: 'money.delivery_id', roles: ['delivery'] },
  {
    name: 'privacy.log_number',
    roles: [
      'delivery',
      'privacy-officer',
      'traveller',
      'rights',
      'client',
      'service-desk',
      'card-desk',
      'finance-desk',
      'operator',
    ],
  },
  { name: 'privacy.consent_id', roles: ['traveller', 'intake', 'rights'] },
];
