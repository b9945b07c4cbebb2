// One figure of a report: what it is, that there is more, or that it may not be shown.
import { useFormats, useWords } from '#ui-kit';
import type { Figure, Measure } from '../contract.ts';
import classes from './reports.module.css';
import { reportWords } from './words.ts';

export function FigureCell({ measure, figure }: { measure: Measure; figure: Figure | undefined }) {
  const words = useWords(reportWords);
  const { wholeAmount, distance, weight } = useFormats();
  if (figure === undefined || figure.state === 'none') return <span>–</span>;
  if (figure.state === 'hidden')
    return (
      <span className={classes.hidden} title={words.hiddenText}>
        {words.hidden}
      </span>
    );
  const write = { cost: wholeAmount, distance, wtw: weight, ttw: weight }[measure];
  const text = write(figure.value);
  return figure.state === 'part' ? (
    <span title={words.partText}>{words.atLeast(text)}</span>
  ) : (
    <span>{text}</span>
  );
}
