// Switches the colours: as the device, light, dark, and round again. The word says what is on now.
import { UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useWords } from './language/language-context.tsx';
import classes from './switches.module.css';
import { kitWords } from './words.ts';

const order = { auto: 'light', light: 'dark', dark: 'auto' } as const;
const icons = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon };

export function SchemeSwitch() {
  const words = useWords(kitWords);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Icon = icons[colorScheme];
  const label = { auto: words.schemeAuto, light: words.schemeLight, dark: words.schemeDark }[colorScheme];
  return (
    <UnstyledButton
      className={classes.icon}
      aria-label={label}
      title={label}
      onClick={() => setColorScheme(order[colorScheme])}
    >
      <Icon size={20} stroke={1.75} aria-hidden />
    </UnstyledButton>
  );
}
