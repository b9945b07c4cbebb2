// Opens what is behind an amount: from the right on a wide screen, from below on a phone. Escape closes it
// and the focus goes back.
import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import classes from './explain-drawer.module.css';
import { useWords } from './language/language-context.tsx';
import { kitWords } from './words.ts';

export interface ExplainDrawerProps {
  readonly opened: boolean;
  readonly title: string;
  readonly onClose: () => void;
  /** Leads from one line back to the list it came from. */
  readonly onBack?: (() => void) | undefined;
  readonly children: ReactNode;
}

export function ExplainDrawer({ opened, title, onClose, onBack, children }: ExplainDrawerProps) {
  const words = useWords(kitWords);
  const wide = useMediaQuery('(min-width: 900px)', true, { getInitialValueInEffect: false });
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position={wide ? 'right' : 'bottom'}
      size={wide ? 480 : '88dvh'}
      title={title}
      // The page keeps its width: no scroll bar comes or goes.
      lockScroll={false}
      closeButtonProps={{ 'aria-label': words.close, size: 44, iconSize: 20 }}
      overlayProps={{ color: '#000', backgroundOpacity: 0.4 }}
      transitionProps={{ duration: 140 }}
      // Its head is no banner of the page.
      attributes={{ header: { role: 'presentation' } }}
      classNames={{
        content: classes.content ?? '',
        header: classes.header ?? '',
        title: classes.title ?? '',
        body: classes.body ?? '',
        close: classes.close ?? '',
      }}
    >
      {onBack ? (
        <div className={classes.back}>
          <Button look="text" icon={IconArrowLeft} onClick={onBack}>
            {words.back}
          </Button>
        </div>
      ) : null}
      {children}
    </Drawer>
  );
}
