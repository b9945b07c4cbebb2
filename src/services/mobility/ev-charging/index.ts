// The door of ev-charging.
export {
  type DueOrder,
  findClientOfOrder,
  listClientsWaiting,
  listDueOrders,
  noteOrder,
  type OrderStep,
} from './carry-orders.ts';
export { describePrice, type PointPrice } from './describe-price.ts';
export {
  countPasses,
  findContract,
  findOwnPass,
  findPass,
  listClientsWithPass,
  listPasses,
  type Pass,
} from './find-pass.ts';
export { type HomeReason, homeReasons, homeRefusals } from './home-refusals.ts';
export { listOwnRefusals, noteCheck, type OwnCheck, type PassCheck } from './keep-checks.ts';
export {
  endHomeCharger,
  findHomeCharger,
  type HomeCharger,
  listHomeCosts,
  registerHomeCharger,
  sayHomeCost,
} from './keep-home-charger.ts';
export { listHomeTariffs, setHomeTariff } from './keep-home-tariff.ts';
export {
  type ChargingLine,
  type ChargingList,
  chargingLists,
  endLine,
  findLine,
  findLineByKey,
  findOurKey,
  type LineMade,
  type LineStart,
  listLines,
  makeLine,
  noteRead,
  noteUndeclared,
  startLine,
} from './keep-line.ts';
export {
  type ChargePoint,
  findLocation,
  findPoint,
  listPoints,
  type Square,
  saveLocation,
} from './keep-points.ts';
export {
  findOwnSession,
  findSession,
  listOwnSessions,
  type OwnSession,
  saveSession,
} from './keep-sessions.ts';
export {
  type HomeSession,
  type HomeSettled,
  listHomeToSettle,
  listOwnHomeSessions,
  listWorkHomeSessions,
  noteHomeSettled,
  sumHomeCharged,
  type WorkHomeSession,
} from './list-home.ts';
export { parseEnergyPrice } from './parse-energy-price.ts';
export {
  findCostOn,
  findTariffOn,
  type HomeCost,
  type HomePrice,
  type HomeTariff,
  priceHome,
} from './price-home.ts';
export { type ChargingBecause, chargingRefusals, refuseBecause, sentenceOf } from './refusals.ts';
export {
  type HomeReport,
  type HomeSessionTold,
  type MeterTold,
  reportHomeMeter,
  reportHomeSessions,
} from './report-home.ts';
export { tables } from './tables.ts';
export { listOwnOrders, type OwnOrder, wantStart, wantStop } from './want-charging.ts';
