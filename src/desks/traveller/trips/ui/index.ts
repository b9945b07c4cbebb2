// The door of one's own trips for the web.
export { TripPages } from './trip-pages.tsx';
