// What switching a provider on means for one's data, from the register and the profile: what goes, what does
// not, what comes back, how long, and whose statement then holds. Pure.
import { type Activity, activityById } from '#register';
import { type Field, fields } from '#register/fields';
import { ownUse } from '#register/groups';
import { parties } from '#register/parties';
import { type Text, terms } from '#register/vocabulary';
import type { OfferedProvider } from './offered-providers.ts';

/** What people fear to give away; whatever of it is not on the list is said not to go. */
const sensitive = [
  'full_name',
  'email',
  'phone',
  'home_address',
  'birth_date',
  'employee_no',
  'iban',
] as const satisfies readonly Field[];

export interface ActivationSheet {
  readonly party: Text;
  readonly goes: readonly Text[];
  readonly staysHere: readonly Text[];
  readonly comesBack: readonly Text[];
  readonly term: Text;
  readonly statement: { readonly url: string; readonly verified: boolean } | undefined;
  /** Nothing is signed with an example, nor with a party whose agreement is missing. */
  readonly agreement: 'signed' | 'missing' | 'example';
}

export function tellActivation({ tables, profile }: OfferedProvider): ActivationSheet {
  const activity: Activity = activityById(tables.activity);
  const receives = activity.recipients[profile.party]?.receives;
  const goes: readonly Field[] = Array.isArray(receives) ? receives : [];
  const ours = new Set<Field>([...goes, ...ownUse, tables.subject]);
  const back = activity.fields.filter((field) => !ours.has(field) || isOfUse(field));
  const [retention] = activity.retention;
  return {
    party: wordsOf(parties[profile.party]),
    goes: goes.map((field) => wordsOf(fields[field])),
    staysHere: sensitive.filter((field) => !goes.includes(field)).map((field) => wordsOf(fields[field])),
    comesBack: back.map((field) => wordsOf(fields[field])),
    term: wordsOf(terms[retention.term]),
    statement: profile.statement,
    agreement: profile.agreement?.state ?? 'missing',
  };
}

/** Of a booking both sides know begin and end: it goes there, and what became of it comes back. */
const isOfUse = (field: Field): boolean => field === 'booking_start' || field === 'booking_end';

const wordsOf = ({ nl, en }: Text): Text => ({ nl, en });
