// What people let us keep because they want it so: a plate with consent, an agreement about the commute.
import { agreeCommute } from '#flows/agree-commute';
import { followAccountEnds } from '#flows/follow-account-ends';
import { keepPlateByConsent, withdrawConsent } from '#flows/withdraw-consent';
import type { Client, Run, Worker } from './employ-people.ts';
import { need } from './open-years.ts';
import { plant } from './oracle/canaries.ts';
import { type Day, earliestOf } from './oracle/civil-days.ts';
import { endOf } from './oracle/end-of.ts';
import { accountEnd, findCase, note } from './oracle/ledger.ts';

interface Kept {
  replacedOn: Day | undefined;
}
const plates = new Map<string, Kept>();

/** As the command does it: kept with consent, and dated at once when the account has an end. */
export async function changePlate(run: Run, client: Client, one: Worker): Promise<void> {
  const { years, ledger, book, dice } = run;
  const { organisation } = client;
  const plate =
    findCase(ledger, 'plate', one.id) ?? note(ledger, { kind: 'plate', id: one.id, person: one.id });
  if (one.hasPlate && dice.chance(0.4)) {
    const act = { personId: one.id, activity: 'travel/trips/convenience', channel: 'shell' } as const;
    await years.act('intake', organisation, (tx) => withdrawConsent(tx, act));
    one.hasPlate = false;
    const kept = plates.get(one.id);
    if (kept !== undefined) kept.replacedOn = years.today();
    plate.goneOn = years.today();
    for (const consent of ledger.cases.values()) {
      if (consent.kind === 'consent' && consent.person === one.id) consent.from ??= years.today();
    }
    return;
  }
  const before = plates.get(one.id);
  if (before !== undefined) before.replacedOn = years.today();
  const mine: Kept = { replacedOn: undefined };
  plates.set(one.id, mine);
  const text = plant(book, 'a plate', () => {
    const left = accountEnd(ledger, one.id);
    return earliestOf(mine.replacedOn, ledger.erased.get(one.id), left && endOf('67-days', left));
  });
  await years.act('intake', organisation, async (tx) => {
    await keepPlateByConsent(tx, text.toUpperCase(), { personId: one.id, channel: 'shell' });
    await followAccountEnds(tx, [one.number]);
  });
  plate.goneOn = undefined;
  one.hasPlate = true;
  await noteConsents(run, one);
}

async function noteConsents({ years, ledger }: Run, { id }: Worker): Promise<void> {
  const { rows } = await years.peek.query<{ id: string }>(
    'select id::text from privacy.consent where person_id = $1 and withdrawn_at is null',
    [id],
  );
  for (const one of rows) {
    if (findCase(ledger, 'consent', one.id) === undefined)
      note(ledger, { kind: 'consent', id: one.id, person: id });
  }
}

export async function agree(
  { years, dice, ledger }: Run,
  { organisation }: Client,
  one: Worker,
): Promise<void> {
  const validFrom = Temporal.PlainDate.from(years.today());
  const validTo = dice.chance(0.5) ? validFrom.add({ months: dice.between(2, 14) }) : null;
  const of = { organisation, person: one.number, now: years.now() };
  const terms = { validFrom, validTo, oneWayM: 12_000, daysAWeek: 3, mode: 'car' } as const;
  need(await agreeCommute(years.system.db, of, terms));
  const { rows } = await years.peek.query<{ id: string }>(
    'select max(id)::text as id from money.commute_agreement where person_id = $1',
    [one.id],
  );
  const until = validTo?.subtract({ days: 1 }).toString();
  note(ledger, { kind: 'agreement', id: rows[0]?.id ?? '', person: one.id, until });
}
