// The form of every page of getting in: Enter sends it, and each question says why it is asked.
import type { ReactNode } from 'react';
import { tellWhy } from '#desks/site/privacy/ui/use-pages';
import { WhyProvider } from '#ui-kit';
import classes from './access.module.css';

const account = 'system/accounts/account';
export const whyLogin = { activity: account, field: 'login_name' } as const;
export const whyPassword = { activity: account, field: 'password_hash' } as const;
export const whyCode = { activity: account, field: 'second_factor' } as const;

/** Enter sends it, as in any form. */
export function Form({ onSend, children }: { onSend: () => void; children: ReactNode }) {
  return (
    <WhyProvider tell={tellWhy}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSend();
        }}
      >
        {children}
        <button type="submit" hidden tabIndex={-1} aria-hidden />
      </form>
    </WhyProvider>
  );
}
