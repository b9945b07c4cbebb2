// Promises, each with a small mark that says what guards it; the mark opens to the names of the tests.
import { IconCheck, IconCircleDashed, IconFileText, IconShieldCheck, IconX } from '@tabler/icons-react';
import { useFormats, useWords } from '#ui-kit';
import type { ClauseStanding } from '../contract.ts';
import classes from './promise-list.module.css';
import { privacyWords } from './words.ts';

type State = ClauseStanding['state'];

const icons = {
  passed: IconCheck,
  failed: IconX,
  'not-run': IconShieldCheck,
  person: IconFileText,
  open: IconCircleDashed,
  unbuilt: IconCircleDashed,
} as const satisfies Record<State, unknown>;

/** `hasAnchors`: each promise is an address of its own, such as `#C049`. */
export function PromiseList(props: { promises: readonly ClauseStanding[]; hasAnchors?: boolean }) {
  return (
    <ul className={classes.list}>
      {props.promises.map((promise) => (
        <li key={promise.id}>
          <details id={props.hasAnchors ? promise.id : undefined} className={classes.promise}>
            <summary>
              <span className={classes.text}>{promise.text}</span>
              <PromiseMark promise={promise} />
            </summary>
            <Proof promise={promise} />
          </details>
        </li>
      ))}
    </ul>
  );
}

export function PromiseMark({ promise }: { promise: ClauseStanding }) {
  const words = useWords(privacyWords);
  const { date } = useFormats();
  const day = promise.ranAt === null ? '' : date(promise.ranAt.slice(0, 10));
  const says = {
    passed: words.passed(day),
    failed: words.failed(day),
    'not-run': words.notRun,
    person: words.person(promise.evidence === null ? '' : date(promise.evidence.by)),
    open: words.open,
    unbuilt: words.unbuiltPromise,
  }[promise.state];
  const Icon = icons[promise.state];
  return (
    <span className={classes.mark} data-state={promise.state}>
      <Icon size={14} stroke={2} aria-hidden />
      {says}
    </span>
  );
}

function Proof({ promise: { id, tests, evidence, state } }: { promise: ClauseStanding }) {
  const words = useWords(privacyWords);
  const { moment } = useFormats();
  return (
    <div className={classes.proof}>
      <p className={classes.number}>
        <a href={`/privacy/clauses${location.search}#${id}`}>{id}</a>
      </p>
      {tests.map(({ file, title, at, commit }) => (
        <div key={file + title} className={classes.test}>
          <p className={classes.title}>{title}</p>
          <p className={classes.below}>
            <span className={classes.file}>{file}</span>
            {' · '}
            {at === null ? words.neverRan : words.ran(moment(at), commit ?? '')}
          </p>
        </div>
      ))}
      {evidence === null ? null : (
        <div className={classes.test}>
          <p className={classes.title}>{evidence.document}</p>
          <p className={classes.below}>{words.keptBy(evidence.owner)}</p>
        </div>
      )}
      {state === 'open' ? <p>{words.noTest}</p> : null}
      {state === 'unbuilt' ? <p>{words.noCode}</p> : null}
    </div>
  );
}
