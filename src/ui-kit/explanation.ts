// The shape of an explanation as the kit shows it; a desk's contract answers exactly this.
import type { Wording } from './language/catalogue.ts';

export type Value =
  | { readonly unit: 'cents' | 'millicents' | 'metres' | 'grams' | 'count'; readonly value: number }
  | { readonly unit: 'day'; readonly value: string }
  | { readonly unit: 'text'; readonly value: Wording };

export interface Figure {
  readonly name: Wording;
  readonly value: Value;
  readonly per: Wording | null;
  readonly source: { readonly title: Wording; readonly url: string | null };
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly knownFrom: string;
  readonly verified: boolean;
}

export interface Explanation {
  readonly title: Wording;
  readonly day: string;
  readonly amountCents: number;
  readonly untaxedCents: number;
  readonly taxedCents: number;
  readonly rule: {
    readonly id: string;
    readonly version: string;
    readonly name: Wording;
    readonly sentence: Wording;
  };
  readonly inputs: readonly {
    readonly name: Wording;
    readonly value: Value;
    readonly from: Wording | null;
  }[];
  readonly figures: readonly Figure[];
  readonly steps: readonly Wording[];
  readonly rounding: Wording;
  readonly taxation: Wording;
  readonly correction: { readonly month: string; readonly wasCents: number; readonly isCents: number } | null;
}

export interface Disclosure {
  readonly shown: readonly { readonly field: Wording; readonly value: Value | null }[];
  readonly hidden: readonly Wording[];
}
