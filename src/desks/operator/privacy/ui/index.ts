// The door of the privacy officer's desk for the web.
export { OfficerPages } from './officer-pages.tsx';
