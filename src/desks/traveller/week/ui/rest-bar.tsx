// Gives one purpose to all journeys that have none yet.
import { Button, capitalise, purposes, useWords } from '#ui-kit';
import type { Choices } from './use-choices.ts';
import classes from './week.module.css';
import { weekWords } from './words.ts';

export function RestBar({ choices }: { choices: Choices }) {
  const words = useWords(weekWords);
  return (
    <div className={classes.rest}>
      <p>{words.rest(choices.undecided)}</p>
      <div className={classes.restButtons}>
        {purposes.map((purpose) => (
          <Button key={purpose} onClick={() => choices.chooseForRest(purpose)}>
            {capitalise(words[purpose])}
          </Button>
        ))}
      </div>
    </div>
  );
}
