// Set-up in an hour: what is done, what is not, and the page where it is done.
import { BlockSkeleton, Card, Link, PageHead, RefusalNote, StatusMark, useFormats, useWords } from '#ui-kit';
import type { SetUp } from '../contract.ts';
import classes from './oversight.module.css';
import { useSetUp } from './use-oversight.ts';
import { oversightWords } from './words.ts';

export function SetUpPage() {
  const words = useWords(oversightWords);
  const found = useSetUp();
  const steps = found.data?.steps ?? [];
  const done = steps.filter(({ isDone }) => isDone).length;
  return (
    <>
      <PageHead title={words.setUp} below={found.data ? words.doneOf(done, steps.length) : undefined} />
      {found.data ? (
        <Card flush>
          <ol className={classes.rows}>
            {steps.map((step) => (
              <Step key={step.id} step={step} />
            ))}
          </ol>
        </Card>
      ) : found.error ? (
        <RefusalNote error={found.error} onAgain={() => void found.refetch()} />
      ) : (
        <BlockSkeleton height={420} />
      )}
    </>
  );
}

function Step({ step }: { step: SetUp['steps'][number] }) {
  const { isDone, title, detail, href } = step;
  const words = useWords(oversightWords);
  const { say } = useFormats();
  return (
    <li className={classes.row}>
      <StatusMark status={isDone ? 'done' : 'waiting'} spoken />
      <div className={classes.text}>
        <p className={classes.name}>{say(title)}</p>
        <p className={classes.muted}>{say(detail)}</p>
      </div>
      {href === null ? null : (
        <Link href={href} aria-label={`${words.open}: ${say(title)}`}>
          {words.open}
        </Link>
      )}
    </li>
  );
}
