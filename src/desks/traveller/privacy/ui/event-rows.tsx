// Lines of who got what and who looked; each unfolds to the fields, the reason and the clause.
import { IconBuilding, IconEye, IconHeadset } from '@tabler/icons-react';
import { capitalise, useFormats, useWords } from '#ui-kit';
import type { LogEvent } from '../contract.ts';
import { groupEvents } from './group-events.ts';
import { inSentence } from './in-sentence.ts';
import classes from './my-data.module.css';
import { Facts, FoldRow } from './rows.tsx';
import { dataWords } from './words.ts';

const icons = { received: IconBuilding, looked: IconEye, opened: IconHeadset };

export function EventRows({ events }: { events: readonly LogEvent[] }) {
  const words = useWords(dataWords);
  const { say, moment, dateOf } = useFormats();
  return groupEvents(events, dateOf).map(({ newest, count }) => {
    const { id, kind, who, title, at, fields, why, clause, until } = newest;
    const what = title === null ? '' : say(title).toLowerCase();
    const does = kind === 'opened' ? words.opened : words[kind](what);
    return (
      <FoldRow
        key={id}
        icon={icons[kind]}
        title={capitalise(say(who))}
        below={count > 1 ? `${does}, ${words.times(count)}` : does}
        aside={dateOf(at)}
      >
        <Facts
          facts={[
            [words.reason, say(why)],
            ...(fields.length > 0 ? [[words.fields, inSentence(fields.map(say))] as const] : []),
            [words.moment, until === null ? moment(at) : `${moment(at)} ${words.until(moment(until))}`],
          ]}
        />
        {clause === null ? null : (
          <p className={classes.muted}>
            <a href={`/privacy/clauses#${clause}`}>{words.clause(clause)}</a>
          </p>
        )}
      </FoldRow>
    );
  });
}
