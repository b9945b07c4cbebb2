// What we keep of a charging location: enough to find it, show its price and status, and start; the rest of
// what an operator tells (pictures, opening texts, owners) is read past.
import type { z } from 'zod';
import type { Connector, Evse, Location } from './location-objects.ts';

export type KeptConnector = Pick<
  z.output<typeof Connector>,
  'id' | 'standard' | 'format' | 'power_type' | 'max_voltage' | 'max_amperage' | 'last_updated'
> & { readonly max_electric_power?: number; readonly tariff_ids?: string[] };

export type KeptEvse = Pick<z.output<typeof Evse>, 'uid' | 'status' | 'last_updated'> & {
  readonly evse_id?: string;
  readonly physical_reference?: string;
  readonly capabilities?: string[];
  readonly connectors: KeptConnector[];
};

export type KeptLocation = Pick<
  z.output<typeof Location>,
  | 'country_code'
  | 'party_id'
  | 'id'
  | 'publish'
  | 'address'
  | 'city'
  | 'country'
  | 'coordinates'
  | 'time_zone'
  | 'last_updated'
> & { readonly name?: string; readonly postal_code?: string; readonly evses: KeptEvse[] };

/** Absent and null are the same; a removed point is kept with its status, so that a late change finds it. */
export function keepLocation(location: z.output<typeof Location>): KeptLocation {
  const { country_code, party_id, id, publish, address, city, country, coordinates, time_zone } = location;
  return {
    ...{ country_code, party_id, id, publish, address, city, country, coordinates, time_zone },
    ...present('name', location.name),
    ...present('postal_code', location.postal_code),
    evses: (location.evses ?? []).map(keepEvse),
    last_updated: location.last_updated,
  };
}

export function keepEvse(evse: z.output<typeof Evse>): KeptEvse {
  return {
    uid: evse.uid,
    ...present('evse_id', evse.evse_id),
    status: evse.status,
    ...present('capabilities', evse.capabilities),
    ...present('physical_reference', evse.physical_reference),
    connectors: evse.connectors.map(keepConnector),
    last_updated: evse.last_updated,
  };
}

export function keepConnector(connector: z.output<typeof Connector>): KeptConnector {
  const { id, standard, format, power_type, max_voltage, max_amperage, last_updated } = connector;
  return {
    ...{ id, standard, format, power_type, max_voltage, max_amperage },
    ...present('max_electric_power', connector.max_electric_power),
    ...present('tariff_ids', connector.tariff_ids),
    last_updated,
  };
}

const present = <N extends string, V>(name: N, value: V | null | undefined) =>
  (value === null || value === undefined ? {} : { [name]: value }) as { readonly [K in N]?: NonNullable<V> };

/** Power in watts: what the plug says, or what follows from volts, amperes and phases. */
export function powerOf(connector: KeptConnector): number {
  if (connector.max_electric_power !== undefined) return connector.max_electric_power;
  const phases = connector.power_type === 'AC_3_PHASE' ? 3 : connector.power_type === 'AC_2_PHASE' ? 2 : 1;
  return connector.max_voltage * connector.max_amperage * phases;
}
