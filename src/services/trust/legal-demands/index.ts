// The door of legal demands.
export {
  type Demand,
  type DemandState,
  demandRefusals,
  type ListedDemand,
  listDemands,
  receiveDemand,
  stepDemand,
} from './step-demand.ts';
