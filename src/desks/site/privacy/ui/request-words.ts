// The words of the request form, in Dutch and English.
import { catalogue } from '#ui-kit';

export const requestWords = catalogue(
  {
    title: 'Een verzoek over uw gegevens',
    below: 'Ook zonder account. Een kopie van uw paspoort vragen wij nooit.',
    kind: 'Wat wilt u?',
    access: 'Mijn gegevens inzien',
    rectification: 'Iets laten verbeteren',
    erasure: 'Mijn gegevens laten wissen',
    restriction: 'Het gebruik laten beperken',
    portability: 'Mijn gegevens meenemen',
    objection: 'Bezwaar maken',
    client: 'Naam van uw werkgever',
    clientHint: 'Of van de organisatie die u toegang gaf',
    email: 'E-mailadres waarop wij u kennen',
    emailHint: 'Daar komt het antwoord, en zo herkennen wij u',
    send: 'Verzoek versturen',
    kindMissing: 'Kies wat u wilt.',
    clientMissing: 'Vul de naam van de organisatie in.',
    emailMissing: 'Vul een e-mailadres in, met een @.',
    received: 'Wij hebben uw verzoek',
    receivedText: (number: string, day: string) =>
      `Nummer ${number}. U heeft uiterlijk ${day} antwoord. U krijgt eerst een mail om te bevestigen dat u het bent.`,
  },
  {
    title: 'A request about your data',
    below: 'Also without an account. We never ask a copy of your passport.',
    kind: 'What do you want?',
    access: 'To inspect my data',
    rectification: 'To have something corrected',
    erasure: 'To have my data erased',
    restriction: 'To have the use restricted',
    portability: 'To take my data along',
    objection: 'To object',
    client: 'Name of your employer',
    clientHint: 'Or of the organisation that gave you access',
    email: 'E-mail address by which we know you',
    emailHint: 'The answer goes there, and it is how we recognise you',
    send: 'Send the request',
    kindMissing: 'Choose what you want.',
    clientMissing: 'Fill in the name of the organisation.',
    emailMissing: 'Fill in an e-mail address, with an @.',
    received: 'We have your request',
    receivedText: (number, day) =>
      `Number ${number}. You have an answer by ${day} at the latest. First you get a mail to confirm that it is you.`,
  },
);
