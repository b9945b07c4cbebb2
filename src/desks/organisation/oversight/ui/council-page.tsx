// For the works council: what is processed, who sees what, and what changed since it last agreed.
import { useState } from 'react';
import {
  BlockSkeleton,
  Button,
  Card,
  PageHead,
  RefusalNote,
  TextQuestion,
  useFormats,
  useWords,
} from '#ui-kit';
import type { Council } from '../contract.ts';
import classes from './oversight.module.css';
import { useApprove, useCouncil } from './use-oversight.ts';
import { oversightWords } from './words.ts';

export function CouncilPage() {
  const words = useWords(oversightWords);
  const found = useCouncil();
  return (
    <>
      <PageHead
        title={words.councilTitle}
        below={found.data ? words.version(found.data.version) : undefined}
      />
      {found.data ? (
        <Shown council={found.data} />
      ) : found.error ? (
        <RefusalNote error={found.error} onAgain={() => void found.refetch()} />
      ) : (
        <BlockSkeleton height={480} />
      )}
    </>
  );
}

function Shown({ council }: { council: Council }) {
  const words = useWords(oversightWords);
  const { say, date } = useFormats();
  const { changes, approvedOn } = council;
  return (
    <div className={classes.page}>
      <Card title={approvedOn === null ? words.neverAgreed : words.since(date(approvedOn))}>
        <div className={classes.page}>
          {changes === null ? (
            <p>{words.nothingToCompare}</p>
          ) : changes.length === 0 ? (
            <p>{words.nothingChanged}</p>
          ) : (
            <ul className={classes.changes}>
              {changes.map(({ kind, says }) => (
                <li key={`${kind} ${says.nl}`}>
                  <strong>{words[kind]}</strong> {say(says)}
                </li>
              ))}
            </ul>
          )}
          <Agreed council={council} />
        </div>
      </Card>
      <h2 className={classes.part}>{words.processed}</h2>
      <Card flush>
        {council.activities.map(({ id, title, text, facts }) => (
          <details key={id} className={classes.activity}>
            <summary>{say(title)}</summary>
            <p>{say(text)}</p>
            <dl className={classes.facts}>
              {facts.map(({ label, value }) => (
                <div key={`${label.nl} ${value.nl}`}>
                  <dt>{say(label)}</dt>
                  <dd>{say(value)}</dd>
                </div>
              ))}
            </dl>
          </details>
        ))}
      </Card>
    </div>
  );
}

function Agreed({ council }: { council: Council }) {
  const words = useWords(oversightWords);
  const [day, setDay] = useState(council.today);
  const approve = useApprove();
  return (
    <div className={classes.form}>
      <TextQuestion
        label={words.agreedOn}
        type="date"
        why={{ aboutNobody: words.agreedWhy }}
        value={day}
        onChange={setDay}
        maxLength={10}
      />
      {approve.error ? <RefusalNote error={approve.error} /> : null}
      <div>
        <Button busy={approve.isPending} disabled={day === ''} onClick={() => approve.mutate(day)}>
          {words.noteAgreed}
        </Button>
      </div>
    </div>
  );
}
