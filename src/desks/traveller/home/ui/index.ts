// The door of the start page for the web.
export { HomePage } from './page.tsx';
