// One thing the doctor looked at: good, or with a sentence that says what to do.

export interface Finding {
  /** Such as 'database'. */
  readonly subject: string;
  readonly state: 'ok' | 'attention' | 'wrong';
  readonly nl: string;
  readonly en: string;
}

export const good = (subject: string, nl: string, en: string): Finding => ({ subject, state: 'ok', nl, en });
export const attention = (subject: string, nl: string, en: string): Finding => ({
  subject,
  state: 'attention',
  nl,
  en,
});
export const wrong = (subject: string, nl: string, en: string): Finding => ({
  subject,
  state: 'wrong',
  nl,
  en,
});
