// Which activities a person may take along (art. 20): on contract or consent, given by him or observed of
// him.
import type { Activity } from '#register';
import { origins } from '#register/origins';
import type { PlannedActivity, PlannedColumn, PlannedTable } from './plan-export.ts';

/** Data we hold on instruction are the controller's to give. */
export function isPortable({ bases, sources, role }: Activity): boolean {
  const agreed = bases.some((basis) => basis === 'contract' || basis === 'consent');
  const own = sources.some(({ nl }) => origins[nl] === 'given' || origins[nl] === 'observed');
  return agreed && own && role !== 'processor';
}

/** The part of a plan that goes along to another supplier. */
export const portablePlan = (plan: readonly PlannedActivity[]): PlannedActivity[] =>
  plan.filter(({ entry }) => isPortable(entry.activity));

/** Our own bookkeeping of terms means nothing elsewhere: another house has its own. */
export const portableColumns = ({ columns, purge }: PlannedTable): readonly PlannedColumn[] =>
  columns.filter(({ name }) => name !== purge);
