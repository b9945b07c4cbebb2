// The screens of the people of an organisation, for the web's own entry.
export { PeoplePages } from './people-pages.tsx';
