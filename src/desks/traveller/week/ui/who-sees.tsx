// What the employer gets of a journey once it is confirmed, and what not; and what is erased then.
import { EmployerPanel, Link, useFormats, useWords } from '#ui-kit';
import type { Journey, WeekPreview } from '../contract.ts';
import type { Purpose } from './use-choices.ts';
import classes from './week.module.css';
import { weekWords } from './words.ts';

export interface WhoSeesProps {
  readonly journey: Journey;
  readonly purpose: Purpose | undefined;
  readonly preview: WeekPreview | undefined;
}

const nothing = { shown: [], hidden: [] };

export function WhoSees({ journey, purpose, preview }: WhoSeesProps) {
  const words = useWords(weekWords);
  const formats = useFormats();
  const as = journey.confirmedAs ?? purpose;
  const found = preview?.journeys.find(({ id }) => id === journey.id)?.disclosures ?? [];
  const isForWork = as === 'commute' || as === 'business';
  return (
    <div className={classes.sees}>
      <p className={classes.muted}>
        {formats.say(journey.title)}, {formats.longDay(journey.date)}
      </p>
      {journey.state === 'covered' ? <p>{words.coveredText}</p> : null}
      {journey.state === 'overlapping' ? <p>{words.overlappingText}</p> : null}
      {as === undefined && journey.state === 'waiting' ? <p>{words.chooseFirst}</p> : null}
      {as === 'private' ? <EmployerPanel disclosure={nothing} /> : null}
      {isForWork
        ? found.map(({ title, disclosure }) => (
            <div key={title.nl} className={classes.sees}>
              {found.length > 1 ? <h3>{formats.say(title)}</h3> : null}
              <EmployerPanel disclosure={disclosure} />
            </div>
          ))
        : null}
      {isForWork && preview && found.length === 0 ? <p>{words.noLine}</p> : null}
      <p className={classes.foot}>
        {journey.confirmedAs ? words.sinceThen : journey.hasRoute ? words.routeGoes : words.untilThen}{' '}
        <Link href="/privacy/statement">{words.why}</Link>
      </p>
    </div>
  );
}
