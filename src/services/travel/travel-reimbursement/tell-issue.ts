// What is wrong with a value in a file, in both languages, and the path that leads to it.
import type { z } from 'zod';
import type { Sentence } from '#kernel/refusal';

type Issue = z.core.$ZodIssue;

export interface ToldIssue {
  /** `groups[0].rules[2].eurPerKm`, or the file as a whole. */
  readonly path: string | Sentence;
  readonly what: Sentence;
}

export function tellIssue(issue: Issue | undefined): ToldIssue {
  if (issue === undefined) return { path: WHOLE, what: UNKNOWN };
  const inner = issue.code === 'invalid_union' ? innermost(issue.errors) : undefined;
  if (inner !== undefined) {
    const told = tellIssue({ ...inner, path: [...issue.path, ...inner.path] } as Issue);
    return told;
  }
  return { path: pathOf(issue.path), what: whatOf(issue) };
}

const WHOLE: Sentence = { nl: 'het geheel', en: 'the whole' };
const UNKNOWN: Sentence = { nl: 'de waarde past hier niet', en: 'the value does not fit here' };

/** Of a choice of shapes, what is wrong with the one that came furthest. */
function innermost(errors: readonly (readonly Issue[])[]): Issue | undefined {
  const firsts = errors.flatMap(([first]) => (first === undefined ? [] : [first]));
  return firsts.sort((a, b) => b.path.length - a.path.length)[0];
}

function pathOf(path: readonly PropertyKey[]): string | Sentence {
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return text === '' ? WHOLE : text.replace(/^\./, '');
}

function whatOf(issue: Issue): Sentence {
  switch (issue.code) {
    case 'unrecognized_keys':
      return listed(issue.keys, { nl: 'onbekend is', en: 'unknown is' });
    case 'invalid_value':
      return listed(issue.values.map(String), { nl: 'kies uit', en: 'choose from' });
    case 'invalid_type':
      return typeOf(issue.expected, issue.input === undefined);
    case 'too_big':
      return { nl: `hoogstens ${issue.maximum}`, en: `at most ${issue.maximum}` };
    case 'too_small':
      return { nl: `minstens ${issue.minimum}`, en: `at least ${issue.minimum}` };
    case 'invalid_format':
      return { nl: 'schrijf een dag als 2026-01-01', en: 'write a day as 2026-01-01' };
    case 'custom':
      return decimalOf(issue.params ?? {});
    default:
      return UNKNOWN;
  }
}

const listed = (words: readonly string[], { nl, en }: Sentence): Sentence => {
  const list = words.slice(0, 15).join(', ');
  return { nl: `${nl} ${list}`, en: `${en} ${list}` };
};

const types: Readonly<Record<string, Sentence>> = {
  string: { nl: 'een tekst', en: 'a text' },
  number: { nl: 'een getal', en: 'a number' },
  int: { nl: 'een heel getal', en: 'a whole number' },
  array: { nl: 'een lijst', en: 'a list' },
  object: { nl: 'een object', en: 'an object' },
};

function typeOf(expected: string, isAbsent: boolean): Sentence {
  const { nl, en } = types[expected] ?? UNKNOWN;
  return isAbsent
    ? { nl: `hier ontbreekt ${nl}`, en: `here ${en} is missing` }
    : { nl: `hier hoort ${nl}`, en: `here belongs ${en}` };
}

function decimalOf({ decimals, most }: Readonly<Record<string, unknown>>): Sentence {
  return {
    nl: `schrijf een getal van 0 tot en met ${most} met hoogstens ${decimals} decimalen`,
    en: `write a number from 0 up to and with ${most} with at most ${decimals} decimals`,
  };
}
