// How a body is written, and which name of it carries which field: what a provider declares.

/** Names as they stand in a body → the fields of the register that they carry; none: nobody's data. */
export type Wire = Readonly<Record<string, readonly string[]>>;
export type LetterForm = 'json' | 'csv';
