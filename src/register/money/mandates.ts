// The statement about money/mandates: direct-debit mandate.
import { activity, service } from '../define.ts';

const held = ['first_name', 'last_name', 'home_address', 'iban', 'signature', 'mandate_ref'] as const;

export default service('money', 'mandates', {
  title: { nl: 'Incassomachtiging', en: 'Direct-debit mandate' },
  built: false,
  activities: {
    mandate: activity({
      title: { nl: 'Uw machtiging om af te schrijven', en: 'Your mandate to collect' },
      purpose: {
        nl: 'Bedragen van uw rekening mogen afschrijven',
        en: 'To be allowed to collect amounts from your account',
      },
      text: {
        nl:
          'Wilt u automatisch betalen, dan geeft u bij Twikey een machtiging af met uw naam, ' +
          'adres, rekeningnummer en handtekening. Voor u begint, ziet u de privacyverklaring van ' +
          'Twikey; zij lezen is geen toestemming. De handtekening blijft bij Twikey: wij bewaren ' +
          'alleen het kenmerk van de machtiging en wat de boekhouding nodig heeft. U kunt uw ' +
          'rekeningnummer altijd wijzigen.',
        en:
          'If you want to pay automatically, you issue a mandate at Twikey with your name, ' +
          'address, account number and signature. Before you begin you see the privacy statement ' +
          'of Twikey; reading it is no consent. The signature stays with Twikey: we keep only the ' +
          'reference of the mandate and what the books need. You can always change your account ' +
          'number.',
      },
      bases: ['contract'],
      role: 'controller',
      controller: 'operator',
      fields: held,
      sources: [{ nl: 'uzelf', en: 'you yourself' }],
      reads: {
        traveller: { fields: held, when: 'own' },
        'finance-desk': { fields: ['mandate_ref'], when: 'organisation' },
        sweeper: { fields: [], when: 'expired' },
      },
      recipients: {
        twikey: {
          as: 'controller',
          receives: ['first_name', 'last_name', 'home_address', 'iban', 'signature'],
          when: 'on-activation',
        },
      },
      retention: [
        { term: '2-financial-years', from: 'event' },
        {
          term: 'by-recipient',
          from: 'received',
          copy: { nl: 'de gegevens bij Twikey', en: 'the data with Twikey' },
        },
      ],
      clauses: ['C193', 'C194', 'C195', 'C200'],
      decisions: ['A23', 'A31'],
    }),
  },
});
