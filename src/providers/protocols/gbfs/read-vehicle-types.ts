// The types of vehicle that a system has.
import { z } from 'zod';
import type { Mode } from '#kernel/mode';
import { accept, type Result } from '#kernel/refusal';
import type { Rows, VehicleType } from './feed.ts';
import { type GbfsFile, notAFile, readRows } from './read-file.ts';
import { gbfsId, words } from './words.ts';

const TYPES_MAX = 1_000;

const row = z.object({
  vehicle_type_id: gbfsId,
  form_factor: z.string().max(40),
  propulsion_type: z.string().max(40),
  name: words.optional(),
  default_pricing_plan_id: gbfsId.optional(),
});

/** A kick scooter is no moped by Dutch law, but it is the nearest of our means: fast, small, electric. */
const modes: Readonly<Record<string, Mode>> = {
  bicycle: 'bicycle',
  cargo_bicycle: 'bicycle',
  car: 'car',
  moped: 'moped',
  scooter: 'moped',
  scooter_standing: 'moped',
  scooter_seated: 'moped',
};

export function readVehicleTypes(file: GbfsFile): Result<Rows<VehicleType>> {
  const list = z.object({ vehicle_types: z.array(z.unknown()) }).safeParse(file.data);
  if (!list.success) return notAFile('vehicle_types', list.error);
  const { rows, setAside } = readRows(list.data.vehicle_types, row, TYPES_MAX);
  const types = rows.map((one): VehicleType => {
    const electric = one.propulsion_type.startsWith('electric');
    const mode = modes[one.form_factor];
    return {
      id: one.vehicle_type_id,
      name: one.name,
      mode: mode === 'bicycle' && electric ? 'e-bike' : mode,
      electric,
      planId: one.default_pricing_plan_id,
    };
  });
  return accept({ rows: types, setAside });
}
