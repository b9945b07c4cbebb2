// The cars, motorcycles and mopeds of the demonstration. Invented: no such plate was ever issued.
import type { Fuel } from '#kernel/mode';

/**
 * A plate of the series XX-999-X with vowels in it. Vowels have not been used in any series since 1978, so
 * none of these can belong to a real vehicle.
 */
export interface DemoVehicle {
  readonly plate: string;
  readonly kind: 'Personenauto' | 'Bedrijfsauto' | 'Motorfiets' | 'Bromfiets';
  readonly make: string;
  readonly model: string;
  readonly firstAdmission: string;
  readonly fuel: Fuel;
  /**
   * Per fuel as the register writes it: official values in grams per kilometre, with the test they come from.
   */
  readonly fuels: readonly {
    readonly fuel: 'Benzine' | 'Diesel' | 'Elektriciteit' | 'LPG';
    readonly hybridClass?: 'OVC-HEV' | 'NOVC-HEV';
    readonly wltpWeighted?: number;
    readonly wltp?: number;
    readonly nedc?: number;
  }[];
}

const MAKE = 'VOORBEELD';
type Fuels = DemoVehicle['fuels'];

const car = (plate: string, model: string, firstAdmission: string, fuel: Fuel, fuels: Fuels): DemoVehicle => {
  return { plate, kind: 'Personenauto', make: MAKE, model, firstAdmission, fuel, fuels };
};
const electric = (plate: string, model: string, firstAdmission: string) =>
  car(plate, model, firstAdmission, 'electric', [{ fuel: 'Elektriciteit' }]);
const petrol = (plate: string, model: string, firstAdmission: string, wltp: number) =>
  car(plate, model, firstAdmission, 'petrol', [{ fuel: 'Benzine', wltp }]);
const plugIn = (plate: string, model: string, firstAdmission: string, wltpWeighted: number) =>
  car(plate, model, firstAdmission, 'plug-in-hybrid', [
    { fuel: 'Benzine', hybridClass: 'OVC-HEV', wltpWeighted },
    { fuel: 'Elektriciteit', hybridClass: 'OVC-HEV' },
  ]);

export const vehicles = {
  daan: {
    ...car('AE101A', 'WERKBUS 2.0 D', '20210315', 'diesel', [{ fuel: 'Diesel', wltp: 186 }]),
    kind: 'Bedrijfsauto',
  },
  henk: car('AE102A', 'STATION 1.6 D', '20160902', 'diesel', [{ fuel: 'Diesel', nedc: 104 }]),
  kees: car('AE103A', 'STATION 2.0 D', '20200117', 'diesel', [{ fuel: 'Diesel', wltp: 138 }]),
  tim: electric('AE104A', 'STADSAUTO E', '20240502'),
  joost: electric('AE105A', 'STATION E', '20250210'),
  lisa: electric('AE106A', 'COMPACT E', '20230621'),
  maarten: electric('AE107A', 'STADSAUTO E', '20240930'),
  pieter: plugIn('AE108A', 'STATION 1.5 PHEV', '20220404', 31),
  esther: plugIn('AE109A', 'COMPACT 1.6 PHEV', '20210811', 38),
  rob: petrol('AE110A', 'COMPACT 1.0', '20190228', 121),
  anja: petrol('AE111A', 'HATCHBACK 1.2', '20201203', 127),
  mehmet: petrol('AE112A', 'STATION 1.4', '20180619', 133),
  sanne: petrol('AE113A', 'STADSAUTO 1.0', '20220906', 108),
  wouter: car('AE114A', 'HATCHBACK 1.8 HYBRIDE', '20230119', 'hybrid', [
    { fuel: 'Benzine', hybridClass: 'NOVC-HEV', wltp: 97 },
    { fuel: 'Elektriciteit', hybridClass: 'NOVC-HEV' },
  ]),
  ingrid: car('AE115A', 'STATION 1.6 LPG', '20150526', 'lpg', [
    { fuel: 'Benzine', nedc: 139 },
    { fuel: 'LPG', nedc: 124 },
  ]),
  bas: { ...petrol('AE116A', 'TOER 700', '20170412', 98), kind: 'Motorfiets' },
  dylan: { ...petrol('AE117A', 'SCOOTER 50', '20210707', 58), kind: 'Bromfiets' },
} as const satisfies Record<string, DemoVehicle>;
export type VehicleKey = keyof typeof vehicles;
