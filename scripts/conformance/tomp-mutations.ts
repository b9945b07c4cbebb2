// Variants of a good body with one fault each: a name left out, a value of another kind, at every depth.

export interface Mutation {
  readonly what: string;
  readonly body: unknown;
}

const OTHERS: readonly unknown[] = [null, [], 'x', -1, 1.5, true, {}];

/** Whether a variant is wrong is for the document to say. */
export function mutationsOf(body: unknown): Mutation[] {
  return pathsOf(body).flatMap((path) => {
    const what = path.join('.');
    const others = OTHERS.map((value) => ({
      what: `${what} = ${JSON.stringify(value)}`,
      body: change(body, path, () => value),
    }));
    return [{ what: `no ${what}`, body: change(body, path, () => undefined) }, ...others];
  });
}

type Path = readonly (string | number)[];

function pathsOf(value: unknown, here: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => {
    const path = [...here, key];
    return [path, ...pathsOf(Reflect.get(value, key), path)];
  });
}

function change(value: unknown, [first, ...rest]: Path, to: () => unknown): unknown {
  if (first === undefined) return to();
  const copy = structuredClone(value) as object;
  const inner = change(Reflect.get(copy, first), rest, to);
  if (inner === undefined) Reflect.deleteProperty(copy, first);
  else Reflect.set(copy, first, inner);
  return Array.isArray(copy) ? copy.filter((each) => each !== undefined) : copy;
}
