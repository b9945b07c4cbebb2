// The same personal data in two layouts: with its metadata on every row, as GDPRBench has it, and ours, where
// the purpose is the table, the rest of the metadata one row of a register, and objections rows of one table.
/** Purposes of the processing; each record has one. As many as the product has tables of persons. */
export const PURPOSES = 20;
/** Records of one person. */
const EACH = 100;
export const peopleOf = (records: number) => Math.max(1, Math.floor(records / EACH));
/**
 * A read by metadata looks at the data of every record it finds, in the database, as a job of the product
 * does. Sending them to a client costs the same in both layouts and would hide what is compared.
 */
export const LOOK = 'count(*), sum(octet_length(data))';

export interface Layout {
  readonly name: string;
  make(records: number): Promise<void>;
  create(key: number, person: number, purpose: number): Promise<unknown>;
  readByKey(key: number): Promise<unknown>;
  readMetadataByKey(key: number): Promise<unknown>;
  readByPerson(person: number): Promise<unknown>;
  readByPurpose(purpose: number): Promise<unknown>;
  /** Of a purpose, from who did not object to a use of it. */
  readByObjection(purpose: number): Promise<unknown>;
  /** Of a purpose, from who may be decided about by a machine. */
  readByDecision(purpose: number): Promise<unknown>;
  updateByKey(key: number): Promise<unknown>;
  objectByKey(key: number): Promise<unknown>;
  shareByPurpose(purpose: number): Promise<unknown>;
  objectByPerson(person: number): Promise<unknown>;
  shareByRecipient(recipient: number): Promise<unknown>;
  deleteByKey(key: number): Promise<unknown>;
  deleteByPurpose(purpose: number): Promise<unknown>;
  deleteByTerm(day: number): Promise<unknown>;
  deleteByPerson(person: number): Promise<unknown>;
}

export const DATA = `repeat(md5(k::text), 4)`;
export const dayOf = (number: number) =>
  `2027-01-01`.slice(0, 8) + String((number % 28) + 1).padStart(2, '0');
