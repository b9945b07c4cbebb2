// The door of a person's month for the web.
export { OwnInsightPage } from './insight-page.tsx';
export { OwnMonthPage } from './page.tsx';
