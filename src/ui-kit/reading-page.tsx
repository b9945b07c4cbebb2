// A calm page to read: one column of text, and its contents at the side (folded above the text on a phone).
import { type ReactNode, useEffect } from 'react';
import { useWords } from './language/language-context.tsx';
import classes from './reading-page.module.css';
import { kitWords } from './words.ts';

export interface ContentsEntry {
  readonly anchor: string;
  readonly title: string;
  /** 2 a chapter, 3 a part of it. */
  readonly level: 2 | 3;
}

export interface ReadingPageProps {
  readonly contents: readonly ContentsEntry[];
  readonly children: ReactNode;
}

export function ReadingPage({ contents, children }: ReadingPageProps) {
  const words = useWords(kitWords);
  useOpenAnchor();
  const list = (
    <ul>
      {contents.map(({ anchor, title, level }) => (
        <li key={anchor} data-level={level}>
          <a href={`#${anchor}`}>{title}</a>
        </li>
      ))}
    </ul>
  );
  return (
    <div className={classes.page}>
      <details className={classes.folded}>
        <summary>{words.contents}</summary>
        <nav aria-label={words.contents}>{list}</nav>
      </details>
      <div className={classes.text}>{children}</div>
      <nav className={classes.side} aria-label={words.contents}>
        <p className={classes.head}>{words.contents}</p>
        {list}
      </nav>
    </div>
  );
}

/** An address with `#anchor` opens there, also when the text came later than the address. */
function useOpenAnchor(): void {
  useEffect(() => {
    const anchor = decodeURIComponent(location.hash.slice(1));
    if (anchor === '') return;
    const found = document.getElementById(anchor);
    if (found instanceof HTMLDetailsElement) found.open = true;
    found?.scrollIntoView();
  }, []);
}
