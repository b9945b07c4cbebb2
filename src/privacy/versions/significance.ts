// Which change of the register people are told of, and why: rules as data (decision A39).
import type { Text } from '#register/vocabulary';

interface Significance {
  /** The sentence; its slots are filled with words of the register. */
  readonly says: Text;
  /** Why everybody hears of it; absent: it is in the list of changes and nobody is written to. */
  readonly because?: keyof typeof reasons;
}

/** What makes a change significant. A machine decides by these words, not an interest. */
export const reasons = {
  'more-data': { nl: 'er komen gegevens bij', en: 'more data' },
  'new-purpose': { nl: 'uw gegevens krijgen een nieuw doel', en: 'your data get a new purpose' },
  'new-recipient': { nl: 'iemand anders krijgt of ziet meer', en: 'somebody else gets or sees more' },
  'longer-term': { nl: 'er kan iets langer blijven', en: 'something may stay longer' },
  'other-basis': { nl: 'de grondslag of de rol is anders', en: 'the basis or the role is another' },
  'fewer-rights': { nl: 'u kunt minder dan voorheen', en: 'you can do less than before' },
  'other-country': { nl: 'gegevens gaan naar een ander land', en: 'data go to another country' },
} as const satisfies Record<string, Text>;

export const significance = {
  'activity-planned': {
    says: { nl: '{activity}: aangekondigd, werkt nog niet', en: '{activity}: announced, does not work yet' },
  },
  'activity-starts': {
    says: { nl: '{activity}: wij gaan dit doen, met {after}', en: '{activity}: we begin this, with {after}' },
    because: 'new-purpose',
  },
  'activity-stops': {
    says: { nl: '{activity}: dit doen wij niet meer', en: '{activity}: we no longer do this' },
  },
  'purpose-changed': {
    says: { nl: '{activity}: het doel wordt "{after}"', en: '{activity}: the purpose becomes "{after}"' },
    because: 'new-purpose',
  },
  'basis-changed': {
    says: {
      nl: '{activity}: de grondslag was {before} en wordt {after}',
      en: '{activity}: the basis was {before} and becomes {after}',
    },
    because: 'other-basis',
  },
  'role-changed': {
    says: {
      nl: '{activity}: onze rol was {before} en wordt {after}',
      en: '{activity}: our role was {before} and becomes {after}',
    },
    because: 'other-basis',
  },
  'field-added': {
    says: { nl: '{activity}: ook {after}', en: '{activity}: also {after}' },
    because: 'more-data',
  },
  'field-removed': { says: { nl: '{activity}: niet meer {before}', en: '{activity}: no longer {before}' } },
  'source-added': {
    says: { nl: '{activity}: ook van {after}', en: '{activity}: also from {after}' },
    because: 'more-data',
  },
  'source-removed': {
    says: { nl: '{activity}: niet meer van {before}', en: '{activity}: no longer from {before}' },
  },
  'term-longer': {
    says: {
      nl: '{activity}: wij bewaren het langer: {before} wordt {after}',
      en: '{activity}: we keep it longer: {before} becomes {after}',
    },
    because: 'longer-term',
  },
  'term-shorter': {
    says: {
      nl: '{activity}: wij bewaren het korter: {before} wordt {after}',
      en: '{activity}: we keep it shorter: {before} becomes {after}',
    },
  },
  'term-other': {
    says: {
      nl: '{activity}: wij bewaren het anders: {before} wordt {after}',
      en: '{activity}: we keep it differently: {before} becomes {after}',
    },
    because: 'longer-term',
  },
  'copy-added': {
    says: {
      nl: '{activity}: ook een kopie bewaard: {after}',
      en: '{activity}: another copy is kept: {after}',
    },
    because: 'longer-term',
  },
  'copy-removed': {
    says: {
      nl: '{activity}: geen kopie meer bewaard: {before}',
      en: '{activity}: a copy is no longer kept: {before}',
    },
  },
  'reader-added': {
    says: {
      nl: '{activity}: {who} kan meekijken ({after})',
      en: '{activity}: {who} can look along ({after})',
    },
    because: 'new-recipient',
  },
  'reader-removed': {
    says: { nl: '{activity}: {who} kijkt niet meer mee', en: '{activity}: {who} no longer looks along' },
  },
  'reader-sees-more': {
    says: { nl: '{activity}: {who} ziet ook {after}', en: '{activity}: {who} also sees {after}' },
    because: 'new-recipient',
  },
  'reader-sees-less': {
    says: {
      nl: '{activity}: {who} ziet niet meer {before}',
      en: '{activity}: {who} no longer sees {before}',
    },
  },
  'reader-when-changed': {
    says: {
      nl: '{activity}: {who} keek mee "{before}", nu "{after}"',
      en: '{activity}: {who} looked along "{before}", now "{after}"',
    },
    because: 'new-recipient',
  },
  'own-view-less': {
    says: {
      nl: '{activity}: u ziet zelf niet meer {before}',
      en: '{activity}: you yourself no longer see {before}',
    },
    because: 'fewer-rights',
  },
  'recipient-added': {
    says: { nl: '{activity}: {who} ontvangt {after}', en: '{activity}: {who} receives {after}' },
    because: 'new-recipient',
  },
  'recipient-removed': {
    says: {
      nl: '{activity}: {who} ontvangt niets meer',
      en: '{activity}: {who} no longer receives anything',
    },
  },
  'recipient-gets-more': {
    says: { nl: '{activity}: {who} ontvangt ook {after}', en: '{activity}: {who} also receives {after}' },
    because: 'new-recipient',
  },
  'recipient-gets-less': {
    says: {
      nl: '{activity}: {who} ontvangt niet meer {before}',
      en: '{activity}: {who} no longer receives {before}',
    },
  },
  'recipient-when-changed': {
    says: {
      nl: '{activity}: {who} ontving "{before}", nu "{after}"',
      en: '{activity}: {who} received "{before}", now "{after}"',
    },
    because: 'new-recipient',
  },
  'recipient-role-changed': {
    says: {
      nl: '{activity}: {who} was {before} en wordt {after}',
      en: '{activity}: {who} was {before} and becomes {after}',
    },
    because: 'other-basis',
  },
  'consent-changed': {
    says: { nl: '{activity}: wij vragen nu "{after}"', en: '{activity}: we now ask "{after}"' },
    because: 'new-purpose',
  },
  'way-out-changed': {
    says: {
      nl: '{activity}: intrekken of bezwaar werkt nu zo: "{after}"',
      en: '{activity}: withdrawing or objecting now works so: "{after}"',
    },
    because: 'fewer-rights',
  },
  'promise-removed': {
    says: {
      nl: '{activity}: dit beloven wij niet meer: "{before}"',
      en: '{activity}: we no longer promise this: "{before}"',
    },
    because: 'fewer-rights',
  },
  'promise-added': {
    says: {
      nl: '{activity}: dit beloven wij ook: "{after}"',
      en: '{activity}: we also promise this: "{after}"',
    },
  },
  'instruction-changed': {
    says: {
      nl: '{activity}: de opdracht is nu "{after}"',
      en: '{activity}: the instruction is now "{after}"',
    },
    because: 'other-basis',
  },
  'country-added': {
    says: { nl: '{who} bewaart gegevens ook in {after}', en: '{who} keeps data in {after} too' },
    because: 'other-country',
  },
  'country-removed': {
    says: {
      nl: '{who} bewaart geen gegevens meer in {before}',
      en: '{who} no longer keeps data in {before}',
    },
  },
  wording: {
    says: {
      nl: '{activity}: anders gezegd, niets anders gedaan',
      en: '{activity}: said differently, nothing done differently',
    },
  },
} as const satisfies Record<string, Significance>;

export type ChangeKind = keyof typeof significance;

/** Days, to tell longer from shorter; what ends by an event has no length and is compared with nothing. */
export const termDays: Readonly<Record<string, number>> = {
  'not-kept': 0,
  '24-hours': 1,
  '30-days': 30,
  '35-days': 35,
  '67-days': 67,
  '70-days': 70,
  '90-days': 90,
  '1-year': 365,
  '18-months': 548,
  '2-financial-years': 730,
  '7-years': 2922,
};
