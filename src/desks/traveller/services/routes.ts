// The endpoints of services at providers: always of the one who is signed in, so that no address names a
// person.
import { type Route, route } from '#platform/http/route';
import { disputeOwn, markOwn, setUsual, switchOff, switchOn } from './change-services.ts';
import {
  Activating,
  Disputing,
  Marking,
  MyServices,
  myActivationPath,
  myDeactivationPath,
  myDisputePath,
  myMarkPath,
  myServicesPath,
  myUsualPath,
  ProviderChosen,
  UsualPurpose,
} from './contract.ts';
import { showServices } from './show-services.ts';

const own = { who: ['traveller'], answer: MyServices } as const;

export const routes: readonly Route[] = [
  route('GET', myServicesPath, { ...own, answers: showServices }),
  route('POST', myActivationPath, { ...own, body: Activating, answers: switchOn }),
  route('POST', myDeactivationPath, { ...own, body: ProviderChosen, answers: switchOff }),
  route('POST', myUsualPath, { ...own, body: UsualPurpose, answers: setUsual }),
  route('POST', myMarkPath, { ...own, body: Marking, answers: markOwn }),
  route('POST', myDisputePath, { ...own, body: Disputing, answers: disputeOwn }),
];
