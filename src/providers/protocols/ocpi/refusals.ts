// Why a message of a charging operator is not taken as it stands; a line for the operator's desk, and for the
// other side.
export const ocpiRefusals = {
  'too-deep': {
    nl: 'Het bericht is te diep genest en is niet gelezen.',
    en: 'The message is nested too deeply and was not read.',
  },
  'too-many-values': {
    nl: 'Het bericht bevat te veel gegevens en is niet gelezen.',
    en: 'The message holds too many values and was not read.',
  },
  'not-json': {
    nl: 'Het bericht is geen JSON en is niet gelezen.',
    en: 'The message is not JSON and was not read.',
  },
  'not-of-its-shape': {
    nl: 'Het bericht heeft niet de vorm van {what}: {where}. De aanbieder moet het herstellen.',
    en: 'The message is not of the shape of {what}: {where}. The provider must repair it.',
  },
  'answered-with-status': {
    nl: 'De aanbieder antwoordde met status {status}. Probeer het later opnieuw.',
    en: 'The provider answered with status {status}. Try again later.',
  },
  'currency-not-euro': {
    nl: 'De laadbeurt is in {currency} en niet in euro. Hij is apart gezet; vraag de aanbieder om euro’s.',
    en: 'The session is in {currency} and not in euros. It was set aside; ask the provider for euros.',
  },
  'energy-out-of-range': {
    nl: 'De laadbeurt meldt {kwh} kWh. Dat kan niet; hij is apart gezet.',
    en: 'The session reports {kwh} kWh. That cannot be; it was set aside.',
  },
  'ends-before-it-starts': {
    nl: 'De laadbeurt eindigt voor hij begint. Hij is apart gezet.',
    en: 'The session ends before it starts. It was set aside.',
  },
  'too-long': {
    nl: 'De laadbeurt duurt {days} dagen. Meer dan {most} kan niet; hij is apart gezet.',
    en: 'The session lasts {days} days. More than {most} cannot be; it was set aside.',
  },
  'in-the-future': {
    nl: 'De laadbeurt eindigt in de toekomst. Hij is apart gezet.',
    en: 'The session ends in the future. It was set aside.',
  },
  'cost-out-of-range': {
    nl: 'De laadbeurt kost een bedrag dat niet kan. Hij is apart gezet.',
    en: 'The session costs an amount that cannot be. It was set aside.',
  },
  'credit-without-reference': {
    nl: 'De creditnota zegt niet welke laadbeurt zij terugneemt. Zij is apart gezet.',
    en: 'The credit record does not say which session it takes back. It was set aside.',
  },
  'credit-not-negative': {
    nl: 'De creditnota heeft een bedrag boven nul. Zij is apart gezet.',
    en: 'The credit record has an amount above zero. It was set aside.',
  },
  'vat-missing': {
    nl: 'De laadbeurt noemt geen bedrag met btw. Hij is apart gezet.',
    en: 'The session names no amount with VAT. It was set aside.',
  },
  'periods-out-of-order': {
    nl: 'De delen van de laadbeurt staan niet op volgorde of vallen erbuiten. Hij is apart gezet.',
    en: 'The parts of the session are out of order or outside it. It was set aside.',
  },
  'totals-differ': {
    nl: 'Het totaal van de laadbeurt is niet de som van de delen. Hij is apart gezet.',
    en: 'The total of the session is not the sum of its parts. It was set aside.',
  },
  'no-common-version': {
    nl: 'De aanbieder spreekt geen OCPI 2.2.1. Vraag of hij die versie aanzet.',
    en: 'The provider does not speak OCPI 2.2.1. Ask whether it can switch that version on.',
  },
  'module-missing': {
    nl: 'De aanbieder biedt {module} niet aan. Zonder dat kan hij niet meedoen.',
    en: 'The provider does not offer {module}. Without it, it cannot take part.',
  },
  'no-operator-role': {
    nl: 'De andere kant noemt zich geen laadpaalaanbieder (CPO). Controleer het adres.',
    en: 'The other side does not call itself a charge point operator (CPO). Check the address.',
  },
  'address-elsewhere': {
    nl: 'De aanbieder noemt een adres op een andere computer dan is afgesproken. Er ging niets heen.',
    en: 'The provider names an address on another computer than was agreed. Nothing went there.',
  },
} as const;
