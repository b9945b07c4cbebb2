// A refusal is a value: a code and a Dutch and an English sentence that say what is wrong and what to do.
import { assert } from './assert.ts';

export type Language = 'nl' | 'en';

export interface Sentence {
  readonly nl: string;
  readonly en: string;
}

export interface Refusal extends Sentence {
  readonly code: string;
}

/**
 * A service declares its own table: `{ 'pass-blocked': { nl: '… {card} …', en: '… {card} …' } } as const`.
 */
export type RefusalTable = Readonly<Record<string, Sentence>>;

export interface Accepted<T> {
  readonly ok: true;
  readonly value: T;
}
export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}
export type Result<T> = Accepted<T> | Refused;

/** The names between braces in a sentence: the slots that a caller must fill. */
type SlotNames<S extends string> = string extends S
  ? string
  : S extends `${string}{${infer Name}}${infer Rest}`
    ? Name | SlotNames<Rest>
    : never;
type SlotsOf<S extends Sentence> = Readonly<Record<SlotNames<S['nl']> | SlotNames<S['en']>, SlotValue>>;
export type SlotValue = string | number | Sentence;
type SlotArguments<S extends Sentence> = [SlotNames<S['nl'] | S['en']>] extends [never]
  ? readonly []
  : string extends SlotNames<S['nl'] | S['en']>
    ? readonly [slots?: Readonly<Record<string, SlotValue>>]
    : readonly [slots: SlotsOf<S>];

export function accept<T>(value: T): Accepted<T> {
  return { ok: true, value };
}

/**
 * Refuses with a row of `table`, its slots filled. A slot may itself be a sentence (`{ nl, en }`), so that a
 * word inside follows the language. A slot that stays empty is a bug, not a refusal: it throws.
 */
export function refuse<const T extends RefusalTable, const C extends keyof T & string>(
  table: T,
  code: C,
  ...slots: SlotArguments<T[C]>
): Refused {
  const sentence = table[code];
  assert(sentence !== undefined, `no sentence for the refusal ${code}`);
  const values = slots[0] ?? {};
  return {
    ok: false,
    refusal: { code, nl: fill(sentence.nl, values, 'nl'), en: fill(sentence.en, values, 'en') },
  };
}

/** What a user typed is shown back at most this long: a refusal never carries a whole hostile cell. */
const SLOT_MAX_LENGTH = 80;

function fill(sentence: string, slots: Readonly<Record<string, SlotValue>>, language: Language): string {
  return sentence.replace(/\{(\w+)\}/g, (_match, name: string) => {
    const slot = slots[name];
    assert(slot !== undefined, `the slot {${name}} is not filled`);
    if (typeof slot === 'object') return slot[language];
    return shorten(String(slot));
  });
}

function shorten(text: string): string {
  // Control and direction characters could turn a log line or a screen around: they become a visible dot.
  const visible = text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '·');
  const characters = [...visible.slice(0, SLOT_MAX_LENGTH * 2)];
  return characters.length <= SLOT_MAX_LENGTH ? visible : `${characters.slice(0, SLOT_MAX_LENGTH).join('')}…`;
}
