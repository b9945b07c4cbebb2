// The policy for the one who travels: what is paid in the own group, and what a newly published version
// changes.
import type { z } from 'zod';
import { toFigure } from '#desks/site/to-figure';
import { dayOf } from '#kernel/day';
import type { Transaction } from '#platform/database/types';
import { type Answered, type Asking, contextOf } from '#platform/http/route';
import { groupOf, listKnownRules, policyOfDay, tellChanges } from '#services/money/payroll-settlement';
import { findGroup } from '#services/people/organisations';
import type { OwnPolicy } from './contract.ts';

type Shown = z.input<typeof OwnPolicy>;

export async function showOwnPolicy(asking: Asking): Promise<Answered<Shown>> {
  const value = await asking.house.db.transaction(contextOf(asking), readOwnPolicy);
  return { ok: true, value };
}

async function readOwnPolicy(tx: Transaction): Promise<Shown> {
  const { organisation = '', person = '' } = tx.context;
  const today = dayOf(tx.context.now).toString();
  const group = await findGroup(tx, person);
  const known = await listKnownRules(tx, organisation);
  const told = groupOf(policyOfDay(today, today, known).groups, group);
  return {
    rules: told.rules.map((rule) => ({ ...rule, modes: [...rule.modes] })),
    home: told.home,
    settings: [...told.settings],
    figures: told.figures.map(toFigure),
    changes: tellChanges(known, group, today).map(({ lines, begins, ends, ...change }) => ({
      ...change,
      isRetroactive: change.validFrom < change.knownFrom,
      hasBegun: change.validFrom <= today,
      lines: [...lines],
      begins: [...begins],
      ends: [...ends],
    })),
  };
}
