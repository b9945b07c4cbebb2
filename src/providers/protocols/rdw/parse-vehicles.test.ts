// The real field names of the vehicle register, both ways of writing them, and values that are all text.
import { expect, test } from 'vitest';
import { readHeader, splitCells } from '#platform/files/csv-header';
import { fuelShape, parseFuel, parseVehicle, vehicleShape } from './parse-vehicles.ts';

function cellsOf(header: string, row: string, shape: typeof fuelShape) {
  const read = readHeader(header, shape);
  if (!read.ok) throw new Error(read.refusal.en);
  const cells = splitCells(row, read.value.separator);
  return {
    cells: Object.fromEntries(read.value.places.map(({ column, index }) => [column, cells?.[index] ?? ''])),
  };
}

test('a vehicle row is read from either header, and columns that are not needed are skipped', () => {
  const expected = {
    plate: 'AB123C',
    kind: 'Personenauto',
    make: 'VOLVO',
    model: 'V60; ESTATE',
    europeanCategory: 'M1',
    firstAdmittedOn: Temporal.PlainDate.from('2021-05-17'),
  };
  const api =
    'kenteken,voertuigsoort,merk,handelsbenaming,zetels,europese_voertuigcategorie,datum_eerste_toelating';
  const download =
    'Kenteken,Voertuigsoort,Merk,Handelsbenaming,Zetels,Europese voertuigcategorie,Datum eerste toelating';
  for (const header of [api, download]) {
    const vehicle = parseVehicle(
      cellsOf(header, 'AB123C,Personenauto,VOLVO,"V60; ESTATE",50000,M1,20210517', vehicleShape),
    );
    expect(vehicle.ok && vehicle.value).toEqual(expected);
  }
});

test('the fuel file is not taken for the vehicle file', () => {
  const refused = readHeader('kenteken,brandstof_volgnummer,brandstof_omschrijving', vehicleShape);
  expect(!refused.ok && refused.refusal.code).toBe('header-missing-column');
});

test('both spellings of the weighted value are read', () => {
  for (const spelling of ['emis_co2_gewogen_gecombineerd_wltp', 'emissie_co2_gewogen_gecombineerd_wltp']) {
    const header = `kenteken,brandstof_omschrijving,${spelling},klasse_hybride_elektrisch_voertuig`;
    const fuel = parseFuel(cellsOf(header, 'AB123C,Benzine,31,OVC-HEV', fuelShape));
    expect(fuel.ok && fuel.value).toMatchObject({
      fuel: 'petrol',
      wltpWeightedMgPerKm: 31_000,
      hybridClass: 'OVC-HEV',
    });
  }
});

test('an unmeasured engine has no value, an unknown fuel keeps its name, and a bad number is refused', () => {
  const header = 'kenteken,brandstof_omschrijving,co2_uitstoot_gecombineerd';
  const zero = parseFuel(cellsOf(header, 'AB123C,Diesel,0', fuelShape));
  expect(zero.ok && 'nedcMgPerKm' in zero.value).toBe(false);
  const decimal = parseFuel(cellsOf(header, 'AB123C,Diesel,112.5', fuelShape));
  expect(decimal.ok && decimal.value.nedcMgPerKm).toBe(112_500);
  const unknown = parseFuel(cellsOf(header, 'AB123C,constructor,', fuelShape));
  expect(unknown.ok && unknown.value.description).toBe('constructor');
  expect(unknown.ok && 'fuel' in unknown.value).toBe(false);
  expect(parseFuel(cellsOf(header, 'AB123C,Diesel,veel', fuelShape)).ok).toBe(false);
  expect(parseFuel(cellsOf(header, 'AB-1,Diesel,', fuelShape)).ok).toBe(false);
});
