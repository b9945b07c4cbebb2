// Asks AFAS whether a line of ours is already there, through the organisation's own GetConnector.
import { impersonalLetter } from '#platform/outbound/letter';
import type { Outbound } from '#platform/outbound/open-outbound';
import { formatToken } from '#providers/protocols/afas/format-token';
import { countMatchingRows } from '#providers/protocols/afas/parse-rows';
import type { AfasConnection } from './profile.ts';

export type ReadBack =
  | { readonly kind: 'found' | 'absent' | 'not-configured' }
  | { readonly kind: 'no-answer' | 'not-allowed'; readonly reason: string };

/**
 * Looks for `reference` by equality. "Absent" is only said when AFAS answered with rows and none carried it.
 */
export async function readBackLine(
  outbound: Outbound,
  connection: AfasConnection,
  reference: string,
  timeoutMs: number,
): Promise<ReadBack> {
  if (!connection.readBack) return { kind: 'not-configured' };
  const { connector, referenceField } = connection.readBack;
  const query = new URLSearchParams({
    skip: '0',
    take: '10',
    filterfieldids: referenceField,
    filtervalues: reference,
    operatortypes: '1',
  });
  const outcome = await outbound.call({
    method: 'GET',
    url: `${connection.baseUrl}/connectors/${encodeURIComponent(connector)}?${query}`,
    headers: { authorization: formatToken(connection.token) },
    letter: impersonalLetter('own-reference'),
    timeoutMs,
  });
  if (!outcome.ok) return { kind: 'no-answer', reason: `read-back: ${outcome.fault}` };
  if ([401, 403, 404].includes(outcome.status))
    return { kind: 'not-allowed', reason: `read-back: status ${outcome.status}` };
  const rows =
    outcome.status === 200 ? countMatchingRows(outcome.bodyText, referenceField, reference) : undefined;
  if (rows === undefined) return { kind: 'no-answer', reason: `read-back: status ${outcome.status}` };
  return { kind: rows > 0 ? 'found' : 'absent' };
}
