// The checklist of the sample month.
import type { ChecklistItem } from '#desks/organisation/month/contract';

export function checklist(cents: number): ChecklistItem[] {
  const euros = (cents / 100).toFixed(2);
  return [
    {
      id: 'sources',
      state: 'done',
      title: { nl: 'Bronnen compleet', en: 'Sources complete' },
      detail: {
        nl: 'OV tot en met 31 okt, laden tot en met 31 okt',
        en: 'Public transport up to 31 Oct, charging up to 31 Oct',
      },
      points: [],
    },
    {
      id: 'exceptions',
      state: 'done',
      title: { nl: 'Uitzonderingen beoordeeld', en: 'Exceptions reviewed' },
      detail: { nl: '11 automatisch, 2 door u', en: '11 by rule, 2 by you' },
      points: [],
    },
    {
      id: 'figures',
      state: 'attention',
      title: { nl: '1 cijfer is niet bevestigd', en: '1 figure is not verified' },
      detail: {
        nl: 'CO₂-factor trein 2026: bron gezien, niet nagekeken',
        en: 'CO₂ factor for trains 2026: source seen, not verified',
      },
      points: [
        {
          title: { nl: 'CO₂-factor trein 2026', en: 'CO₂ factor for trains 2026' },
          detail: {
            nl: 'De lijst van 2026 noemt 2 g per km. Niemand heeft dat cijfer nagekeken.',
            en: 'The list of 2026 says 2 g per km. Nobody has verified that figure.',
          },
        },
      ],
    },
    {
      id: 'ledger',
      state: 'done',
      title: { nl: 'Boekhouding sluit', en: 'Ledger balances' },
      detail: { nl: `debet = credit = € ${euros.replace('.', ',')}`, en: `debit = credit = €${euros}` },
      points: [],
    },
  ];
}
