// The mark of the brand: a square of two halves. The second half is the accent, in both schemes.
import classes from './mark.module.css';

export function Mark({ name }: { name: string }) {
  return (
    <span className={classes.mark}>
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <rect width="20" height="20" rx="5" className={classes.own} />
        <path d="M20 0v15a5 5 0 0 1-5 5H0z" className={classes.accent} />
      </svg>
      {name}
    </span>
  );
}
