// The head of a page below one's own data, with the way back above it, and what stands there until it is in.
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { BlockSkeleton, Link, PageHead, RefusalNote, useWords } from '#ui-kit';
import classes from './my-data.module.css';
import { dataWords } from './words.ts';

export interface SubPageProps {
  readonly title: string;
  readonly below?: string | undefined;
  /** Where "back" leads; the page of one's own data when absent. */
  readonly back?: { readonly href: string; readonly label: string };
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

export function SubPage({ title, below, back, action, children }: SubPageProps) {
  const words = useWords(dataWords);
  return (
    <>
      <p className={classes.back}>
        <Link href={back?.href ?? '/me/privacy'}>
          <IconArrowLeft size={18} stroke={1.75} aria-hidden />
          {back?.label ?? words.back}
        </Link>
      </p>
      <PageHead title={title} below={below} action={action} />
      <div className={classes.narrow}>{children}</div>
    </>
  );
}

interface Asked<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** What was asked, or why not, or a block of about its size. */
export function Loaded<T>(props: { asked: Asked<T>; height: number; children: (data: T) => ReactNode }) {
  const { asked, height, children } = props;
  if (asked.data !== undefined) return children(asked.data);
  if (asked.error) return <RefusalNote error={asked.error} onAgain={() => void asked.refetch()} />;
  return <BlockSkeleton height={height} />;
}
