// The fixed sentences around the statement of a brand: who speaks, how to read it, where to complain. A word
// between braces is a detail of the brand.

export const frame = {
  contactTitle: { nl: 'Wie wij zijn', en: 'Who we are' },
  who: {
    nl: '{name} is de naam waaronder {company} werkt. {company} is verantwoordelijk voor wat er met uw gegevens gebeurt. Aan haar stelt u uw vragen.',
    en: '{name} is the name under which {company} works. {company} is responsible for what happens with your data. To this company you put your questions.',
  },
  group: {
    nl: '{company} hoort bij {group}. Die draagt de laatste verantwoordelijkheid.',
    en: '{company} belongs to {group}. The latter bears the final responsibility.',
  },
  company: { nl: 'Onderneming', en: 'Company' },
  companyValue: { nl: '{company}', en: '{company}' },
  address: { nl: 'Postadres', en: 'Postal address' },
  addressValue: { nl: '{address}', en: '{address}' },
  email: { nl: 'E-mail', en: 'E-mail' },
  emailValue: { nl: '{email}', en: '{email}' },
  officer: { nl: 'Privacyfunctionaris', en: 'Privacy officer' },
  officerValue: { nl: '{officerEmail}', en: '{officerEmail}' },
  complainTitle: { nl: 'Klagen', en: 'Complaining' },
  complain: {
    nl: 'Bent u het ergens niet mee eens? Zeg het ons, of ga meteen naar de Autoriteit Persoonsgegevens. Dat mag altijd en kost niets.',
    en: 'Do you disagree with something? Tell us, or go straight to the Dutch Data Protection Authority. That is always allowed and costs nothing.',
  },
} as const;

/** The labels of an activity, in the order in which they stand there. */
export const reading = [
  {
    label: { nl: 'Op grond van', en: 'On the basis of' },
    meaning: {
      nl: 'De wet noemt zes redenen waarom iemand uw gegevens mag gebruiken. Hier staat welke het is.',
      en: 'The law names six reasons why somebody may use your data. Here you read which one it is.',
    },
  },
  {
    label: { nl: 'Verantwoordelijk', en: 'Responsible' },
    meaning: {
      nl: 'Wie beslist wat er met de gegevens gebeurt, en dus aanspreekbaar is.',
      en: 'Who decides what happens with the data, and therefore answers for it.',
    },
  },
  {
    label: { nl: 'Gegevens', en: 'Data' },
    meaning: {
      nl: 'Precies deze, en geen andere. Het programma heeft geen plaats voor iets dat hier niet staat.',
      en: 'Exactly these, and no others. The program has no place for anything not written here.',
    },
  },
  {
    label: { nl: 'Hoelang', en: 'How long' },
    meaning: {
      nl: 'Daarna wist het programma ze zelf. Niemand hoeft daaraan te denken.',
      en: 'After that the program erases them by itself. Nobody needs to think of it.',
    },
  },
  {
    label: { nl: 'Wie kijkt mee', en: 'Who looks along' },
    meaning: {
      nl: 'Wie ze kan zien, en wanneer. Voor ieder ander zijn ze er niet.',
      en: 'Who can see them, and when. For anybody else they are not there.',
    },
  },
  {
    label: { nl: 'Wie ontvangt iets', en: 'Who receives something' },
    meaning: {
      nl: 'Wie buiten ons bedrijf iets krijgt, en welke gegevens precies.',
      en: 'Who outside our company gets something, and which data exactly.',
    },
  },
  {
    label: { nl: 'Beloften met bewijs', en: 'Promises with proof' },
    meaning: {
      nl: 'Bij elke belofte staat welke test haar bewaakt, en wanneer die voor het laatst liep.',
      en: 'With each promise stands which test guards it, and when that last ran.',
    },
  },
] as const;
