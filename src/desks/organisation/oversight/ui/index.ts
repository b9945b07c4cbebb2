// The screens of set-up, works council and the log of views, for the web's own entry.
export { OversightPages } from './oversight-pages.tsx';
