// Who an operator is and what it can do: its information, and the endpoints that it says it has built.
import { z } from 'zod';
import { accept, type Result } from '#kernel/refusal';
import { readBody } from './read-body.ts';
import { idShape, matchShape, textShape } from './shapes.ts';

const informationShape = z.object({
  systemId: idShape,
  name: textShape,
  language: z.array(z.string().max(35)).min(1).max(40),
  timezone: z.string().max(60),
  typeOfSystem: z.enum(['FREE_FLOATING', 'STATION_BASED', 'VIRTUAL_STATION_BASED']),
  phoneNumber: z.string().max(40).optional(),
  assetClasses: z.array(z.string().max(40)).max(40).optional(),
});

export interface OperatorInformation {
  readonly systemId: string;
  readonly name: string;
  readonly languages: readonly string[];
  readonly timeZone: string;
  readonly kind: 'FREE_FLOATING' | 'STATION_BASED' | 'VIRTUAL_STATION_BASED';
  readonly phone: string | undefined;
}

export function parseInformation(text: string): Result<OperatorInformation> {
  const body = readBody(text);
  if (!body.ok) return body;
  const shaped = matchShape(informationShape, body.value);
  if (!shaped.ok) return shaped;
  const { systemId, name, language, timezone, typeOfSystem, phoneNumber } = shaped.value;
  const rest = { languages: language, timeZone: timezone, kind: typeOfSystem, phone: phoneNumber };
  return accept({ systemId, name, ...rest });
}

const endpointShape = z.object({
  method: z.enum(['POST', 'PUT', 'GET', 'DELETE', 'PATCH']),
  path: z.string().max(200),
  eventType: z.string().max(40).optional(),
  status: z.enum(['NOT_IMPLEMENTED', 'DIALECT', 'IMPLEMENTED']),
});
const metaShape = z.array(
  z.object({ version: z.string().max(20), endpoints: z.array(endpointShape).max(400) }),
);

export interface OperatorMeta {
  /** The operator speaks our version. */
  readonly speaks: boolean;
  /**
   * `POST /legs/{id}/events PAUSE` and such: what it has built as the document says. A dialect is not in it.
   */
  readonly built: ReadonlySet<string>;
}

export function parseMeta(text: string, version: string): Result<OperatorMeta> {
  const body = readBody(text);
  if (!body.ok) return body;
  const shaped = matchShape(metaShape, body.value);
  if (!shaped.ok) return shaped;
  const ours = shaped.value.find((each) => each.version === version);
  const built = (ours?.endpoints ?? [])
    .filter(({ status }) => status === 'IMPLEMENTED')
    .map(({ method, path, eventType }) => [method, path, eventType].filter(Boolean).join(' '));
  return accept({ speaks: ours !== undefined, built: new Set(built) });
}
