// What was used at providers in a month, apart from payroll: each line with its amount, and the price opened
// below it.
import { Card } from './card.tsx';
import { catalogue } from './language/catalogue.ts';
import { useFormats, useLanguage, useWords } from './language/language-context.tsx';
import classes from './provider-lines.module.css';
import { PurposeChip } from './purpose-chip.tsx';

interface Words {
  readonly nl: string;
  readonly en: string;
}

export interface ShownProviderLine {
  readonly id: string;
  readonly date: string;
  readonly who: string | null;
  readonly name: Words;
  readonly place: string | null;
  readonly purpose: 'commute' | 'business' | 'private' | null;
  readonly payer: 'client' | 'person' | null;
  readonly state: 'charged' | 'reversed' | 'waits' | 'aside';
  readonly aside: Words | null;
  readonly amountCents: number;
  readonly vatCents: number | null;
  readonly distanceM: number | null;
  readonly co2G: number | null;
  readonly price: readonly {
    readonly what: string;
    readonly billedQuantity: number;
    readonly cents: number;
  }[];
}

export interface ProviderLinesProps {
  readonly lines: readonly ShownProviderLine[];
  /** What the client pays of them. */
  readonly clientCents: number;
  /** What the person pays; left out where private is not shown. */
  readonly personCents?: number;
}

export function ProviderLines({ lines, clientCents, personCents }: ProviderLinesProps) {
  const words = useWords(lineWords);
  const { amount } = useFormats();
  if (lines.length === 0) return null;
  const own = personCents === undefined;
  return (
    <Card title={words.title}>
      <p className={classes.sums}>
        {own ? words.clientOwes(amount(clientCents)) : words.clientPays(amount(clientCents))}
        {own || personCents === 0 ? '' : ` ${words.youPay(amount(personCents))}`} {words.notPayroll}
      </p>
      <ul className={classes.lines} aria-label={words.title}>
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
    </Card>
  );
}

function Line({ line }: { line: ShownProviderLine }) {
  const words = useWords(lineWords);
  const { say, day, amount, distance } = useFormats();
  const about = [
    day(line.date),
    line.who ?? '',
    line.place ?? '',
    line.distanceM ? distance(Math.abs(line.distanceM)) : '',
    line.state === 'charged' ? '' : line.aside ? say(line.aside) : words[line.state],
  ].filter((part) => part !== '');
  return (
    <li>
      <details className={classes.line}>
        <summary>
          <span className={classes.text}>
            <span className={classes.name}>{say(line.name)}</span>
            <span className={classes.about}>{about.join(' · ')}</span>
          </span>
          {line.purpose ? <PurposeChip kind={line.purpose} /> : null}
          <strong className={classes.amount}>{amount(line.amountCents)}</strong>
        </summary>
        <Price line={line} />
      </details>
    </li>
  );
}

function Price({ line }: { line: ShownProviderLine }) {
  const words = useWords(lineWords);
  const { amount } = useFormats();
  const { language } = useLanguage();
  const number = new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 1 });
  return (
    <dl className={classes.price}>
      {line.price.length === 0 ? <p>{words.noPrice}</p> : null}
      {line.price.map(({ what, billedQuantity, cents }) => (
        <div key={`${what}:${billedQuantity}:${cents}`}>
          <dt>{words.part(what, number.format(quantityOf(what, billedQuantity)))}</dt>
          <dd>{amount(cents)}</dd>
        </div>
      ))}
      {line.vatCents === null ? null : (
        <div>
          <dt>{words.vat}</dt>
          <dd>{amount(line.vatCents)}</dd>
        </div>
      )}
      {line.co2G === null ? null : (
        <div>
          <dt>{words.co2}</dt>
          <dd>{words.grams(number.format(line.co2G / 1000))}</dd>
        </div>
      )}
      {line.payer === null ? null : (
        <div>
          <dt>{words.whoPays}</dt>
          <dd>{line.payer === 'client' ? words.client : words.person}</dd>
        </div>
      )}
    </dl>
  );
}

/** Kilometres, kilowatt-hours and minutes of metres, watt-hours and seconds. */
function quantityOf(what: string, quantity: number): number {
  if (what === 'distance' || what === 'energy') return quantity / 1000;
  return ['time', 'idle', 'duration'].includes(what) ? quantity / 60 : quantity;
}

const partsNl: Readonly<Record<string, (count: string) => string>> = {
  flat: () => 'vast bedrag',
  energy: (count) => `${count} kWh`,
  time: (count) => `${count} minuten gebruik`,
  idle: (count) => `${count} minuten stilstand`,
  duration: (count) => `${count} minuten`,
  distance: (count) => `${count} km`,
  discount: () => 'korting',
  surge: () => 'toeslag',
  minimum: () => 'minimumprijs',
  maximum: () => 'maximumprijs',
};
const partsEn: typeof partsNl = {
  flat: () => 'fixed amount',
  energy: (count) => `${count} kWh`,
  time: (count) => `${count} minutes of use`,
  idle: (count) => `${count} minutes standing still`,
  duration: (count) => `${count} minutes`,
  distance: (count) => `${count} km`,
  discount: () => 'discount',
  surge: () => 'surcharge',
  minimum: () => 'minimum price',
  maximum: () => 'maximum price',
};

const lineWords = catalogue(
  {
    title: 'Gebruikt bij aanbieders',
    clientPays: (amount: string) => `Uw werkgever betaalt ${amount} aan aanbieders.`,
    clientOwes: (amount: string) => `Samen ${amount}, alleen zakelijk en woon-werk.`,
    youPay: (amount: string) => `U betaalt zelf ${amount}, privé; dat ziet uw werkgever niet.`,
    notPayroll: 'Dit gaat niet via het salaris.',
    charged: 'geboekt',
    reversed: 'teruggeboekt',
    waits: 'wacht op waarvoor het was',
    aside: 'nog niet geboekt',
    noPrice: 'Waaruit dit bedrag bestaat, is niet bekend.',
    part: (what: string, count: string) => partsNl[what]?.(count) ?? what,
    vat: 'waarvan btw',
    co2: 'CO₂, van bron tot wiel',
    grams: (kilos: string) => `${kilos} kg`,
    whoPays: 'wie betaalt',
    client: 'werkgever',
    person: 'uzelf',
  },
  {
    title: 'Used at providers',
    clientPays: (amount) => `Your employer pays providers ${amount}.`,
    clientOwes: (amount) => `${amount} together, business and commute only.`,
    youPay: (amount) => `You pay ${amount} yourself, private; your employer does not see that.`,
    notPayroll: 'This does not go through payroll.',
    charged: 'booked',
    reversed: 'booked back',
    waits: 'waits for what it was for',
    aside: 'not booked yet',
    noPrice: 'What this amount is made of is not known.',
    part: (what, count) => partsEn[what]?.(count) ?? what,
    vat: 'of which VAT',
    co2: 'CO₂, well to wheel',
    grams: (kilos) => `${kilos} kg`,
    whoPays: 'who pays',
    client: 'employer',
    person: 'you',
  },
);
