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

/** What a price is made of, by the service that it is of. */
const openedPrices = {
  'mobility/shared-car': shows('mobility/shared-car/use', ['booking_cost']),
  'mobility/ev-charging': shows('mobility/ev-charging/use', ['booking_cost']),
  'card/ov-fiets': shows('card/ov-fiets/rental', ['booking_cost']),
} as const;

const peopleOf = (lines: readonly { readonly personId: string | null }[]) =>
  lines.flatMap(({ personId }) => personId ?? []);

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
      shown: [payrollLines, shows('people/organisations/employment', ['full_name'])],
      reason: 'the payroll month',
      people: ({ lines, atProviders: used }) => [
        ...lines.map((line) => line.personId),
        ...peopleOf(used.lines),
      ],
      besides: ({ atProviders: { lines: used } }) => [
        { shown: [atProviders], people: peopleOf(used) },
        ...Object.entries(openedPrices).map(([service, shown]) => ({
          shown: [shown],
          people: peopleOf(used.filter((line) => line.service === service && line.price.length > 0)),
        })),
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
