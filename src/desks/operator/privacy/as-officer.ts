// Every question of this desk runs as the privacy officer, who belongs to no client; decisions carry a name.
import { officerName } from '#desks/site/demo-officers';
import type { Result } from '#kernel/refusal';
import type { Transaction } from '#platform/database/types';
import type { Answered, Asking } from '#platform/http/route';

type Signed = Pick<Asking, 'signed' | 'house'>;

/** In one transaction of role `privacy-officer`, without an organisation: the register says 'everyone'. */
export const asOfficer = <T>({ house }: Signed, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  house.db.transaction({ role: 'privacy-officer', now: house.now() }, work);

/** Under which name this officer decides. */
export const nameOf = ({ signed }: Signed): string => signed?.account?.name ?? officerName(signed?.person);

/** A refusal of a step is 409: the thing stands otherwise than the page thought, or somebody else must. */
export const stepped = <T, A>(result: Result<T>, tell: (value: T) => A): Answered<A> =>
  result.ok ? { ok: true, value: tell(result.value) } : { ...result, status: 409 };

/** Longest list that a page of this desk gets; the pages say so when there is more. */
export const MOST = 500;
