// The endpoints of a client's services at providers: what is on, the limits, and what was used for its work.
import { type Route, route } from '#platform/http/route';
import { shows } from '#platform/http/views';
import { changeHomeTariff, changeLimit, changeSwitch } from './change-services.ts';
import {
  ClientServices,
  clientHomeTariffPath,
  clientLimitPath,
  clientServicesPath,
  clientSwitchPath,
  Limiting,
  OfMonth,
  SettingHomeTariff,
  Switching,
} from './contract.ts';
import { showServices } from './show-services.ts';

const use = ['booking_end', 'booking_cost', 'trip_purpose'] as const;

interface Shown {
  readonly personId: string;
}

const client = {
  who: ['client'],
  params: OfMonth,
  answer: ClientServices,
  views: {
    shown: [
      shows('mobility/shared-car/use', use),
      shows('mobility/ev-charging/use', use),
      shows('mobility/ev-charging/home', ['booking_end', 'booking_cost', 'energy_kwh']),
      shows('card/ov-fiets/rental', use),
      shows('people/organisations/employment', ['full_name', 'employee_no', 'cost_centre']),
    ],
    reason: 'what was used for the work',
    people: ({ uses, disputes }: Readonly<Record<'uses' | 'disputes', readonly Shown[]>>) =>
      [...uses, ...disputes].map(({ personId }) => personId),
  },
} as const;

export const routes: readonly Route[] = [
  route('GET', clientServicesPath(':month'), { ...client, answers: showServices }),
  route('POST', clientSwitchPath(':month'), { ...client, body: Switching, answers: changeSwitch }),
  route('POST', clientLimitPath(':month'), { ...client, body: Limiting, answers: changeLimit }),
  route('POST', clientHomeTariffPath(':month'), {
    ...client,
    body: SettingHomeTariff,
    answers: changeHomeTariff,
  }),
];
