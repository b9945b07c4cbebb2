// The door of what stands near a place, for the web.
export { NearbyPage } from './page.tsx';
