// Every name that may stand in a message of ours to an operator, with the field of the register that it
// carries; most carry nobody's data.
import type { Wire } from '#platform/outbound/wire';

const none: readonly string[] = [];

/** Passes, commands and authorisations. */
const personal = {
  uid: ['pass_no'],
  contract_id: ['pass_no'],
  visual_number: ['pass_no'],
  location_id: ['charge_point'],
  evse_uid: ['charge_point'],
  evse_uids: ['charge_point'],
  connector_id: ['charge_point'],
  session_id: ['booking_ref'],
  reservation_id: ['booking_ref'],
  authorization_reference: ['booking_ref'],
  expiry_date: ['booking_end'],
} as const;

const nobody = [
  ...['data', 'status_code', 'status_message', 'timestamp'],
  ...[
    'version',
    'url',
    'endpoints',
    'identifier',
    'role',
    'roles',
    'token',
    'business_details',
    'name',
    'website',
  ],
  ...['country_code', 'party_id', 'type', 'issuer', 'valid', 'whitelist', 'last_updated', 'response_url'],
  ...['allowed', 'info', 'language', 'text', 'location', 'status'],
  ...['id', 'publish', 'address', 'city', 'postal_code', 'country', 'coordinates', 'latitude', 'longitude'],
  ...['time_zone', 'evses', 'evse_id', 'physical_reference', 'capabilities', 'connectors', 'standard'],
  ...['format', 'power_type', 'max_voltage', 'max_amperage', 'max_electric_power', 'tariff_ids'],
  ...['currency', 'elements', 'price_components', 'price', 'vat', 'step_size', 'restrictions', 'min_price'],
  ...['max_price', 'excl_vat', 'incl_vat', 'start_date_time', 'end_date_time', 'start_time', 'end_time'],
  ...['start_date', 'end_date', 'min_kwh', 'max_kwh', 'min_current', 'max_current', 'min_power', 'max_power'],
  ...['min_duration', 'max_duration', 'day_of_week', 'reservation'],
];

export const OCPI_WIRE: Wire = {
  ...Object.fromEntries(nobody.map((name) => [name, none])),
  ...personal,
};
