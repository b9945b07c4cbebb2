// The keys of the page, for who has a keyboard.
import { useWords } from '#ui-kit';
import classes from './week.module.css';
import { weekWords } from './words.ts';

export function KeyHints() {
  const words = useWords(weekWords);
  const hints = [
    { keys: ['J', 'K'], does: words.move },
    { keys: ['1', '2', '3'], does: words.purpose },
    { keys: ['0'], does: words.waitKey },
    { keys: ['↵'], does: words.confirmKey },
  ];
  return (
    <p className={classes.keys}>
      <span>{words.keys}:</span>
      {hints.map(({ keys, does }) => (
        <span key={does}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {does}
        </span>
      ))}
    </p>
  );
}
