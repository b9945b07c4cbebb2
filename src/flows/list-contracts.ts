// What was agreed with each provider and what is wrong with it today: fields, statement, agreement, review.
import type { Sentence } from '#kernel/refusal';
import { declaredFields, listUndeclared, type ProviderProfile } from '#privacy/disclose/exchange';
import { type Activity, activityById } from '#register';
import { fields } from '#register/fields';
import { parties } from '#register/parties';
import type { BenchedProvider } from './check-providers.ts';

/** What a profile says beside what goes on the wire. */
interface Agreed {
  readonly statement?: { readonly url: string; readonly verified: boolean };
  readonly agreement?: {
    readonly state: 'signed' | 'missing' | 'example';
    readonly signedOn?: string;
    readonly reviewOn: string;
  };
}

export const contractWarnings = {
  'no-statement': {
    nl: 'Het adres van de privacyverklaring ontbreekt. Zet het in het profiel.',
    en: 'The address of its privacy statement is missing. Put it in the profile.',
  },
  'statement-not-verified': {
    nl: 'Niemand heeft de privacyverklaring van deze aanbieder nagekeken.',
    en: 'Nobody has checked the privacy statement of this provider.',
  },
  'no-agreement': {
    nl: 'Er is geen getekende overeenkomst. Sluit die voordat iemand de dienst aanzet.',
    en: 'There is no signed agreement. Conclude one before anybody switches the service on.',
  },
  'review-over': {
    nl: 'De herziening had al moeten gebeuren. Kijk de afspraken opnieuw na.',
    en: 'The review is overdue. Go through the arrangements again.',
  },
  'review-soon': {
    nl: 'De herziening is binnen 30 dagen.',
    en: 'The review is within 30 days.',
  },
  'not-in-register': {
    nl: 'Er gaat een gegeven heen dat niet in het register staat. Deze aanbieder start niet.',
    en: 'Something goes there that is not in the register. This provider does not start.',
  },
} as const;
export type ContractWarning = keyof typeof contractWarnings;

export interface Contract {
  readonly provider: string;
  readonly name: Sentence;
  readonly standard: string;
  readonly party: Sentence;
  readonly as: string;
  readonly activities: readonly Sentence[];
  /** What goes there, in words. */
  readonly fields: readonly Sentence[];
  readonly statement: { readonly url: string; readonly verified: boolean } | undefined;
  readonly agreement: Agreed['agreement'];
  readonly warnings: readonly ContractWarning[];
}

export function listContracts(providers: readonly BenchedProvider[], today: Temporal.PlainDate): Contract[] {
  return providers.flatMap(({ provider, name, standard, profile }) =>
    profile === undefined ? [] : [contractOf({ provider, name, standard, profile }, today)],
  );
}

function contractOf(
  one: Pick<BenchedProvider, 'provider' | 'name' | 'standard'> & {
    readonly profile: ProviderProfile & Agreed;
  },
  today: Temporal.PlainDate,
): Contract {
  const { provider, name, standard, profile } = one;
  const { party, exchanges, statement, agreement } = profile;
  const ids = new Set(exchanges.map(({ activity }) => activity));
  const activities = [...ids].map((id) => activityById(id) as Activity);
  const given = exchanges.flatMap(({ activity }) => declaredFields(activity, party)?.fields ?? []);
  return {
    provider,
    name,
    standard,
    party: { nl: parties[party].nl, en: parties[party].en },
    as: activities[0]?.recipients[party]?.as ?? 'controller',
    activities: activities.map(({ title }) => ({ nl: title.nl, en: title.en })),
    fields: [...new Set(given)].map((field) => {
      const { nl, en } = fields[field as keyof typeof fields];
      return { nl, en };
    }),
    statement,
    agreement,
    warnings: warningsOf(profile, today),
  };
}

function warningsOf(profile: ProviderProfile & Agreed, today: Temporal.PlainDate): ContractWarning[] {
  const { statement, agreement } = profile;
  const daysLeft =
    agreement === undefined
      ? undefined
      : today.until(Temporal.PlainDate.from(agreement.reviewOn), { largestUnit: 'days' }).days;
  const found: readonly (readonly [ContractWarning, boolean])[] = [
    ['not-in-register', listUndeclared([profile]).length > 0],
    ['no-agreement', agreement === undefined || agreement.state === 'missing'],
    ['no-statement', statement === undefined],
    ['statement-not-verified', statement?.verified === false],
    ['review-over', daysLeft !== undefined && daysLeft < 0],
    ['review-soon', daysLeft !== undefined && daysLeft >= 0 && daysLeft <= 30],
  ];
  return found.filter(([, holds]) => holds).map(([warning]) => warning);
}
