// The door of one's own home-working days for the web.
export { HomeDaysPage } from './page.tsx';
