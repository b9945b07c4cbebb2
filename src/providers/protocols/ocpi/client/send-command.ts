// Sends a command to an operator: it says at once whether it takes it, and later how it went.
import { accept, type Result, refuse } from '#kernel/refusal';
import type { Letter } from '#platform/outbound/letter';
import type { Endpoints } from '../connection.ts';
import type { ChargeCommand } from '../format-command.ts';
import { CommandResponse } from '../objects.ts';
import { readObject } from '../read-object.ts';
import { callOcpi, type OcpiLine, refusedCall } from './call.ts';

export interface TakenCommand {
  /** How long the operator waits for the charge point, in seconds; after that it failed. */
  readonly timeoutSeconds: number;
}

/** Once only: a start that is sent twice might begin two sessions. */
export async function sendCommand(
  line: OcpiLine,
  endpoints: Endpoints,
  kind: ChargeCommand['kind'],
  letter: () => Letter,
): Promise<Result<TakenCommand>> {
  const answer = await callOcpi(line, {
    method: 'POST',
    url: `${endpoints.commands}/${kind}`,
    letter,
    correlationId: line.newId(),
    mayRepeat: false,
  });
  if (answer.kind !== 'answered') return refusedCall(answer);
  const read = readObject('an answer to a command', CommandResponse, answer.data);
  if (!read.ok) return read;
  const { result, timeout } = read.value.object;
  if (result === 'ACCEPTED') return accept({ timeoutSeconds: Math.min(timeout, 600) });
  return refuse(commandRefusals, result);
}

const commandRefusals = {
  REJECTED: {
    nl: 'De laadpaalaanbieder neemt de opdracht niet aan. Kies een ander laadpunt, of gebruik uw laadpas.',
    en: 'The charge point operator does not take the order. Choose another point, or use your pass.',
  },
  NOT_SUPPORTED: {
    nl: 'Dit laadpunt kan niet op afstand worden bediend. Gebruik uw laadpas bij de paal.',
    en: 'This charge point cannot be operated from afar. Use your pass at the point.',
  },
  UNKNOWN_SESSION: {
    nl: 'De laadpaalaanbieder kent deze laadbeurt niet meer. Kijk bij de paal of het laden is gestopt.',
    en: 'The charge point operator no longer knows this session. Look at the point whether it has stopped.',
  },
} as const;
