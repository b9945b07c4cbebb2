// The door of CO2: the estimate of a trip, its storage, and the copy of the vehicle register.
export { addEstimates } from './add-estimates.ts';
export {
  type Co2Estimate,
  type Co2Figure,
  type Co2Reason,
  estimateCo2,
  gramsOf,
  type TripForCo2,
} from './estimate.ts';
export { type Factor, type FactorKind, factors, findFactor } from './factors.ts';
export { findVehicle, type RegisteredVehicle } from './find-vehicle.ts';
export { type ImportedRows, importFuels, importVehicles } from './import-vehicles.ts';
export { type GramsOfMode, listGramsByMode } from './list-grams-by-mode.ts';
export { listTravelCells, type TravelCell } from './list-travel-cells.ts';
export { type EstimateMark, markEstimates } from './mark-estimates.ts';
export { replaceEstimate } from './replace-estimate.ts';
export { estimateByList, type TripEstimate, writeEstimates } from './write-estimates.ts';
