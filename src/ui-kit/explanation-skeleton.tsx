// The explanation while it loads: the same parts, without their words.
import { VisuallyHidden } from '@mantine/core';
import classes from './explanation-body.module.css';
import { useWords } from './language/language-context.tsx';
import { BlockSkeleton, TextSkeleton } from './skeletons.tsx';
import { kitWords } from './words.ts';

export function ExplanationSkeleton() {
  const words = useWords(kitWords);
  return (
    <div className={classes.body}>
      <VisuallyHidden role="status">{words.loading}</VisuallyHidden>
      <div>
        <p className={classes.amount}>
          <TextSkeleton width={150} />
        </p>
        <p className={classes.muted}>
          <TextSkeleton width={220} />
        </p>
      </div>
      {[84, 96, 96, 132].map((height, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts never move
        <div key={at} className={classes.part}>
          <BlockSkeleton height={height} />
        </div>
      ))}
    </div>
  );
}
