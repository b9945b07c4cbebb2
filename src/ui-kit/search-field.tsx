// A field to search a list that is on the page.
import { IconSearch } from '@tabler/icons-react';
import classes from './choice.module.css';

export function SearchField(props: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <span className={classes.search}>
      <IconSearch size={18} stroke={1.75} aria-hidden />
      <input
        type="search"
        aria-label={props.label}
        placeholder={props.label}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
    </span>
  );
}
