// Breaches of the installation: found, assessed, not reported, closed after a while.
import { receiveBreach, stepBreach } from '#privacy/breaches/step-breach';
import type { Run } from './employ-people.ts';
import { need } from './open-years.ts';
import { plant } from './oracle/canaries.ts';
import { endOf } from './oracle/end-of.ts';
import { type Case, note } from './oracle/ledger.ts';

const act = ({ years }: Run) => ({ role: 'privacy-officer', now: years.now() });

export async function findBreach(run: Run): Promise<void> {
  const { years, book, ledger } = run;
  let one: Case | undefined;
  const facts = `Brief aan een verkeerd adres ${plant(book, 'a breach', () =>
    one?.from === undefined ? undefined : endOf('2-financial-years', one.from),
  )}`;
  const found = { facts, knownAt: years.now(), people: 1 };
  const id = need(await years.system.db.transaction(act(run), (tx) => receiveBreach(tx, found, 'officer')));
  one = note(ledger, { kind: 'breach', id });
}

/** Its term counts from today. */
export async function closeBreach(run: Run, one: Case): Promise<void> {
  const { years } = run;
  const step = { id: one.id, doneBy: 'officer', detail: 'one person, called the same day' } as const;
  for (const state of ['assessed', 'not-reported', 'closed'] as const) {
    need(await years.system.db.transaction(act(run), (tx) => stepBreach(tx, { ...step, state })));
  }
  one.from = years.today();
}
