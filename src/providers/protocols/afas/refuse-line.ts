// Says why a payroll line would not fit in an AFAS message, before anything is sent.
import { type Refused, refuse } from '#kernel/refusal';
import type { CompMutSettings, PayrollLine } from './payroll-line.ts';

export const lineRefusals = {
  reference: {
    nl: 'Het kenmerk van de regel moet uit 1 tot 30 letters, cijfers of streepjes bestaan.',
    en: 'The reference of the line must be 1 to 30 letters, digits or hyphens.',
  },
  'line-number': {
    nl: 'Het regelnummer moet een geheel getal groter dan nul zijn.',
    en: 'The line number must be a whole number above zero.',
  },
  guid: {
    nl: 'Deze koppeling vraagt per regel een unieke sleutel (UUID).',
    en: 'This connector needs a unique key (UUID) for every line.',
  },
  'personnel-number': {
    nl: 'AFAS neemt een personeelsnummer van 1 tot 15 tekens aan. Pas personeelsnummer {number} aan.',
    en: 'AFAS takes a personnel number of 1 to 15 characters. Change personnel number {number}.',
  },
  employer: {
    nl: 'Vul bij de koppeling het werkgeversnummer (1 tot 15 tekens) en de periodetabel in.',
    en: 'Give the connection its employer number (1 to 15 characters) and its period table.',
  },
  'employment-number': {
    nl: 'AFAS nummert dienstverbanden met een geheel getal. Pas dienstverband {number} aan.',
    en: 'AFAS numbers employments by a whole number. Change employment {number}.',
  },
  'wage-code': {
    nl: 'AFAS kent looncomponenten alleen als geheel getal. Pas looncode {code} in de regeling aan.',
    en: 'AFAS knows wage components as whole numbers only. Change wage code {code} in the policy.',
  },
  period: {
    nl: 'Het jaar of de periode van de regel is geen bestaande loonperiode.',
    en: 'The year or period of the line is no existing pay period.',
  },
  amount: {
    nl: 'Bedrag en afstand moeten hele centen en hele meters zijn.',
    en: 'Amount and distance must be whole cents and whole metres.',
  },
  parameters: {
    nl: 'Een looncomponent heeft één tot drie waarden. Pas de koppeling aan voor looncode {code}.',
    en: 'A wage component has one to three values. Change the connection for wage code {code}.',
  },
  'text-length': {
    nl: 'De omschrijving mag 255 tekens lang zijn en de kostenplaats 30. Maak de tekst korter.',
    en: 'The description may be 255 characters long and the cost centre 30. Make the text shorter.',
  },
} as const;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const LARGEST_INTEGER = 2_147_483_647;

/** The first rule that the line breaks, or undefined. Lengths are those of the official document. */
export function refuseLine(line: PayrollLine, settings: CompMutSettings): Refused | undefined {
  return refuseIdentity(line, settings) ?? refuseContent(line, settings);
}

function refuseIdentity(line: PayrollLine, settings: CompMutSettings): Refused | undefined {
  if (!/^[A-Za-z0-9-]{1,30}$/.test(line.reference)) return refuse(lineRefusals, 'reference');
  if (!isWhole(line.lineNumber)) return refuse(lineRefusals, 'line-number');
  if (settings.connector === 'HrCompMutGUID' && !UUID.test(line.guid ?? ''))
    return refuse(lineRefusals, 'guid');
  if (!isText(line.personnelNumber, 15))
    return refuse(lineRefusals, 'personnel-number', { number: line.personnelNumber });
  if (!isText(settings.employerId, 15) || !isWhole(settings.periodTable))
    return refuse(lineRefusals, 'employer');
  if (line.employmentNumber !== undefined && !isWholeText(line.employmentNumber))
    return refuse(lineRefusals, 'employment-number', { number: line.employmentNumber });
  return undefined;
}

function refuseContent(line: PayrollLine, settings: CompMutSettings): Refused | undefined {
  const carried = settings.parameters?.[line.wageCode] ?? ['amount'];
  const isPeriod = isWhole(line.period) && line.period <= 53;
  if (!isWholeText(line.wageCode)) return refuse(lineRefusals, 'wage-code', { code: line.wageCode });
  if (!(Number.isInteger(line.year) && line.year >= 2000 && line.year <= 9999 && isPeriod))
    return refuse(lineRefusals, 'period');
  if (!Number.isSafeInteger(line.amountCents) || !Number.isSafeInteger(line.distanceM ?? 0))
    return refuse(lineRefusals, 'amount');
  if (carried.length < 1 || carried.length > 3)
    return refuse(lineRefusals, 'parameters', { code: line.wageCode });
  if ((line.description ?? '').length > 255 || (line.costCentre ?? '').length > 30)
    return refuse(lineRefusals, 'text-length');
  return undefined;
}

function isWhole(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= LARGEST_INTEGER;
}

function isWholeText(text: string): boolean {
  return /^\d{1,9}$/.test(text) && isWhole(Number(text));
}

function isText(text: string, longest: number): boolean {
  return text.trim() !== '' && text.length <= longest;
}
