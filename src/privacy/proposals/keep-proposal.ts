// Proposals of the privacy officer: kept with their patch and effect; somebody else approves them, and a
// reviewed commit makes them true. Nothing here changes the register.
import { newId } from '#kernel/ids';
import { accept, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import type { Inconsistency } from '../inconsistency.ts';

export interface Effect {
  /** What the compiler of the register refuses; a proposal with any is kept, and cannot be approved. */
  readonly found: readonly Inconsistency[];
  /** Whether the code was held against the change; not where an installation has no compiler. */
  readonly typesChecked?: boolean;
  /** Whether everybody would be told. */
  readonly significant: boolean;
  readonly changes: { readonly nl: readonly string[]; readonly en: readonly string[] };
  /** Lines that come and go on the pages under review. */
  readonly pages: readonly {
    readonly page: string;
    readonly added: readonly string[];
    readonly removed: readonly string[];
  }[];
}

export interface NewProposal {
  readonly activity: string;
  readonly because: string;
  /** The member of staff, by the number under which they work. */
  readonly by: string;
  readonly base: string;
  readonly patch: string;
  readonly effect: Effect;
}

export interface Proposal extends NewProposal {
  readonly id: string;
  readonly state: 'proposed' | 'approved' | 'withdrawn';
  readonly proposedAt: Temporal.Instant;
  readonly decidedBy: string | null;
  readonly decidedAt: Temporal.Instant | null;
}

export const proposalRefusals = {
  'proposal-unknown': {
    nl: 'Er is geen voorstel {id}. Bekijk ze met: reisrecht register proposals.',
    en: 'There is no proposal {id}. See them with: reisrecht register proposals.',
  },
  'proposal-empty': {
    nl: 'Dit voorstel verandert niets. Zeg welke waarde anders wordt.',
    en: 'This proposal changes nothing. Say which value becomes another.',
  },
  'proposal-without-reason': {
    nl: 'Zeg waarom, in 10 tot 2000 tekens: wie goedkeurt moet het kunnen wegen.',
    en: 'Say why, in 10 to 2000 characters: who approves must be able to weigh it.',
  },
  'proposal-own': {
    nl: 'Wie een voorstel doet, keurt het niet zelf goed. Vraag een collega.',
    en: 'Who makes a proposal does not approve it. Ask a colleague.',
  },
  'proposal-decided': {
    nl: 'Over dit voorstel is al besloten. Doe een nieuw voorstel.',
    en: 'This proposal has been decided already. Make a new one.',
  },
  'proposal-contradicts': {
    nl: 'Het register spreekt zichzelf met dit voorstel tegen: {says}. Pas het voorstel aan.',
    en: 'With this proposal the register contradicts itself: {says}. Change the proposal.',
  },
  'proposal-outdated': {
    nl: 'Het register is veranderd sinds dit voorstel. Trek het in en doe het opnieuw.',
    en: 'The register has changed since this proposal. Withdraw it and make it again.',
  },
} as const;

/** Runs as `privacy-officer`. Answers its id. */
export async function keepProposal(tx: Transaction, proposal: NewProposal): Promise<Result<string>> {
  const { activity, because, by, base, patch, effect } = proposal;
  if (patch === '') return refuse(proposalRefusals, 'proposal-empty');
  const reason = because.trim();
  if (reason.length < 10 || reason.length > 2000) return refuse(proposalRefusals, 'proposal-without-reason');
  const id = newId(tx.context.now);
  await tx.run(sql`
    insert into privacy.proposal (id, activity, because, proposed_by, proposed_at, base, patch, effect, state)
    values (${id}, ${activity}, ${reason}, ${by}, platform.now(), ${base}, ${patch},
      ${JSON.stringify(effect)}, 'proposed')`);
  return accept(id);
}

interface Row extends Omit<Proposal, 'effect'> {
  readonly effect: string;
}
const columns = sql.raw(`id, activity, because, proposed_by as by, proposed_at as "proposedAt", base, patch,
  effect, state, decided_by as "decidedBy", decided_at as "decidedAt"`);
const fromRow = (row: Row): Proposal => ({ ...row, effect: JSON.parse(row.effect) as Effect });

/** Newest first. */
export const listProposals = async (tx: Transaction, limit = 100): Promise<Proposal[]> =>
  (
    await tx.list(sql<Row>`
      select ${columns} from privacy.proposal order by proposed_at desc, id limit ${limit}`)
  ).map(fromRow);

async function findOpen(tx: Transaction, id: string): Promise<Result<Proposal>> {
  const isId = /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id);
  const row = isId
    ? await tx.find(sql<Row>`select ${columns} from privacy.proposal where id = ${id}::uuid`)
    : undefined;
  if (row === undefined) return refuse(proposalRefusals, 'proposal-unknown', { id });
  if (row.state !== 'proposed') return refuse(proposalRefusals, 'proposal-decided');
  return accept(fromRow(row));
}

/** `base` is the register of this program now. Answers the proposal, whose patch can then be applied. */
export async function approveProposal(
  tx: Transaction,
  { id, by, base }: { readonly id: string; readonly by: string; readonly base: string },
): Promise<Result<Proposal>> {
  const open = await findOpen(tx, id);
  if (!open.ok) return open;
  if (open.value.by === by) return refuse(proposalRefusals, 'proposal-own');
  const [first] = open.value.effect.found;
  if (first !== undefined) {
    const says = `${first.at}: ${first.says}`;
    return refuse(proposalRefusals, 'proposal-contradicts', { says });
  }
  if (open.value.base !== base) return refuse(proposalRefusals, 'proposal-outdated');
  return decide(tx, open.value, 'approved', by);
}

/** Anybody of the privacy office may withdraw, also who made it. */
export async function withdrawProposal(tx: Transaction, id: string, by: string): Promise<Result<Proposal>> {
  const open = await findOpen(tx, id);
  return open.ok ? decide(tx, open.value, 'withdrawn', by) : open;
}

/** Two who decide at once: the second one hears that it has been decided. */
async function decide(
  tx: Transaction,
  proposal: Proposal,
  state: 'approved' | 'withdrawn',
  by: string,
): Promise<Result<Proposal>> {
  const changed = await tx.run(sql`
    update privacy.proposal set state = ${state}, decided_by = ${by}, decided_at = platform.now()
    where id = ${proposal.id}::uuid and state = 'proposed'`);
  if (changed === 0) return refuse(proposalRefusals, 'proposal-decided');
  return accept({ ...proposal, state, decidedBy: by, decidedAt: tx.context.now });
}
