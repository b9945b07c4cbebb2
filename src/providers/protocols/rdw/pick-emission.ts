// From the fuel rows of one vehicle to one fuel and one CO2 figure: the most honest measurement that there
// is.
import type { Fuel } from '#kernel/mode';
import type { FuelRow } from './parse-vehicles.ts';

export type EmissionBasis = 'wltp-weighted' | 'wltp' | 'nedc-weighted' | 'nedc' | 'none';

export interface Emission {
  /** Undefined when the register names a fuel that our vocabulary does not have. */
  readonly fuel: Fuel | undefined;
  /** Undefined with basis 'none': a list factor for the fuel must then do. */
  readonly co2MgPerKm: number | undefined;
  readonly basis: EmissionBasis;
}

const precedence = [
  ['wltp-weighted', 'wltpWeightedMgPerKm'],
  ['wltp', 'wltpMgPerKm'],
  ['nedc-weighted', 'nedcWeightedMgPerKm'],
  ['nedc', 'nedcMgPerKm'],
] as const;

/**
 * Own choice, from seen practice: WLTP weighted (plug-in) before WLTP before NEDC weighted before NEDC. A row
 * with electricity beside another makes a hybrid; petrol beside gas is one car that runs on gas. Fully
 * electric cars and hydrogen have basis 'none', because what leaves the exhaust says nothing about them.
 */
export function pickEmission(rows: readonly FuelRow[]): Emission {
  const sorted = [...rows].sort((a, b) => a.sequence - b.sequence);
  const fuel = pickFuel(sorted);
  if (fuel === 'electric' || fuel === 'hydrogen') return { fuel, co2MgPerKm: undefined, basis: 'none' };
  const burning = sorted.filter((row) => row.fuel !== 'electric');
  const own = burning.filter((row) => row.fuel === fuel);
  for (const [basis, field] of precedence) {
    const row = [...own, ...burning, ...sorted].find((candidate) => (candidate[field] ?? 0) > 0);
    if (row) return { fuel, co2MgPerKm: row[field], basis };
  }
  return { fuel, co2MgPerKm: undefined, basis: 'none' };
}

function pickFuel(rows: readonly FuelRow[]): Fuel | undefined {
  const electric = rows.some((row) => row.fuel === 'electric');
  const others = rows.filter((row) => row.fuel !== 'electric');
  if (electric && others.length === 0) return 'electric';
  // A fuel cell with a battery is a hydrogen car.
  if (others.some((row) => row.fuel === 'hydrogen')) return 'hydrogen';
  if (electric) return isPlugIn(rows) ? 'plug-in-hybrid' : 'hybrid';
  return (others.find((row) => row.fuel === 'lpg' || row.fuel === 'cng') ?? others[0])?.fuel;
}

/**
 * The class decides when there is one (OVC: charged off the vehicle; NOVC: not); else a weighted value tells.
 */
function isPlugIn(rows: readonly FuelRow[]): boolean {
  const classes = rows.flatMap((row) => row.hybridClass?.toUpperCase() ?? []);
  if (classes.some((name) => name.startsWith('OVC') || name.includes('PLUG'))) return true;
  if (classes.some((name) => name.startsWith('NOVC'))) return false;
  return rows.some((row) => (row.wltpWeightedMgPerKm ?? 0) > 0 || (row.nedcWeightedMgPerKm ?? 0) > 0);
}
