// Questions of this desk run in two roles: of the finance desk for its client, and of the operator for what
// is nobody's.
import type { Transaction } from '#platform/database/types';
import { type Asking, contextOf } from '#platform/http/route';
import { type Activity, activityById } from '#register';
import type { ServiceTables } from '#services/mobility';

type Signed = Pick<Asking, 'signed' | 'house'>;

export const asDesk = <T>(asking: Signed, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  asking.house.db.transaction(contextOf(asking), work);

export const asOperator = <T>({ house }: Signed, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  house.db.transaction({ role: 'operator', now: house.now() }, work);

export function titleOf({ activity }: ServiceTables) {
  const { nl, en } = (activityById(activity) as Activity).title;
  return { nl, en };
}
