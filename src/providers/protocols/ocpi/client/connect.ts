// Makes the connection from our side: version, modules, and the exchange of keys, in the order of the
// protocol.
import { accept, type Result } from '#kernel/refusal';
import { impersonalLetter } from '#platform/outbound/letter';
import {
  type Endpoints,
  formatCredentials,
  type OtherSide,
  type OurSide,
  pickEndpoints,
  pickVersion,
  readCredentials,
} from '../connection.ts';
import { callOcpi, type OcpiLine, refusedCall } from './call.ts';

export interface Connected {
  readonly endpoints: Endpoints;
  readonly other: OtherSide;
}

/** Which modules the other side has; the key of the line opens it. */
export async function fetchEndpoints(line: OcpiLine, versionsUrl: string): Promise<Result<Endpoints>> {
  const correlationId = line.newId();
  const ask = (url: string) =>
    callOcpi(line, {
      method: 'GET',
      url,
      letter: () => impersonalLetter('metadata'),
      correlationId,
      mayRepeat: true,
    });
  const versions = await ask(versionsUrl);
  if (versions.kind !== 'answered') return refusedCall(versions);
  const version = pickVersion(versionsUrl, versions.data);
  if (!version.ok) return version;
  const details = await ask(version.value);
  if (details.kind !== 'answered') return refusedCall(details);
  return pickEndpoints(version.value, details.data);
}

/**
 * With the key that we were given (A): asks the modules, hands over our key (B), and gets the key (C) with
 * which we call from then on. While it runs the other side calls us with B, so B must be known before.
 */
export async function connect(
  line: OcpiLine,
  versionsUrl: string,
  ours: OurSide,
  ourToken: string,
): Promise<Result<Connected>> {
  const endpoints = await fetchEndpoints(line, versionsUrl);
  if (!endpoints.ok) return endpoints;
  const exchanged = await exchange(line, 'POST', endpoints.value, { ours, ourToken });
  if (!exchanged.ok) return exchanged;
  const other = readCredentials(exchanged.value, versionsUrl);
  return other.ok ? accept({ endpoints: endpoints.value, other: other.value }) : other;
}

/** New keys for both, over a connection that stands. */
export async function renew(
  line: OcpiLine,
  endpoints: Endpoints,
  versionsUrl: string,
  our: { readonly ours: OurSide; readonly ourToken: string },
): Promise<Result<OtherSide>> {
  const exchanged = await exchange(line, 'PUT', endpoints, our);
  return exchanged.ok ? readCredentials(exchanged.value, versionsUrl) : exchanged;
}

async function exchange(
  line: OcpiLine,
  method: 'POST' | 'PUT',
  endpoints: Endpoints,
  { ours, ourToken }: { readonly ours: OurSide; readonly ourToken: string },
): Promise<Result<unknown>> {
  const bodyText = JSON.stringify(formatCredentials(ours, ourToken));
  const answer = await callOcpi(line, {
    method,
    url: endpoints.credentials,
    letter: () => impersonalLetter('connection', bodyText),
    correlationId: line.newId(),
    mayRepeat: false,
  });
  return answer.kind === 'answered' ? accept(answer.data) : refusedCall(answer);
}

/** Ends it: from here on neither key opens anything. */
export async function disconnect(line: OcpiLine, endpoints: Endpoints): Promise<Result<true>> {
  const answer = await callOcpi(line, {
    method: 'DELETE',
    url: endpoints.credentials,
    letter: () => impersonalLetter('connection'),
    correlationId: line.newId(),
    mayRepeat: true,
  });
  return answer.kind === 'answered' ? accept(true) : refusedCall(answer);
}
