// The vehicles of the demonstration as the two files of the open vehicle register, with its own field names.
import { csvLine } from '#kernel/text';
import type { DemoPerson } from './cast.ts';
import type { DemoVehicle } from './vehicles.ts';

interface VehicleFile {
  readonly name: string;
  readonly kind: 'vehicles';
  readonly text: string;
}

const vehicleColumns =
  'kenteken,voertuigsoort,merk,handelsbenaming,datum_eerste_toelating,europese_voertuigcategorie'.split(',');
const fuelColumns = [
  'kenteken',
  'brandstof_volgnummer',
  'brandstof_omschrijving',
  'co2_uitstoot_gecombineerd',
  'co2_uitstoot_gewogen',
  'emissie_co2_gecombineerd_wltp',
  'emis_co2_gewogen_gecombineerd_wltp',
  'klasse_hybride_elektrisch_voertuig',
];

const categories: Readonly<Record<DemoVehicle['kind'], string>> = {
  Personenauto: 'M1',
  Bedrijfsauto: 'N1',
  Motorfiets: 'L3e',
  Bromfiets: 'L1e',
};

/** Vehicles first, then their fuels: one row per fuel, two for a hybrid. */
export function writeVehicleFiles(people: readonly DemoPerson[]): readonly VehicleFile[] {
  const vehicles = people.flatMap(({ vehicle }) => (vehicle ? [vehicle] : []));
  return [
    { name: 'vehicles.csv', kind: 'vehicles', text: text(vehicleColumns, vehicles.map(vehicleCells)) },
    { name: 'vehicle-fuels.csv', kind: 'vehicles', text: text(fuelColumns, vehicles.flatMap(fuelCells)) },
  ];
}

const text = (header: readonly string[], rows: readonly (readonly string[])[]) =>
  [header, ...rows].map((cells) => csvLine(cells, ',')).join('');

function vehicleCells({ plate, kind, make, model, firstAdmission }: DemoVehicle): string[] {
  return [plate, kind, make, model, firstAdmission, categories[kind]];
}

function fuelCells({ plate, fuels }: DemoVehicle): string[][] {
  return fuels.map(({ fuel, hybridClass, wltpWeighted, wltp, nedc }, index) => [
    plate,
    String(index + 1),
    fuel,
    shown(nedc),
    '',
    shown(wltp),
    shown(wltpWeighted),
    hybridClass ?? '',
  ]);
}

function shown(gramsPerKm: number | undefined): string {
  return gramsPerKm === undefined ? '' : String(gramsPerKm);
}
