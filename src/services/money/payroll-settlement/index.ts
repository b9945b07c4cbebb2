// What flows and desks may call of the payroll settlement: preview, close, stored runs, explanations, payroll
// totals, WPM.

export type { LineBasis } from './basis-of-line.ts';
// The statements themselves, for the benchmark that runs them without roles and parts.
export * as booking from './booking-sql.ts';
export { type CloseRequest, close, closeRefusals, settleMonth } from './close.ts';
export { type Explanation, explain, explainRefusals } from './explain.ts';
export { type DeliveryOfRun, findDelivery } from './find-delivery.ts';
export { findUnusual, listUsualMonths, type UnusualMonth } from './find-unusual.ts';
export { countMessages, groupForPayroll, type PayrollKind, type PayrollRow } from './group-for-payroll.ts';
export { type CellPart, guardSimulation, type SimulationCell } from './guard-simulation.ts';
export { judgeVersions, type VersionState } from './judge-versions.ts';
export { findConnection, keepConnection, listConnected, type PayrollConnection } from './keep-connection.ts';
export {
  type DeliveryBecause,
  type DeliveryState,
  listDeliveryStates,
  lockForDelivery,
  markDelivery,
} from './keep-deliveries.ts';
export { findPayDate, keepPayDay, payDayRefusals } from './keep-pay-day.ts';
export {
  type AfasSetup,
  findPayrollSetup,
  keepPayrollSetup,
  type PayrollSetup,
  type PayrollSetupInput,
} from './keep-payroll-setup.ts';
export {
  findSimulation,
  finishSimulation,
  forgetSimulation,
  listSimulationCells,
  listSimulationsToRun,
  noteProgress,
  requestSimulation,
  type SimulationState,
  type SimulationToRun,
} from './keep-simulation.ts';
export { type Settlement, type SettlementLine, type Totals, toJson, type Warning } from './line.ts';
export { organisationOfLine, parseLineId } from './line-id.ts';
export { listCostCells } from './list-cost-cells.ts';
export { listMonths, type SettledMonth } from './list-months.ts';
export { listPayrollTotals, type PayrollTotal, type WageCode, wageCodes } from './list-payroll-totals.ts';
export { DRAFT_ID, listTouchedMonths } from './list-touched-months.ts';
export { listRuns, type OpenedRun } from './open-run.ts';
export { type PolicySection, policyForPack } from './policy-for-pack.ts';
export { type PreviewRequest, preview } from './preview.ts';
export { type PricedCase, priceCases } from './price-cases.ts';
export { type QuotedDay, type QuotedTrips, quoteTrips } from './quote-trips.ts';
export { findRun, readMonths, readRun, readWarnings } from './read-run.ts';
export {
  checkClose,
  forgetCloseRequest,
  isCloseRequested,
  listCloseRequests,
  type MonthToClose,
  requestClose,
} from './request-close.ts';
export { type RunMonth, rowsOf } from './settle-part.ts';
export { type KnownRules, listKnownRules, type PolicyOnDay, policyOfDay } from './show-policy.ts';
export { type SimulationAsked, simulate } from './simulate.ts';
export { type ChangedLine, groupOf, type PolicyChange, tellChanges } from './tell-changes.ts';
export type { ToldGroup, ToldRule } from './tell-policy.ts';
export { type StoredWarning, toWarning } from './warn.ts';
export type { WpmMethod } from './warn-of-wpm.ts';
export { type WpmAsked, type WpmRow, type WpmTotals, wpmTotals } from './wpm-totals.ts';
