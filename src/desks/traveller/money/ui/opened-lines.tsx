// The lines behind one amount of the year; each opens its own explanation.
import { useEffect, useState } from 'react';
import { useExplanation } from '#desks/traveller/month/ui/index';
import {
  Button,
  ExplainDrawer,
  ExplanationBody,
  ExplanationSkeleton,
  kitWords,
  RefusalNote,
  useFormats,
  useWords,
} from '#ui-kit';
import type { MoneyKind, MoneyLine, MoneyMonth } from '../contract.ts';
import classes from './money.module.css';
import { moneyWords } from './words.ts';

export interface Opened {
  readonly month: MoneyMonth;
  readonly kind: MoneyKind;
}

export function OpenedLines({ opened, onClose }: { opened: Opened | undefined; onClose: () => void }) {
  const words = useWords(moneyWords);
  const formats = useFormats();
  const [line, setLine] = useState<MoneyLine>();
  // The last one stays drawn while the drawer slides away.
  const [kept, setKept] = useState<Opened>();
  useEffect(() => {
    if (opened) setKept(opened);
    else setLine(undefined);
  }, [opened]);
  const shown = opened ?? kept;
  const title = shown ? words.linesOf(words[shown.kind], formats.month(shown.month.month)) : '';
  return (
    <ExplainDrawer
      opened={opened !== undefined}
      title={line ? formats.say(line.title) : title}
      onClose={onClose}
      onBack={line ? () => setLine(undefined) : undefined}
    >
      {line ? (
        <Explained line={line} />
      ) : (
        <ul className={classes.lines}>
          {shown?.month.lines
            .filter(({ kind }) => kind === shown.kind)
            .map((one) => (
              <Line key={one.id} line={one} onExplain={() => setLine(one)} />
            ))}
        </ul>
      )}
    </ExplainDrawer>
  );
}

function Line({ line, onExplain }: { line: MoneyLine; onExplain: () => void }) {
  const words = useWords(moneyWords);
  const kit = useWords(kitWords);
  const formats = useFormats();
  const title = formats.say(line.title);
  return (
    <li>
      <span>{formats.day(line.date)}</span>
      <span className={classes.grow}>{title}</span>
      <strong>{formats.amount(line.amountCents)}</strong>
      <Button look="text" label={words.explainOf(title, formats.day(line.date))} onClick={onExplain}>
        {kit.explain}
      </Button>
    </li>
  );
}

function Explained({ line }: { line: MoneyLine }) {
  const explanation = useExplanation(line.id);
  if (explanation.error)
    return <RefusalNote error={explanation.error} onAgain={() => void explanation.refetch()} />;
  if (!explanation.data) return <ExplanationSkeleton />;
  return <ExplanationBody explanation={explanation.data} />;
}
