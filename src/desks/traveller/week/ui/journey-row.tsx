// One journey of the week: where, when, how far, what it is for, and what it comes to.
import {
  Button,
  type Formats,
  modeIcon,
  modeName,
  PurposeChip,
  PurposeChoice,
  useFormats,
  useWords,
} from '#ui-kit';
import type { Journey } from '../contract.ts';
import { canChoose, type Purpose } from './use-choices.ts';
import { useSwipe } from './use-swipe.ts';
import classes from './week.module.css';
import { weekWords } from './words.ts';

export interface JourneyRowProps {
  readonly journey: Journey;
  readonly purpose: Purpose | undefined;
  /** Undefined while it is reckoned. */
  readonly amountCents: number | undefined;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
  readonly onChoose: (purpose: Purpose | undefined) => void;
  readonly onUndo: () => void;
  readonly onWho: () => void;
}

export function JourneyRow(props: JourneyRowProps) {
  const { journey, isSelected, onSelect, onChoose, onWho } = props;
  const words = useWords(weekWords);
  const formats = useFormats();
  const isOpen = canChoose(journey);
  const swipe = useSwipe(
    () => isOpen && journey.state === 'waiting' && onChoose('commute'),
    () => isOpen && onChoose('private'),
  );
  const Icon = modeIcon(journey.modes[0] ?? 'walk');
  const title = formats.say(journey.title);
  const day = formats.day(journey.date);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click selects what the focus of its buttons selects too
    <li
      className={classes.row}
      data-journey={journey.id}
      data-selected={isSelected || undefined}
      data-swipe={swipe.offsetPx > 0 ? 'right' : swipe.offsetPx < 0 ? 'left' : undefined}
      onFocus={onSelect}
      onClick={onSelect}
      {...swipe.handlers}
    >
      {swipe.offsetPx === 0 ? null : (
        <span className={classes.behind} aria-hidden="true">
          {swipe.offsetPx > 0 ? words.commute : words.private}
        </span>
      )}
      <div className={classes.line} style={{ transform: `translateX(${swipe.offsetPx}px)` }}>
        <span className={classes.icon}>
          <Icon size={20} stroke={1.75} aria-hidden />
        </span>
        <p className={classes.title}>{title}</p>
        <p className={classes.about}>{aboutOf(journey, words, formats)}</p>
        <div className={classes.choice}>
          <Choice {...props} />
        </div>
        <Amount {...props} />
        <span className={classes.who}>
          <Button look="text" onClick={onWho} label={words.whoSeesOf(title, day)}>
            {words.whoSees}
          </Button>
        </span>
      </div>
    </li>
  );
}

/** Three buttons while it waits; when it is confirmed, what as, and the way back. */
function Choice({ journey, purpose, onChoose, onUndo }: JourneyRowProps) {
  const words = useWords(weekWords);
  const formats = useFormats();
  const [title, day] = [formats.say(journey.title), formats.day(journey.date)];
  if (canChoose(journey)) {
    return (
      <PurposeChoice
        label={words.purposeOf(title, day)}
        names={words}
        value={purpose}
        onChoose={onChoose}
        privateOnly={journey.state === 'overlapping'}
      />
    );
  }
  if (journey.confirmedAs === null) return null;
  return (
    <span className={classes.confirmed}>
      <PurposeChip kind={journey.confirmedAs} />
      <Button look="text" onClick={onUndo} label={words.undoOf(title, day)}>
        {words.takeBack}
      </Button>
    </span>
  );
}

/** What comes in; a purpose that is not chosen yet has no amount, and a private journey none at all. */
function Amount({ journey, purpose, amountCents }: JourneyRowProps) {
  const formats = useFormats();
  const as = journey.confirmedAs ?? purpose;
  const isPaid = as !== undefined && as !== 'private' && journey.state !== 'covered';
  return (
    <strong className={classes.amount}>
      {isPaid && amountCents !== undefined ? formats.amount(amountCents) : '\u2013'}
    </strong>
  );
}

/** "08:02 – 08:17 · trein · 21 km · zoals vr 13 nov". */
function aboutOf(journey: Journey, words: (typeof weekWords)['nl'], formats: Formats): string {
  const { departure, arrival, modes, distanceM, legsWithoutDistance, proposal, state, trips } = journey;
  const times = [departure, arrival].filter((time) => time !== null).map(formats.time);
  return [
    times.join(' – '),
    modes.map((mode) => formats.say(modeName(mode))).join(' + '),
    distanceM === null ? words.noDistance : formats.distance(distanceM),
    distanceM !== null && legsWithoutDistance > 0 ? words.someWithout(legsWithoutDistance) : '',
    trips.length > 1 ? words.legs(trips.length) : '',
    state === 'covered' || state === 'overlapping' ? words[state] : '',
    state === 'confirmed' ? words.confirmed : '',
    proposal ? words[proposal.because](proposal.day ? formats.day(proposal.day) : '') : '',
    journey.hasRoute ? words.hasRoute : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
