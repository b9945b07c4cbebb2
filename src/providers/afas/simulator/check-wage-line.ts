// The simulator's own reading of what a wage mutation must look like; written from AFAS's document, in our
// own words.

type Kind = 'whole' | 'decimal' | 'text' | 'day' | 'guid';

interface FieldRule {
  readonly kind: Kind;
  readonly longest?: number;
  readonly oneOf?: readonly string[];
}

const RULES: Readonly<Record<string, FieldRule>> = {
  GuLi: { kind: 'guid' },
  PtId: { kind: 'whole' },
  Year: { kind: 'whole' },
  PeId: { kind: 'whole' },
  Id: { kind: 'whole' },
  DaTi: { kind: 'day' },
  EmId: { kind: 'text', longest: 15 },
  ErId: { kind: 'text', longest: 15 },
  Sc02: { kind: 'whole' },
  Ds: { kind: 'text', longest: 255 },
  EmDp: { kind: 'text', longest: 10 },
  VaD1: { kind: 'decimal' },
  VaD2: { kind: 'decimal' },
  VaD3: { kind: 'decimal' },
  CrId: { kind: 'text', longest: 30 },
  CcId: { kind: 'text', longest: 30 },
  EnSe: { kind: 'whole' },
  FuId: { kind: 'text', longest: 30 },
  Rem: { kind: 'text', longest: 30 },
  ViTr: { kind: 'text', oneOf: ['11', '12', '13', '14', '15', '21', '22', '31', '32', '41', '51'] },
  ViTv: { kind: 'text', oneOf: ['01', '02'] },
};

const ALWAYS = ['PtId', 'Year', 'PeId', 'DaTi', 'EmId', 'ErId', 'Sc02'];

/** `numbersOwnRows` is true where the row number is ours to give out, beside the fields. */
export interface Checked {
  readonly faults: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
}

export function checkWageLine(connector: string, keys: 'fields' | 'attributes', text: string): Checked {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { faults: ['the body is not JSON'], fields: {} };
  }
  const element = inside(inside(body, connector), 'Element');
  const given = inside(element, 'Fields');
  if (!isRecord(element) || !isRecord(given))
    return { faults: [`${connector} / Element / Fields is missing`], fields: {} };
  const beside = Object.keys(element).filter((name) => name !== 'Fields');
  const lifted: Record<string, unknown> = {};
  const faults: string[] = [];
  for (const name of beside) {
    if (keys === 'attributes' && name.startsWith('@')) lifted[name.slice(1)] = element[name];
    else faults.push(`${name} does not belong beside Fields`);
  }
  const fields = { ...lifted, ...given };
  const required = requiredKeys(connector, keys);
  faults.push(...required.filter((name) => !Object.hasOwn(fields, name)).map((name) => `${name} is missing`));
  faults.push(...Object.entries(fields).flatMap(([name, value]) => faultOf(connector, name, value)));
  return { faults, fields };
}

function requiredKeys(connector: string, keys: 'fields' | 'attributes'): string[] {
  if (connector === 'HrCompMutGUID') return ['GuLi', ...ALWAYS];
  return keys === 'fields' ? ['Id', ...ALWAYS] : ALWAYS;
}

function faultOf(connector: string, name: string, value: unknown): string[] {
  const foreign = connector === 'HrCompMut' ? name === 'GuLi' : name === 'Id';
  const rule = Object.hasOwn(RULES, name) && !foreign ? RULES[name] : undefined;
  if (!rule) return [`${name} is not a field of ${connector}`];
  if (rule.kind === 'whole') return Number.isInteger(value) ? [] : [`${name} must be a whole number`];
  if (rule.kind === 'decimal') return typeof value === 'number' ? [] : [`${name} must be a number`];
  if (typeof value !== 'string') return [`${name} must be text`];
  if (rule.kind === 'day') return isDay(value) ? [] : [`${name} must be a day such as 2026-10-31`];
  if (rule.kind === 'guid') return isGuid(value) ? [] : [`${name} must be a unique key`];
  if ([...value].length > (rule.longest ?? 20)) return [`${name} may have ${rule.longest ?? 20} characters`];
  if (rule.oneOf && !rule.oneOf.includes(value)) return [`${name} must be one of ${rule.oneOf.join(', ')}`];
  return [];
}

function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

function inside(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
