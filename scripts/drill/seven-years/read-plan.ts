// How large a run is, and which fault is planted on purpose: from the words behind `--`.

/** Each of them must be found by the run. */
export const plants = [
  'overdue',
  'premature',
  'canary',
  'exchanged',
  'restricted',
  'lifted',
  'objection',
  'breach',
  'delivery',
  'held-erasure',
  'returned',
  'two-clients',
  'link',
  'charge',
  'ask',
] as const;
export type Planted = (typeof plants)[number];

export interface Plan {
  readonly people: number;
  /** Years in which people travel; after them the clock runs on until everything had to go. */
  readonly years: number;
  readonly tripsAMonth: number;
  readonly seed: number;
  readonly planted: Planted | undefined;
}

const sizes = {
  tiny: { people: 8, years: 1, tripsAMonth: 4 },
  small: { people: 30, years: 2, tripsAMonth: 6 },
  normal: { people: 200, years: 7, tripsAMonth: 8 },
  '10M': { people: 1000, years: 7, tripsAMonth: 30 },
} as const;

export function readPlan(words: readonly string[]): Plan {
  let size: keyof typeof sizes = 'normal';
  let planted: Planted | undefined;
  let seed = 20_260_101;
  for (const word of words) {
    const [name, value = ''] = word.split('=');
    if (word === 'tiny' || word === 'small' || word === '10M') size = word;
    else if (name === '--plant' && isPlanted(value)) planted = value;
    else if (name === '--seed' && /^\d+$/.test(value)) seed = Number(value);
    else
      throw new Error(
        `"${word}" is no word of this drill: tiny, small, 10M, --plant=${plants.join('|')}, --seed=N`,
      );
  }
  return { ...sizes[size], seed, planted };
}

const isPlanted = (value: string): value is Planted => plants.some((one) => one === value);
