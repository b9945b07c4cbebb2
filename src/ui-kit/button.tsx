// A button: the one main action of a screen, a quiet one, or a link among text. 44 px high, an icon always
// with a word.
import { UnstyledButton } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';
import classes from './button.module.css';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onClick: () => void;
  readonly look?: 'main' | 'quiet' | 'text';
  readonly icon?: ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
  /** Shown and announced, and a click does nothing; the button keeps its place and the focus. */
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly label?: string;
  readonly expanded?: boolean;
}

export function Button({ children, onClick, look = 'quiet', icon: Icon, ...state }: ButtonProps) {
  const { busy = false, disabled = false, label, expanded } = state;
  const off = busy || disabled;
  return (
    <UnstyledButton
      className={classes.button}
      data-look={look}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      aria-label={label}
      aria-expanded={expanded}
      onClick={() => {
        if (!off) onClick();
      }}
    >
      {Icon ? <Icon size={20} stroke={1.75} aria-hidden /> : null}
      {children}
    </UnstyledButton>
  );
}
