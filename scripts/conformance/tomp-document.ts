// Finds the place in the official document that a call of TOMP-API falls under, and holds the call against
// it.
import type { OpenApi } from './read-openapi.ts';
import { type Check, check } from './standard.ts';

export interface NotedCall {
  readonly direction: 'in' | 'out';
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly requestText: string;
  readonly status: number;
  readonly replyText: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Operation {
  /** `POST /bookings/{id}/events` */
  readonly name: string;
  readonly pointer: string;
  readonly requestPointer: string | undefined;
  readonly headers: readonly string[];
  readonly queries: ReadonlyMap<string, string>;
}

const VERBS = ['get', 'post', 'put', 'delete', 'patch'];
const encodePart = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1');

export function operationsOf(official: OpenApi): string[] {
  return Object.entries(official.find('/paths') as Record<string, object>).flatMap(([path, verbs]) =>
    Object.keys(verbs)
      .filter((verb) => VERBS.includes(verb))
      .map((verb) => `${verb.toUpperCase()} ${path}`),
  );
}

export function findOperation(official: OpenApi, method: string, asked: string): Operation | undefined {
  const [path = ''] = asked.split('?');
  const name = operationsOf(official).find((each) => {
    const [verb, template = ''] = each.split(' ');
    const pattern = template.split('/').map((part) => (part.startsWith('{') ? '[^/]+' : part));
    return verb === method && new RegExp(`^${pattern.join('/')}$`).test(path);
  });
  if (name === undefined) return undefined;
  const [verb = '', template = ''] = name.split(' ');
  const pointer = `/paths/${encodePart(template)}/${verb.toLowerCase()}`;
  const body = `${pointer}/requestBody/content/application~1json/schema`;
  const parameters = [
    ...parametersAt(official, `/paths/${encodePart(template)}`),
    ...parametersAt(official, pointer),
  ];
  return {
    name,
    pointer,
    requestPointer: official.find(body) === undefined ? undefined : body,
    headers: parameters
      .filter((each) => each.in === 'header' && each.required)
      .map((each) => each.name.toLowerCase()),
    queries: new Map(parameters.filter((each) => each.in === 'query').map((each) => [each.name, each.at])),
  };
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
}

function parametersAt(official: OpenApi, pointer: string): (Parameter & { readonly at: string })[] {
  const list = (official.find(`${pointer}/parameters`) ?? []) as readonly unknown[];
  return list.map((_, index) => {
    const at = `${pointer}/parameters/${index}`;
    return { ...(official.find(at) as Parameter), at };
  });
}

/** One check for what was asked and one for what was answered. */
export function judgeCall(official: OpenApi, call: NotedCall): Check[] {
  const operation = findOperation(official, call.method, call.path);
  const who = call.direction === 'in' ? 'to the operator' : 'to us';
  if (!operation) return [check(`${who}: ${call.method} ${call.path}`, 'is not in the document')];
  const said = `${who}: ${operation.name} ${wordOf(call.requestText)}`.trim();
  return [
    check(said, judgeRequest(official, operation, call)),
    check(`${said} → ${call.status}`, judgeAnswer(official, operation, call)),
  ];
}

const wordOf = (text: string) => /"(?:event|operation|type)":"([A-Z_]+)"/.exec(text)?.[1] ?? '';

function judgeRequest(official: OpenApi, operation: Operation, call: NotedCall): string | undefined {
  const missing = operation.headers.filter((name) => !call.headers[name]);
  if (missing.length > 0) return `headers missing: ${missing}`;
  const asked = new URL(call.path, 'http://x').searchParams;
  for (const name of new Set(asked.keys())) {
    const at = operation.queries.get(name);
    if (at === undefined) return `the document knows no query ${name}`;
    const why = official.judge(
      `${at}/schema`,
      readValue(official.find(`${at}/schema/type`), asked.getAll(name)),
    );
    if (why) return `${name}: ${why}`;
  }
  const { requestPointer } = operation;
  if (requestPointer === undefined)
    return call.requestText === '' ? undefined : 'the document has no body here';
  return official.judge(requestPointer, JSON.parse(call.requestText));
}

function readValue(type: unknown, given: readonly string[]): unknown {
  if (type === 'array') return given.map(Number);
  return type === 'integer' || type === 'number' ? Number(given[0]) : given[0];
}

function judgeAnswer(official: OpenApi, { pointer }: Operation, call: NotedCall): string | undefined {
  // A fault on the way (429, 500, a cut line) is no answer of this document.
  if (call.status === 0 || call.status === 429 || call.status >= 500) return undefined;
  const declared = official.find(`${pointer}/responses/${call.status}`);
  const place =
    declared === undefined ? `${pointer}/responses/default` : `${pointer}/responses/${call.status}`;
  if (official.find(place) === undefined) return `status ${call.status} is not in the document`;
  const schema = `${place}/content/application~1json/schema`;
  if (call.replyText === '' || official.find(schema) === undefined) return undefined;
  return official.judge(schema, JSON.parse(call.replyText));
}
