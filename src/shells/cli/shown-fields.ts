// Which kinds of data the commands print of people, as the pages of the screens say it of theirs.
import { type Shown, shows } from '#platform/http/views';
import { type ActivityId, activityById } from '#register';

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
export const payrollShown = [
  shows('money/payroll-settlement/evidence', [
    'employee_no',
    'trip_purpose',
    'transport_means',
    'allowance_amount',
  ]),
];
export const requestShown = [
  shows('trust/rights/requests', ['request_kind', 'request_date', 'request_text', 'request_outcome']),
];
export const flagsShown = [shows('trust/rights/requests', ['flag_activity', 'request_date'])];
export const tripsShown = [
  shows('travel/trips/history', ['start_datetime', 'transport_means', 'distance_km', 'trip_purpose']),
  shows('people/organisations/employment', ['employee_no']),
];
export const cardShown = [
  shows('card/card-transactions/transactions', ['transaction_cost']),
  shows('people/organisations/employment', ['employee_no']),
];

/** Of each activity of which a file holds rows, all that it may hold. */
export const fileShown = (activities: Iterable<ActivityId>): Shown[] =>
  [...activities].map((activity) => ({ activity, fields: activityById(activity).fields }));
