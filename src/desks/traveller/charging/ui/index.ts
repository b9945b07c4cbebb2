// The door of charging for the web.
export { ChargingPage } from './page.tsx';
