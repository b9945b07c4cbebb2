// Moves between pages without loading them again: the address bar, a link, and where we are.
import { type ComponentProps, type MouseEvent, useSyncExternalStore } from 'react';

const moved = 'reisrecht:moved';

/** Opens a page of our own by its path; the browser's back button leads back. */
export function go(path: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'replace') history.replaceState(null, '', path);
  else if (path !== location.pathname + location.search) history.pushState(null, '', path);
  dispatchEvent(new Event(moved));
}

/** The path of the page that is open. */
export function usePath(): string {
  return useSyncExternalStore(listen, () => location.pathname);
}

/** A link of our own; with a modifier key the browser does what it always does. */
export function Link({ href, onClick, ...rest }: ComponentProps<'a'> & { href: string }) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(href);
    scrollTo(0, 0);
  };
  return <a href={href} onClick={follow} {...rest} />;
}

function listen(changed: () => void): () => void {
  addEventListener('popstate', changed);
  addEventListener(moved, changed);
  return () => {
    removeEventListener('popstate', changed);
    removeEventListener(moved, changed);
  };
}
