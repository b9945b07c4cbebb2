// How the simulator writes its things down in the words of TOMP-API 1.6.1.
import { type Car, PRICES, STATIONS } from './cars.ts';
import type { Bill, Booking, Price } from './world.ts';

const euro = (cents: number) => ({
  amount: cents / 100,
  currencyCode: 'EUR',
  vatRate: 21,
  vatCountryCode: 'NL',
});

export function showFare(price: Price, estimated: boolean) {
  const perQuarter = (cents: number) => ({ ...euro(cents), type: 'FLEX', unitType: 'MINUTE', units: 15 });
  return {
    estimated,
    description: 'SIMULATOR',
    parts: [
      { ...euro(price.startCents), type: 'FIXED', name: 'Start' },
      { ...perQuarter(price.quarterCents), name: 'Per 15 min' },
      ...(price.pausedQuarterCents === undefined
        ? []
        : [{ ...perQuarter(price.pausedQuarterCents), assetState: 'PAUSED', name: 'Per 15 min, paused' }]),
      { ...euro(price.kmCents), type: 'FLEX', unitType: 'KM', units: 1, name: 'Per km' },
    ],
  };
}

export function showPlans() {
  return Object.entries(PRICES).map(([type, price]) => ({
    planId: `PLAN-${type}`,
    name: type === 'VAN' ? 'Bestelbus' : 'Stadsauto',
    fare: showFare(price, false),
    isTaxable: true,
    surgePricing: false,
    description: 'SIMULATOR: start, tijd en kilometers',
  }));
}

export function showStation(id: string) {
  const station = STATIONS.find((each) => each.id === id);
  if (!station) throw new Error(`no station ${id}`);
  const { lat, lng } = station;
  return { stationId: id, name: station.name, coordinates: { lng, lat } };
}

export function showStations() {
  return STATIONS.map(({ id, city }) => ({
    ...showStation(id),
    physicalAddress: { streetAddress: 'Voorbeeldplein 1', areaReference: city, country: 'NL' },
    isRenting: true,
    isReturning: true,
  }));
}

function sharedOf({ brand, model, fuel, co2PerKm, seats }: Car) {
  return { brand, model, fuel, co2PerKm, persons: seats };
}

export function showAsset(car: Car, isReserved: boolean) {
  return {
    id: car.id,
    isReserved,
    stationId: car.station,
    ...(car.charge === undefined ? {} : { stateOfCharge: car.charge }),
    overriddenProperties: { location: showStation(car.station) },
  };
}

export function showType(type: string, cars: readonly Car[], reserved: ReadonlySet<string>) {
  const [first] = cars;
  return {
    id: type,
    assetClass: 'CAR',
    nrAvailable: cars.filter(({ id }) => !reserved.has(id)).length,
    ...(first === undefined ? {} : { sharedProperties: sharedOf(first) }),
    assets: cars.map((car) => showAsset(car, reserved.has(car.id))),
  };
}

/** A plate is told only with a booking: in the list of cars it would let anybody follow one. */
export function showLeg(booking: Booking) {
  const { car } = booking;
  const isKnown = booking.state !== 'NEW';
  return {
    id: booking.id,
    from: showStation(car.station),
    departureTime: booking.departure,
    arrivalTime: booking.arrival,
    ...(booking.startedAt === undefined ? {} : { actualDepartureTime: booking.startedAt }),
    ...(booking.endedAt === undefined ? {} : { actualArrivalTime: booking.endedAt }),
    assetType: { id: car.type, assetClass: 'CAR', sharedProperties: sharedOf(car) },
    ...(isKnown ? { asset: { id: car.id, licensePlate: car.plate, stationId: car.station } } : {}),
    pricing: showFare(booking.price, booking.leg !== 'FINISHED'),
    conditions: [
      { conditionType: 'conditionRequireBookingData', requiredFields: ['LICENSES'] },
      { conditionType: 'conditionReturnArea', stationId: car.station },
    ],
    state: booking.leg,
    ...(booking.distanceM === undefined ? {} : { distance: booking.distanceM }),
    userCommunication: [
      {
        type: 'PLAIN_TEXT',
        goal: 'INSTRUCTIONS',
        text: 'SIMULATOR: de auto gaat open met de knop in de app.',
      },
    ],
  };
}

