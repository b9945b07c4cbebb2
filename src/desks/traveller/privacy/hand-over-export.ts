// The file of a request for access or portability: made when it is fetched, for the one who asked, and
// nowhere kept.
import { openExport } from '#flows/open-export';
import { type RefusalTable, refuse } from '#kernel/refusal';
import { limitRequestsOf } from '#platform/http/limit-requests';
import { type Asking, contextOf, type HandedOver } from '#platform/http/route';
import { findRequest, requestRefusals } from '#services/trust/rights';

const refusals = {
  'export-not-ready': {
    nl: 'Dit bestand is er nog niet. Wacht tot het verzoek klaar is.',
    en: 'This file is not there yet. Wait until the request is done.',
  },
  'export-too-often': {
    nl: 'U hebt dit bestand vaak opgehaald. Probeer het over een uur weer.',
    en: 'You fetched this file many times. Try again in an hour.',
  },
} as const satisfies RefusalTable;

/** Each is made anew from the whole of what is held: enough for a lost download, too few to keep us busy. */
const PER_HOUR = 6;
const count = limitRequestsOf({ max: PER_HOUR, windowMs: 3_600_000 });

/** Another's request and one that does not exist give the same answer. */
export async function handOverExport(asking: Asking<{ request: string }>): Promise<HandedOver> {
  const { db, now, records, ledger } = asking.house;
  const context = contextOf(asking);
  const { organisation, person = '' } = context;
  const request = await db.transaction(context, (tx) => findRequest(tx, asking.params.request));
  if (request === undefined) return { ...refuse(requestRefusals, 'request-unknown'), status: 404 };
  const { kind, state } = request;
  if ((kind !== 'access' && kind !== 'portability') || state.phase !== 'done') {
    return { ...refuse(refusals, 'export-not-ready'), status: 409 };
  }
  if (count(asking.house, person, performance.now()) !== undefined) {
    return { ...refuse(refusals, 'export-too-often'), status: 429 };
  }
  const house = { db, records, secrets: ledger.secrets, now: now() };
  const { bytes, stream } = await openExport(house, { organisation, person, kind });
  const name = kind === 'access' ? 'mijn-gegevens.zip' : 'mijn-gegevens-meenemen.zip';
  return { ok: true, file: { name, type: 'application/zip', bytes, stream } };
}
