// Takes a request in, by whatever way it came: a row, its first step, and a clock that runs from that moment.
import { newId } from '#kernel/ids';
import { accept, type Result, refuse } from '#kernel/refusal';
import { sql } from '#platform/database/sql';
import type { Transaction } from '#platform/database/types';
import { canObject } from '#privacy/flags/set-flag';
import { type ActivityId, activities } from '#register';
import type { Channel, Kind } from './machine.ts';

export interface Asking {
  readonly kind: Kind;
  readonly channel: Channel;
  /** When it reached us: a letter may have come days before it is typed in. Never after now. */
  readonly receivedAt: Temporal.Instant;
  /** For a restriction or an objection: the processing it is about; a restriction may be of `all`. */
  readonly activity?: string | undefined;
  /** For a correction: the field and what it must be. */
  readonly field?: string | undefined;
  readonly asked?: string | undefined;
}
export interface Asker {
  readonly organisationId: string;
  readonly personId: string;
}

export const askRefusals = {
  'request-from-tomorrow': {
    nl: 'Een verzoek kan niet later zijn ontvangen dan nu.',
    en: 'A request cannot have been received later than now.',
  },
  'request-open-already': {
    nl: 'U heeft al zo’n verzoek lopen. U vindt het bij uw verzoeken.',
    en: 'You have such a request already. You find it with your requests.',
  },
  'request-activity-missing': {
    nl: 'Zeg om welke verwerking het gaat; kies er een uit de lijst.',
    en: 'Say which processing it is about; choose one from the list.',
  },
  'request-no-objection': {
    nl: 'Tegen deze verwerking kunt u geen bezwaar maken: zij steunt niet op een eigen belang van ons. U kunt wel vragen de gegevens te wissen, of uw toestemming intrekken.',
    en: 'You cannot object to this processing: it does not rest on an interest of ours. You can ask to have the data erased, or withdraw your consent.',
  },
  'request-correction-missing': {
    nl: 'Zeg welk gegeven niet klopt, en hoe het moet zijn.',
    en: 'Say which item is not right, and what it must be.',
  },
} as const;

/**
 * Answers the number of the request. Role `rights` when the person is known (`asker`, then also in the
 * context), else `privacy-officer`. Nobody can have two open requests of one kind about the same thing.
 */
export async function receiveRequest(
  tx: Transaction,
  asking: Asking,
  asker: Asker | undefined,
): Promise<Result<string>> {
  const refused = findFault(tx, asking);
  if (refused) return refused;
  const { kind, channel, receivedAt, activity, field, asked } = asking;
  if (asker !== undefined) {
    const lock = `trust.request:${asker.organisationId}:${asker.personId}`;
    await tx.batch([sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`]);
    const open = await tx.find(sql`
      select 1 from trust.request where organisation_id = ${asker.organisationId}
        and person_id = ${asker.personId} and kind = ${kind} and purge_on is null
        and activity is not distinct from ${activity ?? null} and field is not distinct from ${field ?? null}
      limit 1`);
    if (open !== undefined) return refuse(askRefusals, 'request-open-already');
  }
  const id = newId(tx.context.now);
  const of = [asker?.organisationId ?? null, asker?.personId ?? null] as const;
  await tx.batch([
    sql`insert into trust.request (id, organisation_id, person_id, kind, channel, received_at, activity,
        field, asked)
      values (${id}, ${of[0]}, ${of[1]}, ${kind}, ${channel}, ${receivedAt}, ${activity ?? null},
        ${field ?? null}, ${asked ?? null})`,
    sql`insert into trust.request_step (request_id, number, organisation_id, person_id, event, phase, actor,
        at)
      values (${id}, 1, ${of[0]}, ${of[1]}, 'receive', 'received', 'person', ${receivedAt})`,
  ]);
  return accept(id);
}

function findFault({ context }: Transaction, { kind, receivedAt, activity, field, asked }: Asking) {
  if (Temporal.Instant.compare(receivedAt, context.now) > 0) {
    return refuse(askRefusals, 'request-from-tomorrow');
  }
  if (kind === 'restriction' || kind === 'objection') {
    if (kind === 'restriction' && activity === 'all') return undefined;
    const entry = activities.find(({ id, built }) => built && id === (activity as ActivityId));
    if (entry === undefined) return refuse(askRefusals, 'request-activity-missing');
    if (kind === 'objection' && !canObject(entry.id)) return refuse(askRefusals, 'request-no-objection');
  }
  if (kind === 'rectification' && (!field?.trim() || !asked?.trim())) {
    return refuse(askRefusals, 'request-correction-missing');
  }
  return undefined;
}
