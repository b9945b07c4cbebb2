// Which kinds of data the commands print of people, as the pages of the screens say it of theirs.
import { shows } from '#platform/http/views';

export const settlementShown = [
  shows('money/payroll-settlement/evidence', [
    'employee_no',
    'start_datetime',
    'trip_purpose',
    'transport_means',
    'claim_kind',
    'allowance_amount',
  ]),
];
export const explanationShown = [
  shows('money/payroll-settlement/evidence', [
    'start_datetime',
    'trip_purpose',
    'transport_means',
    'distance_km',
    'trip_cost',
    'claim_kind',
    'allowance_amount',
  ]),
];
export const tripsShown = [
  shows('travel/trips/history', ['start_datetime', 'transport_means', 'distance_km', 'trip_purpose']),
  shows('people/organisations/employment', ['employee_no']),
];
export const cardShown = [
  shows('card/card-transactions/transactions', ['transaction_cost']),
  shows('people/organisations/employment', ['employee_no']),
];
