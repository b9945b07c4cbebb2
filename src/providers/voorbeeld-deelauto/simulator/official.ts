// Holds every request and every answer against the official document, when it lies beside us. Read by the
// simulator itself: it shares no code with the product, so that the two cannot be wrong in the same way.
import { readFileSync } from 'node:fs';

export interface Official {
  readonly judgeRequest: (method: string, path: string, body: unknown) => string | undefined;
  readonly judgeReply: (method: string, path: string, status: number, body: unknown) => string | undefined;
}

type Node = Readonly<Record<string, unknown>>;

/** The validator is a tool of development, so it is loaded only when a document was given. */
export async function readOfficial(file: string): Promise<Official> {
  const { Ajv } = await import('ajv');
  const formats = await import('ajv-formats');
  const document = JSON.parse(readFileSync(file, 'utf8')) as Node;
  const ajv = new Ajv({ strict: false, allErrors: false, logger: false });
  formats.default.default(ajv);
  ajv.addSchema(chooseByName(document) as object, 'tomp');
  const compiled = new Map<string, ReturnType<typeof ajv.compile>>();
  const judge = (pointer: string, value: unknown): string | undefined => {
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `tomp#${pointer}` });
    compiled.set(pointer, validate);
    return validate(value) ? undefined : ajv.errorsText(validate.errors, { dataVar: '' });
  };
  const paths = document.paths as Readonly<Record<string, Node>>;
  const find = (method: string, path: string) => {
    const template = Object.keys(paths).find((each) => fits(each, path));
    return template && paths[template]?.[method.toLowerCase()] ? template : undefined;
  };
  const place = (template: string, ...rest: string[]) =>
    ['/paths', template, ...rest].map((part, index) => (index === 0 ? part : encode(part))).join('/');
  return {
    judgeRequest: (method, path, body) => {
      const template = find(method, path);
      if (!template) return `${method} ${path} is not in the document`;
      const hasBody = (paths[template]?.[method.toLowerCase()] as Node).requestBody !== undefined;
      if (!hasBody) return body === undefined ? undefined : 'the document has no body here';
      const at = place(
        template,
        method.toLowerCase(),
        'requestBody',
        'content',
        'application/json',
        'schema',
      );
      return judge(at, body);
    },
    judgeReply: (method, path, status, body) => {
      const template = find(method, path);
      if (!template) return undefined;
      const operation = paths[template]?.[method.toLowerCase()] as Node;
      const declared = (operation.responses as Node)[String(status)] as Node | undefined;
      if (declared === undefined) return status < 400 ? `status ${status} is not in the document` : undefined;
      if (body === undefined || declared.$ref !== undefined || declared.content === undefined)
        return undefined;
      const verb = method.toLowerCase();
      return judge(
        place(template, verb, 'responses', String(status), 'content', 'application/json', 'schema'),
        body,
      );
    },
  };
}

const encode = (part: string) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

function fits(template: string, path: string): boolean {
  const pattern = template
    .split('/')
    .map((part) => (part.startsWith('{') ? '[^/]+' : part.replaceAll('.', '\\.')));
  return new RegExp(`^${pattern.join('/')}$`).test(path);
}

/**
 * "One of, by the name in this property": said to the validator in its own words, or nothing would fit only
 * one.
 */
function chooseByName(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(chooseByName);
  if (typeof value !== 'object' || value === null) return value;
  const node = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, chooseByName(inner)]));
  const by = (node.discriminator as { readonly propertyName?: string } | undefined)?.propertyName;
  if (by === undefined || !Array.isArray(node.oneOf)) return node;
  const { oneOf, discriminator: _, ...rest } = node;
  const choices = (oneOf as { readonly $ref: string }[]).map(({ $ref }) => ({
    allOf: [{ properties: { [by]: { const: $ref.split('/').at(-1) } } }, { $ref }],
  }));
  return { ...rest, required: [by], oneOf: choices };
}
