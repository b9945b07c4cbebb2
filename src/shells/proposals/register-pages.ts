// Every page that follows from the register and the tables, and what they contradict: as one object, so that
// two trees can be compared.
import { accessText } from '#privacy/access';
import { exportsText } from '#privacy/export/exports-text';
import type { Inconsistency } from '#privacy/inconsistency';
import { activitiesText, retentionText, sharedText, uncoveredText } from '#privacy/register-text';
import { clocksText } from '#privacy/retain/clocks-text';
import { statement } from '#privacy/statement';
import { type Snapshot, takeSnapshot } from '#privacy/versions/take-snapshot';
import { register } from '#register';
import { clauses } from '#register/clauses';
import { records } from '../catalogue.ts';
import { checkRegister } from '../check-register.ts';

export interface RegisterPages {
  readonly pages: Readonly<Record<string, string>>;
  readonly found: readonly Inconsistency[];
  readonly snapshot: Snapshot;
}

export const registerPages = (): RegisterPages => ({
  pages: {
    'access.txt': accessText(records),
    'activities.txt': activitiesText(register),
    'retention.txt': retentionText(register),
    'shared.txt': sharedText(register),
    'statement.nl.md': statement(register, 'nl'),
    'statement.en.md': statement(register, 'en'),
    'clocks.txt': clocksText(records),
    'exports.txt': exportsText(records),
    'uncovered-clauses.txt': uncoveredText(clauses),
  },
  found: checkRegister(),
  snapshot: takeSnapshot(),
});
