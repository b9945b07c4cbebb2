// The door of rights: what flows and desks may call.
export { announceLift, liftRefusals, NOTICE_DAYS } from './announce-lift.ts';
export { type Clocks, clocksOf, daysBetween } from './clocks.ts';
export { closeLift } from './close-lift.ts';
export { keepCorrection, listCorrected } from './keep-correction.ts';
export { type ClosedRequest, listClosedRequests } from './list-closed-requests.ts';
export { findOpenLift, type Lift, listLifts } from './list-lifts.ts';
export {
  type ListedRequest,
  listOpenRequests,
  listOwnRequests,
  type OpenPage,
  readOpenRequests,
} from './list-requests.ts';
export {
  type Actor,
  type Channel,
  channels,
  type EventName,
  type Kind,
  kinds,
  type Phase,
  type RejectionGround,
  rejectionGrounds,
  type StepName,
  steps,
  transitions,
} from './machine.ts';
export { type CorrectedAtOnce, correctedAtOnce, decidedBy, isCorrectedAtOnce } from './needs-decision.ts';
export { type Next, planNext } from './plan-next.ts';
export { findAsker, issueProof, type ProofUse, proofRefusals, redeemProof } from './prove-person.ts';
export { findRequest, type Request, type RequestStep } from './read-request.ts';
export { type Asker, type Asking, askRefusals, receiveRequest } from './receive-request.ts';
export { type Recognition, recognisePerson, recognitions } from './recognise-person.ts';
export {
  type Effect,
  type RequestResult,
  type ResultLine,
  showResult,
  writeResult,
} from './show-result.ts';
export { clocksOfState, isClosed, nextOf, type State, stepRefusals } from './step.ts';
export { lockRequest, requestRefusals, type Step, stepRequest, writeStep } from './step-request.ts';
export { wakeWorker } from './wake-worker.ts';
