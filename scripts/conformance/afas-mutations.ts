// Makes variants of a good message from the official schema itself: one fault, or one value exactly on a
// limit, in each.
import type { OpenApi } from './read-openapi.ts';

export interface Mutation {
  readonly name: string;
  readonly body: unknown;
}

interface Property {
  readonly type?: string;
  readonly format?: string;
  readonly maxLength?: number;
  readonly enum?: readonly string[];
}

/**
 * Every required field left out; every field with a wrong type, too long, off its list or its format; and the
 * limits.
 */
export function mutationsOf(official: OpenApi, connector: string, good: Record<string, unknown>): Mutation[] {
  const outer = `/components/schemas/${connector}_POST/properties/${connector}`;
  const schema = `${outer}/properties/Element/properties/Fields`;
  const properties = (official.find(`${schema}/properties`) ?? {}) as Readonly<Record<string, Property>>;
  const required = (official.find(`${schema}/required`) ?? []) as readonly string[];
  const fields = fieldsOf(good, connector);
  const withFields = (changed: object) => ({ [connector]: { Element: { Fields: changed } } });
  let variant = 0;
  // Each variant gets a key of its own, or the simulator would rightly say that it has this line already.
  const unique = () => {
    variant += 1;
    return 'GuLi' in fields
      ? { GuLi: `10000000-0000-4000-8000-${String(variant).padStart(12, '0')}`, Rem: `MUT-${variant}` }
      : { Id: 9_000_000 + variant, Rem: `MUT-${variant}` };
  };
  return [
    ...required.map((name) => {
      const { [name]: _, ...rest } = { ...fields, ...unique() } as Record<string, unknown>;
      return { name: `no ${name}`, body: withFields(rest) };
    }),
    ...Object.entries(properties).flatMap(([name, property]) =>
      valuesFor(property).map(([what, value]) => ({
        name: `${name} ${what}`,
        body: withFields({ ...fields, ...unique(), [name]: value }),
      })),
    ),
    { name: 'Fields as a list', body: { [connector]: { Element: { Fields: [] } } } },
    { name: 'Element as a text', body: { [connector]: { Element: 'x' } } },
    { name: 'a list instead of an object', body: [] },
  ];
}

function fieldsOf(body: Record<string, unknown>, connector: string): Record<string, unknown> {
  const outer = body[connector] as { readonly Element: { readonly Fields: Record<string, unknown> } };
  return outer.Element.Fields;
}

function valuesFor(property: Property): [what: string, value: unknown][] {
  const values: [string, unknown][] = [
    ['null', null],
    ['as a list', []],
  ];
  if (property.type === 'integer')
    values.push(['with a fraction', 1.5], ['as text', '5'], ['as truth', true]);
  if (property.type === 'number')
    values.push(['as text', '12,50'], ['as an object', {}], ['below zero', -0.01]);
  if (property.type === 'string') values.push(['as a number', 7]);
  if (property.format === 'date') values.push(['not a day', '2026-13-01'], ['in Dutch order', '31-10-2026']);
  if (property.format === 'uuid') values.push(['not a key', 'x']);
  if (property.maxLength !== undefined && property.format !== 'uuid') {
    values.push(['one character too long', 'x'.repeat(property.maxLength + 1)]);
    if (!property.enum) values.push(['exactly as long as allowed', 'x'.repeat(property.maxLength)]);
  }
  if (property.enum)
    values.push(['off its list', '99'], ...property.enum.map((each) => [each, each] as [string, string]));
  return values;
}
