// What is held for one service: per activity what is in it and when it goes; purpose and basis one tap away.
import { useEffect, useState } from 'react';
import { ExplainDrawer, useFormats, useWords } from '#ui-kit';
import type { Gone, HeldService } from '../contract.ts';
import held from './held.module.css';
import { inSentence } from './in-sentence.ts';
import classes from './my-data.module.css';
import { Facts } from './rows.tsx';
import { dataWords } from './words.ts';

export function HeldDrawer({ service, onClose }: { service: HeldService | undefined; onClose: () => void }) {
  const { say } = useFormats();
  // The last one stays drawn while the drawer slides away.
  const [kept, setKept] = useState<HeldService>();
  useEffect(() => {
    if (service) setKept(service);
  }, [service]);
  const shown = service ?? kept;
  return (
    <ExplainDrawer opened={service !== undefined} title={shown ? say(shown.title) : ''} onClose={onClose}>
      <div className={held.parts}>
        {shown?.activities.map((activity) => (
          <Part key={activity.id} activity={activity} />
        ))}
      </div>
    </ExplainDrawer>
  );
}

type Activity = HeldService['activities'][number];

function Part({ activity }: { activity: Activity }) {
  const words = useWords(dataWords);
  const { say, count } = useFormats();
  const { title, rows, fields, purpose, bases, terms } = activity;
  const list = (all: readonly { nl: string; en: string }[]) => inSentence(all.map(say));
  return (
    <section className={held.part}>
      <div className={held.partHead}>
        <h3>{say(title)}</h3>
        <span>{rows === 1 ? words.oneRow : words.rows(count(rows))}</span>
      </div>
      {fields.length > 0 ? <p className={held.fields}>{list(fields)}</p> : null}
      <When activity={activity} />
      <details className={classes.quiet}>
        <summary>{words.why}</summary>
        <Facts
          facts={[
            [words.purpose, say(purpose)],
            [words.basis, list(bases)],
            [words.term, terms.map((term) => <span key={term.nl}>{say(term)}</span>)],
          ]}
        />
      </details>
    </section>
  );
}

function When({ activity: { first, last, openEnded } }: { activity: Activity }) {
  const words = useWords(dataWords);
  const isSame = first?.unreachableOn === last?.unreachableOn;
  return (
    <div className={held.when}>
      <h4>{words.when}</h4>
      {first && !isSame ? <Dates gone={first} of={words.oldest} /> : null}
      {last ? <Dates gone={last} of={isSame ? undefined : words.newest} /> : null}
      {openEnded > 0 ? <p>{words.openEnded(openEnded)}</p> : null}
    </div>
  );
}

function Dates({ gone, of }: { gone: Gone; of: string | undefined }) {
  const words = useWords(dataWords);
  const { date } = useFormats();
  return (
    <>
      {of ? <p className={classes.muted}>{of}</p> : null}
      <Facts
        facts={[
          [words.unreachable, words.from(date(gone.unreachableOn))],
          [words.storage, words.by(date(gone.liveStorageOn))],
          [words.backups, words.from(date(gone.backupsOn))],
        ]}
      />
    </>
  );
}
