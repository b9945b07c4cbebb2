// CO2 by means of transport in one measure: what is known as a sum, and of how many trips it is unknown.
import { useFormats, useWords } from '../language/language-context.tsx';
import { type ModeName, modeIcon, modeName } from '../mode-icon.ts';
import { kitWords } from '../words.ts';
import { BarList } from './bar-list.tsx';
import classes from './charts.module.css';

export interface Co2Row {
  readonly mode: ModeName;
  readonly trips: number;
  /** Null when it is unknown for every trip. */
  readonly grams: number | null;
  readonly tripsWithout: number;
}

export interface Co2ListProps {
  readonly caption: string;
  readonly about: string;
  readonly tone: 'ok' | 'ink';
  readonly rows: readonly Co2Row[];
  /** The most grams of any row in all lists that stand together: one scale for all. */
  readonly most: number;
}

export function Co2List({ caption, about, tone, rows, most }: Co2ListProps) {
  const words = useWords(kitWords);
  const formats = useFormats();
  const sorted = rows.toSorted((a, b) => (b.grams ?? -1) - (a.grams ?? -1));
  const unknownOf = ({ tripsWithout, trips: all }: Co2Row) =>
    tripsWithout === all ? words.unknownForAll(all) : words.unknownForSome(formats.count(tripsWithout), all);
  const isKnown = rows.some((row) => row.grams !== null);
  const total = rows.reduce((sum, row) => sum + (row.grams ?? 0), 0);
  const trips = rows.reduce((sum, row) => sum + row.trips, 0);
  const without = rows.reduce((sum, row) => sum + row.tripsWithout, 0);
  return (
    <>
      <p className={classes.total}>{isKnown ? formats.weight(total) : words.unknown}</p>
      <p className={classes.about}>{about}</p>
      <p className={classes.about}>
        {without > 0 ? words.knownOf(formats.count(trips - without), trips) : words.knownOfAll(trips)}
      </p>
      <BarList
        caption={caption}
        heads={[words.mode, words.weight]}
        tone={tone}
        most={most}
        rows={sorted.map((row) => ({
          key: row.mode,
          name: formats.say(modeName(row.mode)),
          icon: modeIcon(row.mode),
          size: row.grams,
          figure: row.grams === null ? words.unknown : formats.weight(row.grams),
          remark: row.tripsWithout > 0 ? unknownOf(row) : undefined,
        }))}
      />
    </>
  );
}
