// The forty people as a table. All names are invented.
import type { OfficeKey } from './places.ts';
import type { VehicleKey } from './vehicles.ts';

export type CostCentre = 'Advies' | 'Bouw' | 'Kantoor' | 'Water' | 'Directie';

export type Commute =
  | 'train'
  | 'car'
  | 'bicycle'
  | 'e-bike'
  | 'moped'
  | 'motorcycle'
  | 'walk'
  /** The electric bicycle, and the car when it rains. */
  | 'mixed'
  | 'bus'
  | 'metro-south'
  | 'metro-north'
  | 'tram-west';

export type Trait =
  /** Drives a car that the employer leases: no money per kilometre. */
  | 'lease'
  /** Rides a bicycle to the station. */
  | 'bicycle-first'
  /** Takes a tram to the station. */
  | 'tram-first'
  | 'joins'
  | 'leaves'
  | 'leaves-empty'
  | 'private-trips'
  | 'misses-check-outs'
  | 'sees-clients'
  | 'paper-tickets'
  | 'records-tracks'
  | 'odd-transaction';

/** k at the office, t at home, v in the field, - not working: Monday to Friday. */
export type WeekPattern = string;

export type PersonRow = readonly [
  name: string,
  town: string,
  office: OfficeKey,
  costCentre: CostCentre,
  hoursPerWeek: number,
  commute: Commute,
  pattern: WeekPattern,
  traits?: readonly Trait[],
  vehicle?: VehicleKey,
];

