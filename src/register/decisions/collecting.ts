// Decisions about what is collected at all, where a statement was silent or contradicted itself.
import type { Decision } from './decision.ts';

export const collecting = {
  A17: {
    severity: 'medium',
    needsCounsel: false,
    problem: {
      nl: 'Sommige gegevens zijn omschreven, maar geen dienst gebruikt ze, zoals rijgedrag.',
      en: 'Some data are defined, but no service uses them, such as driving behaviour.',
    },
    decision: {
      nl: 'Zo’n gegeven kan in dit systeem niet bestaan: het bouwen mislukt.',
      en: 'Such an item cannot exist in this system: the build fails.',
    },
    reason: { nl: 'Verzamelen zonder doel is verboden.', en: 'Collecting without a purpose is forbidden.' },
  },
  A18: {
    severity: 'high',
    needsCounsel: false,
    problem: {
      nl: 'De werkgever mag een ruimere set leveren; wat daarin zit, is open.',
      en: 'The employer may supply a wider set; what is in it is open.',
    },
    decision: {
      nl:
        'Een vaste lijst per werkgever. Een bestand met een onbekende kolom wordt geweigerd en ' +
        'nergens bewaard.',
      en: 'A fixed list per employer. A file with an unknown column is refused and kept nowhere.',
    },
    reason: {
      nl: 'Anders komt ooit een burgerservicenummer binnen.',
      en: 'Otherwise a citizen service number comes in one day.',
    },
  },
  A19: {
    severity: 'medium',
    needsCounsel: true,
    problem: {
      nl:
        'Groep en onderneming zijn beide verantwoordelijk, en de werkgever tot de ontvangst. En ' +
        'een geweigerd bestand?',
      en: 'Group and company are both responsible, and the employer until receipt. And a refused file?',
    },
    decision: {
      nl:
        'De onderneming is verantwoordelijk, de groep samen met haar voor het platform. Wat niet ' +
        'is aangenomen, blijft van de werkgever en is na 24 uur weg.',
      en:
        'The company is responsible, the group together with it for the platform. What was not ' +
        'accepted stays the employer’s and is gone after 24 hours.',
    },
    reason: {
      nl: 'Iemand moet altijd antwoord geven, en maar één.',
      en: 'Somebody must always answer, and only one.',
    },
  },
  A20: {
    severity: 'medium',
    needsCounsel: false,
    problem: {
      nl:
        'De planner heeft geen grondslag, en niet bewaren zegt niets over vragen, logboeken en ' +
        'tussenopslag.',
      en: 'The planner has no basis, and not keeping says nothing of queries, logs and caches.',
    },
    decision: {
      nl:
        'Grondslag is het contract. Vraag en advies staan nergens; wat naar buiten gaat, is ' +
        'afgerond en zonder kenmerk.',
      en:
        'The basis is the contract. Query and advice are nowhere; what goes out is rounded and ' +
        'without an identifier.',
    },
    reason: {
      nl: 'Twee adressen wijzen samen vaak één mens aan.',
      en: 'Two addresses together often point to one human being.',
    },
  },
  A26: {
    severity: 'high',
    needsCounsel: false,
    problem: {
      nl: 'De pasfoto is soms alleen waar nodig, soms altijd, en blijft jaren.',
      en: 'The passport photo is sometimes only where needed, sometimes always, and stays for years.',
    },
    decision: {
      nl:
        'Het kaartproduct zegt of zij nodig is. Zo niet, dan weigeren wij haar; anders gaat zij ' +
        'weg na levering, uiterlijk na 30 dagen.',
      en:
        'The card product says whether it is needed. If not, we refuse it; otherwise it goes after ' +
        'delivery, within 30 days at most.',
    },
    reason: {
      nl: 'Een gezicht bewaart men niet voor het geval dat.',
      en: 'A face is not kept just in case.',
    },
  },
  A35: {
    severity: 'low',
    needsCounsel: false,
    problem: {
      nl: 'Alleen met naam en wachtwoord, maar ook via de werkgever: dat botst.',
      en: 'Only with name and password, but also through the employer: that collides.',
    },
    decision: {
      nl: 'Wij lezen: alleen na inloggen. Via de werkgever of met een passkey mag ook.',
      en: 'We read: only after logging in. Through the employer or with a passkey is allowed too.',
    },
    reason: { nl: 'Het gaat om de deur, niet om de sleutel.', en: 'It is about the door, not the key.' },
  },
  A54: {
    severity: 'low',
    needsCounsel: false,
    problem: {
      nl: 'Een wachtrij kan ongemerkt een tweede kopie van gegevens worden.',
      en: 'A queue can become a second copy of data unnoticed.',
    },
    decision: {
      nl: 'Een taak bevat alleen een nummer en zoekt de rest op als zij loopt.',
      en: 'A task holds a number only and looks up the rest when it runs.',
    },
    reason: {
      nl: 'Wat er niet in staat, hoeft er niet uit gewist.',
      en: 'What is not in it need not be erased from it.',
    },
  },
} as const satisfies Record<string, Decision>;
