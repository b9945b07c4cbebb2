// Clauses of the source statement about rights, complaints, security and cookies, by activity.
import type { ClausesOf } from './clause.ts';
import { basisTest } from './provider.ts';

export const rights = {
  'trust/cookies/cookies': {
    C023: {
      kind: 'rule',
      nl: 'Cookies, ook van derden, staan in het cookiebeleid',
      en: 'Cookies, also of third parties, are in the cookie policy',
      enforcedBy: [
        'test/browser/privacy.test.ts > every cookie and every kept choice of this website is on the cookie page, and nothing else is there',
      ],
    },
  },
  'trust/security/monitoring': {
    C226: {
      kind: 'rule',
      nl: 'Gebruik vastleggen voor beveiliging en fraude',
      en: 'Recording use for security and fraud',
      enforcedBy: 'unbuilt',
    },
    C227: {
      kind: 'rule',
      nl: 'Grondslag beveiliging: wettelijke plicht',
      en: 'Basis of security: legal obligation',
      enforcedBy: [basisTest],
    },
    C228: {
      kind: 'retention',
      nl: 'Beveiliging: hoogstens 18 maanden',
      en: 'Security: at most 18 months',
      enforcedBy: 'unbuilt',
    },
  },
  'trust/security/measures': {
    C239: {
      kind: 'rule',
      nl: 'Maatregelen voor betrouwbaar, heel en geheim',
      en: 'Measures for reliable, whole and secret',
      enforcedBy: 'unbuilt',
    },
    C240: {
      kind: 'untranslatable',
      nl: 'Maatregelen van mensen en gebouwen',
      en: 'Measures of people and buildings',
      enforcedBy: 'unbuilt',
      evidence: {
        document: { nl: 'veiligheidshandboek', en: 'security manual' },
        owner: 'security-officer',
        expiresOn: '2027-06-30',
      },
    },
    C241: {
      kind: 'rule',
      nl: 'Gevoelige gegevens versleuteld verzonden',
      en: 'Sensitive data sent encrypted',
      enforcedBy: [
        'src/platform/outbound/open-outbound.test.ts > plain http is for this machine alone, and an address carries no password',
      ],
    },
    C242: {
      kind: 'rule',
      nl: 'Gevoelige gegevens versleuteld bewaard',
      en: 'Sensitive data stored encrypted',
      enforcedBy: 'unbuilt',
    },
    C243: {
      kind: 'rule',
      nl: 'Toegang alleen voor wie het nodig heeft',
      en: 'Access only for those who need it',
      enforcedBy: [
        'test/matrix/matrix.test.ts > each cell asked is as the register says, the owner, the logins and partitions included',
        'src/privacy/views/record-views.test.ts > without an open question a desk sees nobody, and cannot write that it looked',
      ],
    },
    C244: {
      kind: 'untranslatable',
      nl: 'Medewerkers tekenen voor geheimhouding',
      en: 'Staff sign for secrecy',
      enforcedBy: 'unbuilt',
      evidence: {
        document: { nl: 'ondertekende geheimhoudingsverklaringen', en: 'signed confidentiality statements' },
        owner: 'human-resources',
        expiresOn: '2027-06-30',
      },
    },
    C245: {
      kind: 'rule',
      nl: 'Wie niet bevoegd is, komt er niet in',
      en: 'Whoever is not authorised does not get in',
      enforcedBy: 'unbuilt',
    },
    C246: {
      kind: 'rule',
      nl: 'Alleen het scherm, en na inloggen',
      en: 'Only the screen, and after login',
      enforcedBy: 'unbuilt',
    },
    C248: {
      kind: 'untranslatable',
      nl: 'Keurmerk en ethische hackers',
      en: 'Certificate and ethical hackers',
      enforcedBy: 'unbuilt',
      evidence: {
        document: {
          nl: 'certificaat ISO 27001 en laatste testrapport',
          en: 'ISO 27001 certificate and latest test report',
        },
        owner: 'security-officer',
        expiresOn: '2027-06-30',
      },
    },
    C249: {
      kind: 'untranslatable',
      nl: 'Van leveranciers hetzelfde peil',
      en: 'The same level of suppliers',
      enforcedBy: 'unbuilt',
      evidence: {
        document: { nl: 'beveiligingsverklaringen van leveranciers', en: 'security statements of suppliers' },
        owner: 'procurement',
        expiresOn: '2027-06-30',
      },
    },
  },
  'trust/security/backups': {
    C247: { kind: 'rule', nl: 'Geregeld een back-up', en: 'A regular back-up', enforcedBy: 'unbuilt' },
  },
  'trust/rights/requests': {
    C250: {
      kind: 'rule',
      nl: 'Zes rechten, langs vier wegen',
      en: 'Six rights, along four ways',
      enforcedBy: [
        'src/services/trust/rights/clause.test.ts > each of the six rights, along each way, is the same case with the same clock',
      ],
    },
    C251: {
      kind: 'info',
      nl: 'De gegevens blijven van u',
      en: 'The data remain yours',
      enforcedBy: [
        'src/services/trust/rights/clause.test.ts > the data remain yours: an inspection is free and may be asked again when the last one is done',
      ],
    },
    C252: {
      kind: 'rule',
      nl: 'Meenemen naar een ander',
      en: 'Taking along to somebody else',
      enforcedBy: [
        'src/flows/carry-out-request.test.ts > access and portability say what they hold; portability leaves out what rests on the law alone',
        'src/flows/import-portability.test.ts > the same trips, days, card and plate are there, also in its own export; a second time nothing changes',
      ],
    },
    C253: {
      kind: 'rule',
      nl: 'Laten wissen',
      en: 'Having it erased',
      enforcedBy: [
        'src/flows/carry-out-request.test.ts > name, address, trips and places are gone; proof under wages stays, and the page says so',
        'src/flows/carry-out-request.test.ts > nobody else loses anything, and who is erased again loses nothing more',
        'src/flows/carry-out-request.test.ts > in the middle of a month close: the close ends with the sums it would have had',
      ],
    },
    C254: {
      kind: 'rule',
      nl: 'Inzien',
      en: 'Inspecting',
      enforcedBy: [
        'src/flows/carry-out-request.test.ts > access and portability say what they hold; portability leaves out what rests on the law alone',
        'src/flows/export-person.test.ts > holds every row of the person in every table, and none of anybody else',
      ],
    },
    C255: {
      kind: 'rule',
      nl: 'Verbeteren en aanvullen',
      en: 'Correcting and completing',
      enforcedBy: [
        'src/flows/carry-out-request.test.ts > a correction of one’s own address is done at once; of what the employer told the client decides',
      ],
    },
    C256: {
      kind: 'rule',
      nl: 'Gebruik beperken',
      en: 'Restricting the use',
      enforcedBy: [
        'src/flows/carry-out-request.test.ts > a restriction sets its flag once; an objection only against what rests on an interest of ours',
        'src/flows/carry-out-request.test.ts > what was restricted nobody who works for us sees; the person does, and taken back it is used again',
      ],
    },
    C257: {
      kind: 'rule',
      nl: 'Bezwaar maken',
      en: 'Objecting',
      enforcedBy: [
        'src/flows/carry-out-request.test.ts > a restriction sets its flag once; an objection only against what rests on an interest of ours',
        'src/flows/carry-out-request.test.ts > an objection is open against every use on an interest of ours and no other, and stands until it is taken back',
      ],
    },
    C258: {
      kind: 'rule',
      nl: 'Eerst herkennen; ingelogd is genoeg',
      en: 'Recognise first; logged in is enough',
      enforcedBy: [
        'src/services/trust/rights/clause.test.ts > whoever is logged in is recognised, and no further proof is asked',
      ],
    },
    C259: {
      kind: 'rule',
      nl: 'Anders met wat wij al hebben',
      en: 'Otherwise with what we already have',
      enforcedBy: [
        'src/services/trust/rights/clause.test.ts > without an account we recognise by data we have; nowhere can a copy of a passport go',
      ],
    },
    C260: {
      kind: 'rule',
      nl: 'In beginsel binnen 30 dagen',
      en: 'In principle within 30 days',
      enforcedBy: [
        'src/services/trust/rights/clause.test.ts > within 30 days an answer, or a notice in time that it takes longer; warned on day 20 and 25',
      ],
    },
    C261: {
      kind: 'rule',
      nl: 'Een verzoek kan gevolgen hebben',
      en: 'A request can have effects',
      enforcedBy: [
        'src/services/trust/rights/clause.test.ts > before it is confirmed the services that stop are shown, from the register',
      ],
    },
  },
  'trust/complaints/handling': {
    C262: {
      kind: 'rule',
      nl: 'Bij ons klagen mag',
      en: 'You may complain with us',
      enforcedBy: [
        'src/services/trust/complaints/clause.test.ts > a complaint is confirmed at once, with the day of the answer and how to reach the authority',
      ],
    },
    C263: {
      kind: 'rule',
      nl: 'Klagen bij de toezichthouder',
      en: 'Complaining to the authority',
      enforcedBy: [
        'src/services/trust/complaints/clause.test.ts > a complaint is confirmed at once, with the day of the answer and how to reach the authority',
        'src/flows/carry-out-request.test.ts > a refusal has a ground that we know, and shows the way to the authority',
      ],
    },
  },
} as const satisfies ClausesOf;
