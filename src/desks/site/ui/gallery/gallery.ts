// The door of the gallery, apart from the site's own, so that it is fetched only when somebody opens it.
export { GalleryPage } from './gallery-page.tsx';
