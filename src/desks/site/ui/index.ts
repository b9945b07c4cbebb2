// The door of the site for the web.
export { SiteFrame } from './site-frame.tsx';
export { useSession } from './use-session.ts';
export { ViewAsPage } from './view-as-page.tsx';
export { siteWords } from './words.ts';
