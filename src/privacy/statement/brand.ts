// Who speaks in a statement: the brand with the company behind it, and how people reach it.

/** All of it must be there before a statement can be made: who is responsible may not stay open. */
export interface StatementBrand {
  readonly id: string;
  readonly name: string;
  /** The company that is responsible, by its full name. */
  readonly company: string;
  readonly group: string;
  /** Postal address on one line. */
  readonly address: string;
  readonly email: string;
  /** The mailbox of the privacy officer. */
  readonly officerEmail: string;
}

export type BrandSlot = keyof StatementBrand;

/**
 * Fills `{slot}` in a sentence. Throws when a slot has no value: an empty place in a statement is an error.
 */
export function fillSlots(sentence: string, slots: Readonly<Record<string, string | undefined>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_match, name: string) => {
    const value = slots[name]?.trim();
    if (value === undefined || value === '')
      throw new Error(`the slot {${name}} of the statement is not set`);
    return value;
  });
}
