// Everybody outside who gives or gets something: role, fields out, fields in, how chosen and checked, and
// where its own statement is.
import { activities } from '#register';
import { fields } from '#register/fields';
import { type Party, type PartyEntry, parties } from '#register/parties';
import { agreements, partyCare, sourceParties } from '#register/party-care';
import { occasions } from '#register/vocabulary';
import { inSentence } from '../statement-activity.ts';
import { type Locale, roleWords } from '../statement-words.ts';

export interface Exchange {
  readonly activity: string;
  readonly title: string;
  readonly role: string;
  readonly when: string;
  /** Names of fields; empty when nothing readable goes, or when the list is not in the tree yet. */
  readonly fields: readonly string[];
  /** Why there are no fields; null when there are. */
  readonly nothing: 'no-list-yet' | 'by-law' | 'encrypted' | null;
  readonly isBuilt: boolean;
}

export interface Receipt {
  readonly activity: string;
  readonly title: string;
  /** The source in the words of the register. */
  readonly says: string;
  /** Fields of that activity; all of them come from here only when this is its only source. */
  readonly fields: readonly string[];
  readonly isOnlySource: boolean;
  readonly isBuilt: boolean;
}

export interface PartyLine {
  readonly id: Party;
  readonly name: string;
  readonly kind: PartyEntry['kind'];
  readonly countries: readonly string[];
  readonly ground: string | null;
  readonly out: readonly Exchange[];
  /** What it gives us, by activity of which it is named as a source. */
  readonly in: readonly Receipt[];
  readonly chosen: string;
  readonly checked: string;
  readonly agreement: string;
  readonly isAgreed: boolean;
  /** Civil day of the last review; null when there was none. */
  readonly reviewedOn: string | null;
  readonly statement: { readonly url: string; readonly verified: boolean } | null;
}

/** One line per party of the register, ourselves left out. */
export function partyOverview(locale: Locale): PartyLine[] {
  return (Object.keys(parties) as Party[])
    .filter((id) => parties[id].kind !== 'self')
    .map((id) => {
      const party: PartyEntry = parties[id];
      const care = partyCare[id];
      return {
        id,
        name: party[locale],
        kind: party.kind,
        countries: party.countries,
        ground: party.ground ?? null,
        out: sentTo(id, locale),
        in: gotFrom(id, locale),
        chosen: care.chosen[locale],
        checked: care.checked[locale],
        agreement: agreements[care.agreement][locale],
        isAgreed: care.agreement !== 'missing',
        reviewedOn: care.reviewedOn ?? null,
        statement: care.statement ?? null,
      };
    });
}

function sentTo(party: Party, locale: Locale): Exchange[] {
  return activities.flatMap(({ id, activity, built }) => {
    const recipient = activity.recipients[party];
    if (recipient === undefined) return [];
    const { receives, as, when } = recipient;
    const isListed = typeof receives !== 'string';
    return [
      {
        activity: id,
        title: activity.title[locale],
        role: roleWords[as][locale],
        when: occasions[when][locale],
        fields: isListed ? receives.map((field) => inSentence(fields[field][locale])) : [],
        nothing: nothingOf(isListed, isListed ? receives.length : 0, as),
        isBuilt: built,
      },
    ];
  });
}

function nothingOf(isListed: boolean, count: number, as: string): Exchange['nothing'] {
  if (isListed) return count === 0 ? 'encrypted' : null;
  return as === 'authority' ? 'by-law' : 'no-list-yet';
}

function gotFrom(party: Party, locale: Locale): Receipt[] {
  return activities.flatMap(({ id, activity, built }) => {
    const says = activity.sources.filter((source) => {
      const named = sourceParties[source.en];
      return named === party || (named === 'recipient' && party in activity.recipients);
    });
    if (says.length === 0) return [];
    return [
      {
        activity: id,
        title: activity.title[locale],
        says: says.map((source) => source[locale]).join('; '),
        fields: activity.fields.map((field) => inSentence(fields[field][locale])),
        isOnlySource: activity.sources.length === 1,
        isBuilt: built,
      },
    ];
  });
}
