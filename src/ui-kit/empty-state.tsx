// What stands where nothing is yet: what will come here, and from where.
import { IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './note.module.css';

export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <IconInbox size={28} stroke={1.5} aria-hidden />
      <h2>{title}</h2>
      {children !== undefined ? <p>{children}</p> : null}
    </div>
  );
}
