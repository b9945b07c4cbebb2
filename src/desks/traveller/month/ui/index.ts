// The door of a person's month for the web.
export { OwnInsightPage } from './insight-page.tsx';
export { OwnMonthPage } from './page.tsx';
export { SummaryCard } from './summary-card.tsx';
export { useExplanation, useOwnMonth } from './use-own-month.ts';
