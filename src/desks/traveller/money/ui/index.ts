// The door of one's own money for the web.
export { MoneyPage } from './page.tsx';
