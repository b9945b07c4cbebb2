// What a request does or did: first what goes, then what stays with its ground and its last day. The kinds of
// data unfold.
import {
  IconCheck,
  IconDatabase,
  IconEraser,
  IconFileDownload,
  IconLock,
  IconPlayerPause,
} from '@tabler/icons-react';
import { Card, plural, useFormats, useLanguage, useWords } from '#ui-kit';
import type { EffectLine } from '../contract.ts';
import { inSentence } from './in-sentence.ts';
import classes from './my-data.module.css';
import { rightWords } from './right-words.ts';
import { FoldRow, Rows } from './rows.tsx';

type Effect = EffectLine['effect'];
const order: readonly Effect[] = ['deleted', 'blanked', 'corrected', 'frozen', 'excluded', 'copied', 'kept'];
const before = {
  deleted: 'deleted',
  blanked: 'blanked',
  kept: 'kept',
  copied: 'copied',
  frozen: 'frozen',
  excluded: 'excluded',
  corrected: 'corrected',
} as const;
const after = {
  deleted: 'wasDeleted',
  blanked: 'wasDeleted',
  kept: 'wasKept',
  copied: 'wasCopied',
  frozen: 'wasFrozen',
  excluded: 'wasExcluded',
  corrected: 'wasCorrected',
} as const;
const icons = {
  deleted: IconEraser,
  blanked: IconEraser,
  kept: IconLock,
  copied: IconFileDownload,
  frozen: IconPlayerPause,
  excluded: IconDatabase,
  corrected: IconCheck,
} as const;

export function EffectGroups({ lines, isDone }: { lines: readonly EffectLine[]; isDone: boolean }) {
  const words = useWords(rightWords);
  return order.map((effect) => {
    const its = lines.filter((line) => line.effect === effect);
    if (its.length === 0) return null;
    return (
      <Card key={effect} flush title={words[(isDone ? after : before)[effect]]} aside={`${its.length}`}>
        <Rows>
          {its.map((line) => (
            <Line key={line.activity} line={line} />
          ))}
        </Rows>
      </Card>
    );
  });
}

function Line({ line: { title, effect, rows, fields, keptUntil, because } }: { line: EffectLine }) {
  const words = useWords(rightWords);
  const { say, date } = useFormats();
  const { language } = useLanguage();
  const counted =
    language === 'nl' ? plural('nl', rows, 'regel', 'regels') : plural('en', rows, 'entry', 'entries');
  return (
    <FoldRow
      icon={icons[effect]}
      title={say(title)}
      below={because ? say(because) : undefined}
      aside={keptUntil ? words.keptUntil(date(keptUntil)) : counted}
    >
      <p>{inSentence(fields.map(say))}</p>
      {keptUntil ? <p className={classes.muted}>{counted}</p> : null}
    </FoldRow>
  );
}
