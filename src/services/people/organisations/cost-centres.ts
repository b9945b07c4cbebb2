// The cost centres of a client: a code with its name, from a day on; renamed or closed on a day.
import { accept, type Result, refuse } from '#kernel/refusal';
import { visibleText } from '#kernel/text';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';

export const costCentreRefusals = {
  'cost-centre-code': {
    nl: 'Geef de kostenplaats een code van 1 tot 80 tekens en een naam van 1 tot 120 tekens.',
    en: 'Give the cost centre a code of 1 to 80 characters and a name of 1 to 120 characters.',
  },
  'cost-centre-unknown': {
    nl: 'De kostenplaats “{code}” staat niet in uw lijst, of is gesloten. Maak haar eerst aan bij kostenplaatsen, of kies een andere.',
    en: 'The cost centre “{code}” is not in your list, or is closed. Add it under cost centres first, or choose another.',
  },
  'cost-centre-full': {
    nl: 'U heeft {max} kostenplaatsen. Sluit eerst een kostenplaats die u niet meer gebruikt.',
    en: 'You have {max} cost centres. Close one first that you do not use any more.',
  },
} as const;

export interface CostCentre {
  readonly code: string;
  readonly name: string;
  readonly from: Temporal.PlainDate;
  /** The last day; null while it is open. */
  readonly until: Temporal.PlainDate | null;
}

const MOST = 5000;

/** Every name of every code, the newest of each first. */
export function listCostCentres(tx: Transaction, limit = MOST): Promise<CostCentre[]> {
  return tx.list(sql<CostCentre>`
    select code, name, lower(valid) as "from", upper(valid) - 1 as "until" from people.cost_centre
    where organisation_id = ${tx.context.organisation}::uuid
    order by code, lower(valid) desc limit ${limit}`);
}

/** Codes that people have now or will have. */
export async function listCodesInUse(tx: Transaction, limit = MOST): Promise<string[]> {
  const rows = await tx.list(sql<{ code: string }>`
    select distinct cost_centre as code from people.employment
    where organisation_id = ${tx.context.organisation}::uuid and cost_centre is not null
      and coalesce(upper(valid), 'infinity') > platform.today()
    order by 1 limit ${limit}`);
  return rows.map(({ code }) => code);
}

/** Adds a code, or gives it another name from a day on; what was named for later days goes. Role `client`. */
export async function nameCostCentre(
  tx: Transaction,
  asked: { readonly code: string; readonly name: string; readonly from: Temporal.PlainDate },
): Promise<Result<string>> {
  const [code, name] = [visibleText(asked.code), visibleText(asked.name)];
  if (code === '' || [...code].length > 80 || name === '' || [...name].length > 120)
    return refuse(costCentreRefusals, 'cost-centre-code');
  const { count } = await tx.get(sql<{ count: number }>`
    select count(*) as count from people.cost_centre
    where organisation_id = ${tx.context.organisation}::uuid and code <> ${code}`);
  if (count >= MOST) return refuse(costCentreRefusals, 'cost-centre-full', { max: MOST });
  await tx.batch([
    ...cutOff(tx, code, asked.from),
    sql`insert into people.cost_centre (organisation_id, code, name, valid, changed_at)
      values (${tx.context.organisation}, ${code}, ${name}, daterange(${asked.from}::date, null),
        platform.now())`,
  ]);
  return accept(code);
}

/** `lastDay` is the last on which it may be used. Answers how many names it ended. Role `client`. */
export async function closeCostCentre(
  tx: Transaction,
  code: string,
  lastDay: Temporal.PlainDate,
): Promise<number> {
  const rows = await tx.batch(cutOff(tx, code, lastDay.add({ days: 1 })));
  return rows.flat().length;
}

/** From `from` on the code has no name any more. */
const cutOff = (tx: Transaction, code: string, from: Temporal.PlainDate) => {
  const mine = sql`organisation_id = ${tx.context.organisation}::uuid and code = ${code}`;
  return [
    sql`delete from people.cost_centre where ${mine} and lower(valid) >= ${from} returning code`,
    sql`update people.cost_centre set valid = daterange(lower(valid), ${from}::date)
      where ${mine} and valid @> ${from}::date returning code`,
  ];
};
