// A file of check-ins as card holders download them, of any length and always the same: the load of the
// ingest measurement.
import { formatCardNumber, withCheckDigit } from '#kernel/card-number';

const HEADER =
  'Datum;Check-in;Vertrek;Check-uit;Bestemming;Bedrag;Transactie;Klasse;Product;Opmerkingen;Naam;Kaartnummer';

const STATIONS = [
  'Utrecht Centraal',
  'Amsterdam Centraal',
  'Amersfoort Centraal',
  'Den Haag Centraal',
  'Rotterdam Centraal',
  'Leiden Centraal',
  'Arnhem Centraal',
  'Zwolle',
  'Gouda',
  "'s-Hertogenbosch",
  'Eindhoven Centraal',
  'Breda',
];
const STOPS = [
  'Vaartsche Rijn',
  'Marktplein',
  'Kerkstraat',
  'Stationsplein',
  'Academisch Ziekenhuis',
  'Dorpsweg 12',
];

export const cardNumberOf = (person: number) => withCheckDigit(`3528${String(person).padStart(11, '0')}`);

/**
 * `rows` rows for `people` cards, the newest years' shape: per working day two rides by train with a bus
 * after the first, one top-up in twenty rows and one row in two hundred that no rule explains. Each row is
 * another transaction.
 */
export function* cardFile(rows: number, people: number): Generator<string> {
  yield `${HEADER}\r\n`;
  const perPerson = Math.ceil(rows / people);
  let written = 0;
  for (let person = 0; person < people && written < rows; person += 1) {
    const card = formatCardNumber(cardNumberOf(person));
    for (let index = 0; index < perPerson && written < rows; index += 1, written += 1) {
      yield `${lineOf(person, index).join(';')};"${card}"\r\n`;
    }
  }
}

function lineOf(person: number, index: number): string[] {
  const ofDay = index % 3;
  const day = dayText(Math.floor(index / 3));
  const home = STATIONS[person % STATIONS.length] as string;
  const work = STATIONS[(person + 1 + (person % 7)) % STATIONS.length] as string;
  const stop = STOPS[person % STOPS.length] as string;
  const minute = String((person * 7 + index) % 60).padStart(2, '0');
  const cell = (...cells: string[]) => cells.map((text) => `"${text}"`);
  if (index % 20 === 19) {
    return cell(
      day,
      '',
      '',
      `06:${minute}`,
      home,
      '50,00',
      'Saldo automatisch opgeladen',
      '',
      '',
      '',
      'A. Reiziger',
    );
  }
  const cents = String((person * 13 + index * 7) % 100).padStart(2, '0');
  const kind = index % 200 === 101 ? 'Correctie' : 'Check-uit';
  const common = (...cells: string[]) => cell(day, ...cells, kind, '2', 'Reizen op saldo', '', 'A. Reiziger');
  if (ofDay === 0) return common(`07:${minute}`, home, `08:${minute}`, work, `9,${cents}`);
  if (ofDay === 1) return common('09:05', work, '09:20', stop, `1,${cents}`);
  return common(`17:${minute}`, work, `18:${minute}`, home, `9,${cents}`);
}

/** Working days from 5 January 2026 on; after those of nine months (196) the file would reach the future. */
function dayText(number: number): string {
  const day = Temporal.PlainDate.from('2026-01-05').add({ days: Math.floor(number / 5) * 7 + (number % 5) });
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(day.day)}-${two(day.month)}-${day.year}`;
}
