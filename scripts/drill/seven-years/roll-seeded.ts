// Dice that fall the same way for the same seed: a run that found something can be held again.

export interface Dice {
  /** From 0 up to, not including, 1. */
  readonly share: () => number;
  readonly chance: (probability: number) => boolean;
  /** A whole number from `least` to `most`. */
  readonly between: (least: number, most: number) => number;
  readonly pick: <T>(of: readonly T[]) => T;
}

export function seededDice(seed: number): Dice {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, most: number) => least + Math.floor(share() * (most - least + 1));
  return {
    share,
    chance: (probability) => share() < probability,
    between,
    pick: <T>(of: readonly T[]) => of[between(0, of.length - 1)] as T,
  };
}
