// What may leave: a letter. Either sealed for one party with names that its register entry declares and noted
// in the log of disclosures, or without a word about anybody. Bare text does not leave.
import { captureLetter, type LetterWay } from './capture-letter.ts';
import { readNames } from './read-names.ts';
import type { LetterForm } from './wire.ts';

declare const letterMark: unique symbol;
/** Only `sealLetter` (privacy) and `impersonalLetter` make one; only `openLetter` reads one. */
export interface Letter {
  readonly [letterMark]: true;
}

export interface LetterAbout {
  readonly party: string;
  readonly activity: string;
  /** Names of the fields that really go. */
  readonly fields: readonly string[];
  /** Our own mark of it, the same in the log of disclosures. */
  readonly correlation: string;
  readonly form: LetterForm;
}

/** Why a call says nothing of anybody: the only reasons there are. */
export const impersonalReasons = {
  'own-reference': 'asks what became of a reference of ours, which names a run and a row',
  token: 'asks for a token of the connection',
  metadata: 'asks what the other side can do',
  changes: 'asks what changed there since a moment',
  connection: 'exchanges addresses and keys of the connection itself',
  offers: 'asks what may be had at a place and a time, for nobody in particular',
} as const;
export type ImpersonalReason = keyof typeof impersonalReasons;

/**
 * A call about nobody has no body; a connection is made with one and offers are asked with one, with these
 * names and no other.
 */
export const impersonalNames: Readonly<Partial<Record<ImpersonalReason, readonly string[]>>> = {
  connection: [
    'token',
    'url',
    'roles',
    'role',
    'party_id',
    'country_code',
    'business_details',
    'name',
    'website',
  ],
  offers: [
    'from',
    'to',
    'coordinates',
    'lat',
    'lng',
    'stationId',
    'departureTime',
    'arrivalTime',
    'nrOfTravelers',
    'useAssets',
    'useAssetTypes',
  ],
};

interface Content {
  readonly about: LetterAbout | { readonly impersonal: ImpersonalReason };
  readonly bodyText: string | undefined;
}

const contents = new WeakMap<object, Content>();
const noted = new WeakSet<object>();

/** For privacy/disclose alone, which has checked the body name by name; a guard of the tree sees to it. */
export function sealLetter(about: LetterAbout, bodyText: string): Letter {
  return keep({ about, bodyText });
}

/**
 * A call that says nothing of anybody: mostly without a body, because its address says all. Throws when a
 * body holds a name that this reason does not have.
 */
export function impersonalLetter(impersonal: ImpersonalReason, bodyText?: string): Letter {
  const allowed = impersonalNames[impersonal] ?? [];
  const names = bodyText === undefined ? [] : readNames(bodyText, 'json');
  const other = names.filter((name) => !allowed.includes(name));
  if (other.length > 0) throw new Error(`a letter about nobody (${impersonal}) holds [${other}]`);
  return keep({ about: { impersonal }, bodyText });
}

function keep(content: Content): Letter {
  const letter = Object.freeze({});
  contents.set(letter, content);
  return letter as Letter;
}

/** For privacy/disclose alone: the row of this letter stands in the log of disclosures. */
export function markNoted(letter: Letter): void {
  noted.add(letter);
}

/** What the letter is about; throws for anything that is no letter. */
export function aboutLetter(letter: Letter): Content['about'] {
  return contentOf(letter).about;
}

/**
 * The text that leaves now. Throws when the letter tells something of somebody and no row of the log says so:
 * whoever sends writes the row first, in the transaction that marks the letter as sent. `way` says whether we
 * call or answer.
 */
export function openLetter(letter: Letter, way: LetterWay = 'call'): Content {
  const content = contentOf(letter);
  if ('party' in content.about && !noted.has(letter)) {
    const { activity, party } = content.about;
    throw new Error(`${activity} → ${party}: not in the log of disclosures, so it does not leave`);
  }
  captureLetter(content, way);
  return content;
}

function contentOf(letter: Letter): Content {
  const content = contents.get(letter);
  if (content === undefined) throw new Error('this is no letter: nothing leaves but through privacy/share');
  return content;
}
