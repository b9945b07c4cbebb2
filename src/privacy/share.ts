// The one door out: a payload is sealed for one party with exactly the fields that the register declares, or
// it does not leave.
import { type ActivityId, activityById, type PartiesOf, type ReceivedBy } from '#register';

declare const sealed: unique symbol;
/** Fields on their way to one party. Only `share` makes one; who sends opens it with `open`. */
export interface Sealed<P extends string, F extends string> {
  readonly [sealed]: readonly [P, F];
}

type Value = string | number | boolean | null;
type Payload<F extends string> = { readonly [K in F]: Value };
type Exactly<T, Shape> = T & Readonly<Record<Exclude<keyof T, keyof Shape>, never>>;

const contents = new WeakMap<
  object,
  { readonly party: string; readonly fields: Readonly<Record<string, Value>> }
>();

/**
 * Too much or too little does not compile; at run time an extra or missing key is a bug and throws, because a
 * wide object given a narrow type does compile. Names the activity and the keys, never a value.
 */
export function share<Id extends ActivityId, P extends PartiesOf<Id>, T extends Payload<ReceivedBy<Id, P>>>(
  activity: Id,
  party: P,
  payload: Exactly<T, Payload<ReceivedBy<Id, P>>>,
): Sealed<P, ReceivedBy<Id, P>> {
  const recipient = activityById(activity).recipients[party as never] as { receives: unknown } | undefined;
  const declared = Array.isArray(recipient?.receives) ? (recipient.receives as string[]) : [];
  const given = Object.keys(payload);
  const extra = given.filter((key) => !declared.includes(key));
  const missing = declared.filter((key) => !given.includes(key));
  if (declared.length === 0 || extra.length > 0 || missing.length > 0) {
    throw new Error(`${activity} → ${party}: extra [${extra}], missing [${missing}], declared [${declared}]`);
  }
  const seal = Object.freeze({});
  contents.set(seal, { party, fields: payload as Readonly<Record<string, Value>> });
  return seal as Sealed<P, ReceivedBy<Id, P>>;
}

/** What was sealed for this party; sealed for another one it throws. */
export function open<const P extends string, F extends string>(
  party: P,
  seal: Sealed<NoInfer<P>, F>,
): { readonly [K in F]: Value } {
  const content = contents.get(seal);
  if (content === undefined || content.party !== party) throw new Error(`this was not sealed for ${party}`);
  return content.fields as { readonly [K in F]: Value };
}
