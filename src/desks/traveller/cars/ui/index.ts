// The door of shared cars for the web.
export { CarPages } from './car-pages.tsx';