export function showBooking(booking: Booking) {
  return {
    id: booking.id,
    from: showStation(booking.car.station),
    ...(booking.customer === undefined ? {} : { customer: { id: booking.customer } }),
    state: booking.state,
    legs: [showLeg(booking)],
    pricing: showFare(booking.price, true),
    departureTime: booking.departure,
    arrivalTime: booking.arrival,
    mainAssetType: { id: booking.car.type, assetClass: 'CAR', sharedProperties: sharedOf(booking.car) },
  };
}

export function showBill(bill: Bill) {
  return {
    ...euro(bill.cents),
    amountExVat: Math.round((bill.cents * 100) / 121) / 100,
    category: bill.category,
    journalId: bill.journalId,
    journalSequenceId: bill.sequence,
    state: 'TO_INVOICE',
    ...(bill.distanceM === undefined ? {} : { distance: bill.distanceM / 1_000, distanceType: 'KM' }),
    ...(bill.usedSeconds === undefined ? {} : { usedTime: bill.usedSeconds }),
    ...(bill.price === undefined ? {} : { details: showFare(bill.price, false) }),
    ...(bill.comment === undefined ? {} : { comment: bill.comment }),
  };
}

export function showInformation(operatorId: string) {
  return {
    systemId: operatorId,
    language: ['nl', 'en'],
    name: 'Voorbeeld Deelauto (SIMULATOR)',
    operator: 'Voorbeeld Deelauto (SIMULATOR)',
    timezone: 'Europe/Amsterdam',
    typeOfSystem: 'STATION_BASED',
    productType: 'SHARING',
    assetClasses: ['CAR'],
  };
}

const BUILT: readonly (readonly [method: string, path: string, eventType?: string])[] = [
  ['GET', '/operator/information'],
  ['GET', '/operator/meta'],
  ['GET', '/operator/ping'],
  ['GET', '/operator/stations'],
  ['GET', '/operator/available-assets'],
  ['GET', '/operator/pricing-plans'],
  ['POST', '/planning/inquiries'],
  ['POST', '/planning/offers'],
  ['POST', '/bookings'],
  ['GET', '/bookings/{id}'],
  ['PUT', '/bookings/{id}'],
  ['POST', '/bookings/{id}/events', 'COMMIT'],
  ['POST', '/bookings/{id}/events', 'CANCEL'],
  ['GET', '/legs/{id}'],
  ['POST', '/legs/{id}/events', 'SET_IN_USE'],
  ['POST', '/legs/{id}/events', 'PAUSE'],
  ['POST', '/legs/{id}/events', 'START_FINISHING'],
  ['POST', '/legs/{id}/events', 'FINISH'],
  ['GET', '/payment/journal-entry'],
  ['POST', '/support/'],
  ['GET', '/support/{id}/status'],
  ['POST', '/customers'],
  ['DELETE', '/customers/{id}'],
];

export function showMeta(baseUrl: string) {
  return [
    {
      version: '1.6.1',
      baseUrl,
      endpoints: BUILT.map(([method, path, eventType]) => ({
        method,
        path,
        ...(eventType === undefined ? {} : { eventType }),
        status: 'IMPLEMENTED',
      })),
      scenarios: ['REQUIRE_BOOKING_DATA', 'RETURN_AREA', 'POSTPONED_COMMIT'],
      processIdentifiers: {
        operatorInformation: [],
        planning: [],
        booking: [],
        tripExecution: [],
        support: [],
        payment: [],
        general: [],
      },
    },
  ];
}
