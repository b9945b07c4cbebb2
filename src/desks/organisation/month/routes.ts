// The endpoints of the month of an organisation: the list, one month, and the close.
import { z } from 'zod';
import { Month } from '#desks/site/contract';
import { type Route, route } from '#platform/http/route';
import { shows } from '#platform/http/views';
import { closeMonth } from './close-month.ts';
import {
  CloseAnswer,
  CloseRequest,
  closePath,
  MonthList,
  monthPath,
  monthsPath,
  OrganisationMonth,
} from './contract.ts';
import { showMonth } from './show-month.ts';
import { showMonths } from './show-months.ts';

const OfMonth = z.object({ month: Month });
const KnownAt = z.object({ knownAt: CloseRequest.shape.knownAt.optional() });

const payrollLines = shows('money/payroll-settlement/evidence', [
  'employee_no',
  'start_datetime',
  'trip_purpose',
  'transport_means',
  'distance_km',
  'claim_kind',
  'allowance_amount',
  'allowance_period',
  'cost_centre',
]);

const atProviders = shows('money/split-billing/usage', [
  'start_datetime',
  'active_service',
  'trip_purpose',
  'distance_km',
  'co2_grams',
  'trip_cost',
  'vat_amount',
  'charge_payer',
]);
const openedPrices = ['booking_cost'] as const;

export const routes: readonly Route[] = [
  route('GET', monthsPath, {
    who: ['client'],
    views: { nobody: 'months and their state' },
    answer: MonthList,
    answers: showMonths,
  }),
  route('GET', monthPath(':month'), {
    who: ['client'],
    params: OfMonth,
    query: KnownAt,
    views: {
      shown: [
        payrollLines,
        atProviders,
        shows('mobility/shared-car/use', openedPrices),
        shows('mobility/ev-charging/use', openedPrices),
        shows('card/ov-fiets/rental', openedPrices),
        shows('people/organisations/employment', ['full_name']),
      ],
      reason: 'the payroll month',
      people: ({ lines, atProviders: used }) => [
        ...lines.map((line) => line.personId),
        ...used.lines.flatMap(({ personId }) => personId ?? []),
      ],
    },
    answer: OrganisationMonth,
    answers: showMonth,
  }),
  route('POST', closePath(':month'), {
    who: ['client'],
    params: OfMonth,
    body: CloseRequest,
    views: { nobody: 'the run as a whole; its warnings count and name nobody' },
    answer: CloseAnswer,
    answers: closeMonth,
  }),
];
