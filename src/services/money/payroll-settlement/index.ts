// What flows and desks may call of the payroll settlement: preview, close, stored runs, explanations, payroll
// totals, WPM.

export type { LineBasis } from './basis-of-line.ts';
// The statements themselves, for the benchmark that runs them without roles and parts.
export * as booking from './booking-sql.ts';
export { type CloseRequest, close, closeRefusals, settleMonth } from './close.ts';
export { type Explanation, explain, explainRefusals } from './explain.ts';
export { type DeliveryOfRun, findDelivery } from './find-delivery.ts';
export { countMessages, groupForPayroll, type PayrollKind, type PayrollRow } from './group-for-payroll.ts';
export { findConnection, keepConnection, listConnected, type PayrollConnection } from './keep-connection.ts';
export {
  type DeliveryBecause,
  type DeliveryState,
  listDeliveryStates,
  lockForDelivery,
  markDelivery,
} from './keep-deliveries.ts';
export {
  type AfasSetup,
  findPayrollSetup,
  keepPayrollSetup,
  type PayrollSetup,
  type PayrollSetupInput,
} from './keep-payroll-setup.ts';
export { type Settlement, type SettlementLine, type Totals, toJson, type Warning } from './line.ts';
export { organisationOfLine, parseLineId } from './line-id.ts';
export { listMonths, type SettledMonth } from './list-months.ts';
export { listPayrollTotals, type PayrollTotal, type WageCode, wageCodes } from './list-payroll-totals.ts';
export { listRuns, type OpenedRun } from './open-run.ts';
export { type PreviewRequest, preview } from './preview.ts';
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
export { type StoredWarning, toWarning } from './warn.ts';
export type { WpmMethod } from './warn-of-wpm.ts';
export { type WpmRow, type WpmTotals, wpmTotals } from './wpm-totals.ts';
