// The gallery: every component of the kit in each of its states, for those who build with it.
import { PageHead, useWords } from '#ui-kit';
import classes from './gallery.module.css';
import { Charts, Explanations, Ledgers } from './large-parts.tsx';
import { Questions } from './questions.tsx';
import { Amounts, Controls, Notes } from './small-parts.tsx';
import { galleryWords } from './words.ts';

export function GalleryPage() {
  const words = useWords(galleryWords);
  return (
    <>
      <PageHead title={words.title} below={words.below} />
      <div className={classes.gallery}>
        <Controls />
        <Amounts />
        <Notes />
        <Questions />
        <Ledgers />
        <Explanations />
        <Charts />
      </div>
    </>
  );
}
