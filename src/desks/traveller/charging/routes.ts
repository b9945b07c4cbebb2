// The endpoints of charging: always of the one who is signed in, so that no address names a person.
import { type Route, route } from '#platform/http/route';
import {
  Charging,
  chargingPath,
  OpenedReceipt,
  Ordered,
  receiptPath,
  StartAsked,
  StopAsked,
  startPath,
  stopPath,
  UsageId,
} from './contract.ts';
import {
  HomeCharging,
  homeChargerPath,
  homeCostPath,
  homeEndPath,
  homeMeterPath,
  homePath,
  homeSessionsPath,
  Registering,
  ReportingMeter,
  ReportingSessions,
  SayingCost,
} from './home/contract.ts';
import { endCharger, registerCharger, reportMeter, reportSessions, sayCost } from './home/report-home.ts';
import { showHome } from './home/show-home.ts';
import { openReceipt } from './open-receipt.ts';
import { orderStart, orderStop } from './order-charging.ts';
import { showCharging } from './show-charging.ts';

const own = { who: ['traveller'] } as const;
const home = { ...own, answer: HomeCharging } as const;

export const routes: readonly Route[] = [
  route('GET', chargingPath, { ...own, answer: Charging, answers: showCharging }),
  route('POST', startPath, { ...own, body: StartAsked, answer: Ordered, answers: orderStart }),
  route('POST', stopPath, { ...own, body: StopAsked, answer: Ordered, answers: orderStop }),
  route('GET', receiptPath(':usage'), {
    ...own,
    params: UsageId,
    answer: OpenedReceipt,
    answers: openReceipt,
  }),
  route('GET', homePath, { ...home, answers: showHome }),
  route('POST', homeChargerPath, { ...home, body: Registering, answers: registerCharger }),
  route('POST', homeEndPath, { ...home, answers: endCharger }),
  route('POST', homeCostPath, { ...home, body: SayingCost, answers: sayCost }),
  route('POST', homeSessionsPath, { ...home, body: ReportingSessions, answers: reportSessions }),
  route('POST', homeMeterPath, { ...home, body: ReportingMeter, answers: reportMeter }),
];
