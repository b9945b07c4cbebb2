// The overview of parties as a table: one row per party and exchange, for whoever works in a spreadsheet.
import { partyOverview } from '../statement/party-overview.ts';
import type { Locale } from '../statement-words.ts';
import type { Table } from './html-page.ts';

const columns = {
  nl: [
    'partij',
    'richting',
    'verwerking',
    'rol',
    'wanneer',
    'gegevens',
    'gekozen',
    'gecontroleerd',
    'overeenkomst',
    'laatst beoordeeld',
    'eigen statement',
    'link nagekeken',
  ],
  en: [
    'party',
    'direction',
    'processing',
    'role',
    'when',
    'items',
    'chosen',
    'checked',
    'agreement',
    'last reviewed',
    'own statement',
    'link verified',
  ],
} as const;
const say = {
  out: { nl: 'ontvangt', en: 'receives' },
  in: { nl: 'geeft', en: 'gives' },
  none: { nl: 'geen uitwisseling', en: 'no exchange' },
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },
  never: { nl: 'nog nooit', en: 'never yet' },
  nothing: {
    'no-list-yet': { nl: 'niets, tot de vaste lijst er is', en: 'nothing, until there is a fixed list' },
    'by-law': { nl: 'wat de wet in dat geval eist', en: 'what the law demands in that case' },
    encrypted: { nl: 'niets leesbaars', en: 'nothing readable' },
  },
} as const;

export function partyTable(locale: Locale): Table {
  const rows = partyOverview(locale).flatMap((party) => {
    const care = [
      party.chosen,
      party.checked,
      party.agreement,
      party.reviewedOn ?? say.never[locale],
      party.statement?.url ?? '',
      party.statement === null ? '' : say[party.statement.verified ? 'yes' : 'no'][locale],
    ];
    const sent = party.out.map(({ activity, role, when, fields, nothing }) => [
      party.name,
      say.out[locale],
      activity,
      role,
      when,
      nothing === null ? fields.join(', ') : say.nothing[nothing][locale],
      ...care,
    ]);
    const got = party.in.map(({ activity, says, fields }) => [
      party.name,
      say.in[locale],
      activity,
      '',
      says,
      fields.join(', '),
      ...care,
    ]);
    const all = [...sent, ...got];
    return all.length > 0 ? all : [[party.name, say.none[locale], '', '', '', '', ...care]];
  });
  return { columns: columns[locale], rows };
}
