// The letter with the link by which somebody without an account shows who asks.
import type { Language } from '#kernel/refusal';
import type { Letter } from '#platform/mail/open-letters';

const words = {
  nl: {
    subject: 'Bevestig uw verzoek over uw gegevens',
    text: (link: string) => `Iemand deed met dit adres een verzoek over uw gegevens.
Was u dat, open dan deze link:

${link}

De link werkt twee dagen, en één keer. Was u het niet, dan hoeft u niets te doen:
zonder bevestiging gebeurt er niets.
`,
  },
  en: {
    subject: 'Confirm your request about your data',
    text: (link: string) => `Somebody made a request about your data with this address.
If it was you, open this link:

${link}

The link works for two days, and once.
If it was not you, there is nothing to do: nothing happens without a confirmation.
`,
  },
} as const;

export function writeProofLetter(to: string, link: string, language: Language): Letter {
  const { subject, text } = words[language];
  return { to, subject, text: text(link) };
}