export const peopleRows: readonly PersonRow[] = [
  [
    'Noor van Dijk',
    'Amersfoort',
    'utrecht',
    'Advies',
    40,
    'train',
    'kktkt',
    ['bicycle-first', 'sees-clients'],
  ],
  ['Daan Visser', 'Houten', 'utrecht', 'Bouw', 40, 'car', 'vvvvk', ['records-tracks'], 'daan'],
  ['Fatima El Idrissi', 'Nieuwegein', 'utrecht', 'Kantoor', 36, 'e-bike', 'kktkk', ['records-tracks']],
  ['Sanne Bakker', 'Woerden', 'utrecht', 'Advies', 24, 'mixed', 'kk-t-', ['leaves-empty'], 'sanne'],
  [
    'Pieter de Groot',
    'Hilversum',
    'amsterdam',
    'Directie',
    40,
    'car',
    'kktkk',
    ['lease', 'private-trips'],
    'pieter',
  ],
  ['Emma Jansen', 'Gouda', 'utrecht', 'Water', 40, 'train', 'ktktk', ['sees-clients']],
  ['Youssef Amrani', 'Leiden', 'amsterdam', 'Advies', 40, 'train', 'kkkt-', ['joins', 'bicycle-first']],
  ['Ingrid Hoekstra', 'Ede-Wageningen', 'utrecht', 'Kantoor', 32, 'car', 'kk-kt', ['leaves'], 'ingrid'],
  ['Henk Mulder', 'Culemborg', 'utrecht', 'Bouw', 40, 'car', 'vvkvv', [], 'henk'],
  ['Kees Brouwer', 'Geldermalsen', 'rotterdam', 'Water', 40, 'car', 'vkvvv', ['leaves-empty'], 'kees'],
  ['Tim Hendriks', 'Breukelen', 'utrecht', 'Bouw', 40, 'car', 'kvvvt', [], 'tim'],
  [
    'Joost Vermeulen',
    'Bilthoven',
    'utrecht',
    'Directie',
    40,
    'car',
    'kktkk',
    ['lease', 'private-trips'],
    'joost',
  ],
  ['Lisa Smit', 'Almere', 'amsterdam', 'Water', 36, 'car', 'vvk-v', [], 'lisa'],
  [
    'Maarten Kuipers',
    'Weesp',
    'amsterdam',
    'Bouw',
    40,
    'car',
    'kvktv',
    ['lease', 'private-trips'],
    'maarten',
  ],
  ['Esther Bos', 'Zeist', 'utrecht', 'Advies', 40, 'car', 'kktkt', ['lease'], 'esther'],
  ['Rob Scholten', 'Dordrecht', 'rotterdam', 'Kantoor', 40, 'car', 'kkkkt', [], 'rob'],
  ['Anja Postma', 'Vianen', 'utrecht', 'Kantoor', 28, 'car', 'kkkk-', ['leaves-empty'], 'anja'],
  ['Mehmet Yilmaz', 'Papendrecht', 'rotterdam', 'Water', 40, 'car', 'vvkvt', [], 'mehmet'],
  ['Wouter Peters', 'Leusden', 'utrecht', 'Bouw', 40, 'car', 'kktkk', [], 'wouter'],
  ['Bas Willems', 'IJsselstein', 'utrecht', 'Bouw', 40, 'motorcycle', 'kkkkt', [], 'bas'],
  ['Dylan Verhoeven', 'Maarssen', 'utrecht', 'Kantoor', 40, 'moped', 'kkkkk', [], 'dylan'],
  ['Maaike Dekker', 'Utrecht', 'utrecht', 'Kantoor', 32, 'bicycle', 'kkkt-'],
  [
    'Sophie van Leeuwen',
    'Utrecht',
    'utrecht',
    'Advies',
    40,
    'bicycle',
    'kktkk',
    ['sees-clients', 'private-trips'],
  ],
  ['Bram Koster', 'Houten', 'utrecht', 'Water', 36, 'bicycle', 'kkkkt'],
  ['Lotte Prins', 'Utrecht', 'utrecht', 'Kantoor', 20, 'bicycle', 'kk-k-', ['leaves-empty']],
  ['Ruben Blom', 'Rotterdam', 'rotterdam', 'Water', 40, 'bicycle', 'kkktk'],
  ['Naomi Wijaya', 'IJsselstein', 'utrecht', 'Advies', 36, 'e-bike', 'ktkkt'],
  ['Gerrit van der Meer', 'Maarssen', 'utrecht', 'Bouw', 40, 'e-bike', 'kkkkk'],
  ['Chantal Jacobs', 'Amstelveen', 'amsterdam', 'Kantoor', 32, 'e-bike', 'kktk-'],
  ['Priya Sharma', 'Amsterdam', 'amsterdam', 'Advies', 40, 'metro-north', 'kkktt', ['sees-clients']],
  ['Jeroen van den Berg', 'Amsterdam', 'amsterdam', 'Water', 40, 'tram-west', 'kkktk', ['misses-check-outs']],
  ['Shanaya Ramdin', 'Rotterdam', 'rotterdam', 'Kantoor', 36, 'metro-south', 'kkkk-', ['misses-check-outs']],
  ['Willem Vos', 'Nieuwegein', 'utrecht', 'Kantoor', 40, 'bus', 'kktkk', ['odd-transaction']],
  [
    'Julia Meijer',
    "'s-Hertogenbosch",
    'utrecht',
    'Advies',
    40,
    'train',
    'ktkkt',
    ['sees-clients', 'misses-check-outs'],
  ],
  [
    'Thijs van Vliet',
    'Haarlem',
    'amsterdam',
    'Advies',
    40,
    'train',
    'kkktt',
    ['bicycle-first', 'private-trips'],
  ],
  ['Aylin Demir', 'Den Haag', 'rotterdam', 'Water', 40, 'train', 'ktkkt', ['sees-clients', 'tram-first']],
  [
    'Marieke Schouten',
    'Delft',
    'rotterdam',
    'Kantoor',
    24,
    'train',
    'k-kk-',
    ['bicycle-first', 'leaves-empty'],
  ],
  ['Stefan Kowalski', 'Zaandam', 'amsterdam', 'Bouw', 40, 'train', 'kkkkt', ['private-trips']],
  ['Femke Groeneveld', 'Driebergen-Zeist', 'utrecht', 'Water', 32, 'train', 'kkt-k', ['paper-tickets']],
  ['Omar Haddad', 'Utrecht', 'utrecht', 'Kantoor', 40, 'walk', 'kkkkk'],
];
