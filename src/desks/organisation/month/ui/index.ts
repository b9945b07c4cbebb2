// The door of the organisation's month for the web.
export { InsightPage } from './insight-page.tsx';
export { MonthPage } from './page.tsx';
