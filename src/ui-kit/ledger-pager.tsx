// Turns the pages of the ledger, and says which rows are shown; a list of one page only says how many.
import { Button } from './button.tsx';
import { useWords } from './language/language-context.tsx';
import classes from './ledger.module.css';
import { kitWords } from './words.ts';

export interface LedgerPagerProps {
  readonly at: number;
  readonly pages: number;
  readonly pageSize: number;
  readonly count: number;
  readonly onPage: (page: number) => void;
}

export function LedgerPager({ at, pages, pageSize, count, onPage }: LedgerPagerProps) {
  const words = useWords(kitWords);
  if (pages <= 1) return null;
  return (
    <div className={classes.pager}>
      <p role="status">{words.rows(at * pageSize + 1, Math.min(count, (at + 1) * pageSize), count)}</p>
      <Button onClick={() => onPage(at - 1)} disabled={at === 0}>
        {words.previous}
      </Button>
      <Button onClick={() => onPage(at + 1)} disabled={at === pages - 1}>
        {words.next}
      </Button>
    </div>
  );
}
