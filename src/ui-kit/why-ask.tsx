// "Why do we ask this?" under a question: folds out to the sentences that the statement has for it. The words
// come from whoever provides them; a kit knows no register.
import { IconHelpCircle } from '@tabler/icons-react';
import { createContext, type ReactNode, useContext, useState } from 'react';
import type { Language } from './language/catalogue.ts';
import { useLanguage, useWords } from './language/language-context.tsx';
import { RefusalNote } from './refusal-note.tsx';
import { TextSkeleton } from './skeletons.tsx';
import classes from './why-ask.module.css';
import { kitWords } from './words.ts';

/** Which item is asked, and for which activity of the register. */
export interface Asked {
  readonly activity: string;
  readonly field: string;
}
export interface Why {
  readonly question: string;
  readonly sentences: readonly string[];
  readonly anchor: string;
}
type TellWhy = (asked: Asked, language: Language) => Promise<Why>;

const Context = createContext<TellWhy | undefined>(undefined);

/** Says where the reasons come from; every question below it can be asked for its own. */
export function WhyProvider({ tell, children }: { tell: TellWhy; children: ReactNode }) {
  return <Context.Provider value={tell}>{children}</Context.Provider>;
}

/** `label` is the question itself: a screen reader hears which one this explains. */
export function WhyAsk({ asked, label }: { asked: Asked; label: string }) {
  const words = useWords(kitWords);
  const { language } = useLanguage();
  const tell = useContext(Context);
  if (!tell) throw new Error('a question stands outside <WhyProvider>: nobody could say why it is asked');
  const [found, setFound] = useState<{ language: Language; why?: Why; error?: unknown }>();
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    if (found?.why && found.language === language) return;
    tell(asked, language).then(
      (why) => setFound({ language, why }),
      (error: unknown) => setFound({ language, error }),
    );
  };
  const why = found?.why;
  return (
    <details
      className={classes.why}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
        if (currentTarget.open) open();
      }}
    >
      <summary aria-label={`${words.whyAsk} ${label}`}>
        <IconHelpCircle size={16} stroke={1.75} aria-hidden />
        {words.whyAsk}
      </summary>
      <div className={classes.text}>
        {found?.error ? <RefusalNote error={found.error} onAgain={open} /> : null}
        {why ? (
          why.sentences.map((sentence) => <p key={sentence}>{sentence}</p>)
        ) : isOpen ? (
          <TextSkeleton width={240} />
        ) : null}
        {why ? <a href={`/privacy#${why.anchor}`}>{words.readMore}</a> : null}
      </div>
    </details>
  );
}
