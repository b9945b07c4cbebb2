// The door of letting people in, for the web.
export { PersonAccessCard } from './person-access-card.tsx';
