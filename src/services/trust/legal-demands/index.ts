// The door of legal demands.
export { listClosedDemands } from './list-closed-demands.ts';
export {
  type Demand,
  type DemandState,
  demandRefusals,
  demandSteps,
  type ListedDemand,
  listDemands,
  receiveDemand,
  stepDemand,
} from './step-demand.ts';
