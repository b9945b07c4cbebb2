// A state as an icon on its soft ground, always with a word: shown, or spoken when a title already stands
// beside it.
import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconClock, IconPlugConnectedX, IconX } from '@tabler/icons-react';
import { useWords } from './language/language-context.tsx';
import classes from './status-mark.module.css';
import { kitWords } from './words.ts';

export type Status = 'done' | 'attention' | 'blocking' | 'waiting' | 'offline';

const icons = {
  done: IconCheck,
  attention: IconAlertTriangle,
  blocking: IconX,
  waiting: IconClock,
  offline: IconPlugConnectedX,
};

export function StatusMark({ status, spoken = false }: { status: Status; spoken?: boolean }) {
  const words = useWords(kitWords);
  const Icon = icons[status];
  return (
    <span className={classes.mark} data-status={status}>
      <span className={classes.icon}>
        <Icon size={16} stroke={1.75} aria-hidden />
      </span>
      {spoken ? <VisuallyHidden>{words[status]}</VisuallyHidden> : <span>{words[status]}</span>}
    </span>
  );
}
