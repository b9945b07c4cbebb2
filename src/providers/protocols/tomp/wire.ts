// Which name in a message over TOMP-API carries which field of the register: going out, and coming in. A name
// that is not here does not go out; one that comes in without being here is not kept, and is told to the
// operator.
import type { Wire } from '#platform/outbound/wire';

const nobodys = (...names: string[]): Wire => Object.fromEntries(names.map((name) => [name, []]));

/**
 * Going out with a booking, an event on it, a change, and a report of damage. `customer.id` is a pseudonym,
 * made for this operator alone; a place is that of the vehicle, never of the person.
 */
export const TOMP_OUT: Wire = {
  ...nobodys(
    'from',
    'to',
    'customer',
    'coordinates',
    'licenses',
    'assetClass',
    'operation',
    'origin',
    'event',
  ),
  ...nobodys('supportType', 'priority', 'damage', 'assetId', 'mainAssetType'),
  id: ['booking_ref', 'customer_no'],
  externalId: ['customer_no'],
  lat: ['booking_place'],
  lng: ['booking_place'],
  stationId: ['booking_place'],
  departureTime: ['booking_start'],
  arrivalTime: ['booking_end'],
  time: ['booking_start', 'booking_end'],
  validUntil: ['licence_valid_until'],
  vehicleComponent: ['damage_report'],
  description: ['damage_report'],
};

/**
 * Coming in: names that we read. What the operator may also send and we do not keep is in `TOMP_IN_UNREAD`.
 */
export const TOMP_IN: Wire = {
  ...nobodys('fare', 'location', 'surgePricing'),
  ...nobodys('legs', 'from', 'to', 'coordinates', 'assetType', 'asset', 'assets', 'sharedProperties'),
  ...nobodys(
    'overriddenProperties',
    'mainAssetType',
    'pricing',
    'parts',
    'estimated',
    'conditions',
    'conditionType',
  ),
  ...nobodys(
    'options',
    'userCommunication',
    'details',
    'state',
    'event',
    'operation',
    'origin',
    'type',
    'status',
  ),
  ...nobodys(
    'currencyCode',
    'vatRate',
    'units',
    'unitType',
    'scaleFrom',
    'scaleTo',
    'scaleType',
    'kind',
    'class',
  ),
  ...nobodys(
    'assetState',
    'minutes',
    'order',
    'category',
    'distanceType',
    'journalSequenceId',
    'requiredFields',
  ),
  ...nobodys(
    'ultimateResponseTime',
    'validUntil',
    'isReserved',
    'isDisabled',
    'availableUntil',
    'stateOfCharge',
  ),
  ...nobodys(
    'persons',
    'gearbox',
    'nrAvailable',
    'customer',
    'externalId',
    'text',
    'assetTypeId',
    'vatCountryCode',
  ),
  id: ['booking_ref', 'customer_no'],
  journalId: ['booking_ref'],
  legId: ['booking_ref'],
  lat: ['booking_place'],
  lng: ['booking_place'],
  stationId: ['booking_place'],
  name: ['booking_place', 'make_model'],
  brand: ['make_model'],
  model: ['make_model'],
  licensePlate: ['licence_plate'],
  fuel: ['fuel'],
  co2PerKm: ['co2_grams'],
  departureTime: ['booking_start'],
  actualDepartureTime: ['booking_start'],
  arrivalTime: ['booking_end'],
  actualArrivalTime: ['booking_end'],
  time: ['booking_start', 'booking_end'],
  usedTime: ['booking_end'],
  distance: ['distance_km'],
  mileage: ['distance_km'],
  amount: ['booking_cost'],
  amountExVat: ['booking_cost'],
  comment: ['booking_ref'],
  description: ['booking_ref'],
};

/** Names of the document about things, not people: harmless, and not read. */
export const TOMP_IN_UNREAD: Wire = nobodys(
  'ticket',
  'assetAccessData',
  'tokenType',
  'validFrom',
  'tokenData',
  'url',
  'goal',
  'assetSubClass',
  'assetClass',
  'propulsion',
  'accessMethods',
  'legSequenceNumber',
  'invoiceId',
  'invoiceDate',
  'vatNumber',
  'planId',
  'isTaxable',
);
