// The sheet before a provider is switched on: what goes, what does not, what comes back, how long, and whose
// statement then holds. Nothing has been sent while it is open.
import { IconArrowBackUp, IconCheck, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { Button, ExplainDrawer, RefusalNote, TextQuestion, useFormats, useWords } from '#ui-kit';
import type { Provider, Sheet } from '../contract.ts';
import classes from './services.module.css';
import { useSwitchOn } from './use-services.ts';
import { serviceWords } from './words.ts';

export interface ActivationSheetProps {
  readonly personId: string;
  readonly provider: Provider | undefined;
  readonly onClose: () => void;
}

export function ActivationSheet({ personId, provider, onClose }: ActivationSheetProps) {
  const words = useWords(serviceWords);
  const { say } = useFormats();
  return (
    <ExplainDrawer
      opened={provider !== undefined}
      title={provider ? words.sheetTitle(say(provider.name)) : ''}
      onClose={onClose}
    >
      {provider ? (
        <Body key={provider.provider} personId={personId} provider={provider} onClose={onClose} />
      ) : null}
    </ExplainDrawer>
  );
}

function Body({ personId, provider, onClose }: ActivationSheetProps & { provider: Provider }) {
  const words = useWords(serviceWords);
  const { say } = useFormats();
  const switchOn = useSwitchOn(personId);
  const [licence, setLicence] = useState('');
  const { asksLicence, needsCard, sheet } = provider;
  const submit = () =>
    switchOn.mutate(
      {
        provider: provider.provider,
        ...(asksLicence && /^\d{4}-\d{2}-\d{2}$/.test(licence) ? { licenceValidUntil: licence } : {}),
      },
      { onSuccess: onClose },
    );
  return (
    <div className={classes.sheet}>
      <SheetLists sheet={sheet} />
      {needsCard ? <p className={classes.below}>{words.card}</p> : null}
      {asksLicence ? (
        <TextQuestion
          label={words.licence}
          hint={words.licenceHint}
          why={{ activity: 'mobility/shared-car/use', field: 'licence_valid_until' }}
          value={licence}
          onChange={setLicence}
          maxLength={10}
        />
      ) : null}
      {switchOn.error ? <RefusalNote error={switchOn.error} /> : null}
      <div className={classes.foot}>
        <Button look="main" busy={switchOn.isPending} onClick={submit}>
          {words.switchOnOf(say(provider.name))}
        </Button>
      </div>
    </div>
  );
}

function SheetLists({ sheet }: { sheet: Sheet }) {
  const words = useWords(serviceWords);
  const { say } = useFormats();
  const { goes, staysHere, comesBack, term, statement, agreement } = sheet;
  return (
    <>
      <List title={words.goes} icon={IconCheck} items={goes.map(say)} />
      <List title={words.stays} icon={IconEyeOff} items={staysHere.map(say)} />
      <List title={words.back} icon={IconArrowBackUp} items={comesBack.map(say)} />
      <section>
        <h3>{words.term}</h3>
        <p>{say(term)}</p>
      </section>
      <section>
        <h3>{say(sheet.party)}</h3>
        <p>{words.theirs}</p>
        {statement ? (
          <p>
            <a className={classes.link} href={statement.url} rel="noreferrer" target="_blank">
              {words.read}
            </a>
            {statement.verified ? null : <span className={classes.below}> ({words.unverified})</span>}
          </p>
        ) : null}
        {agreement === 'signed' ? null : (
          <p className={classes.below}>{agreement === 'example' ? words.example : words.missing}</p>
        )}
      </section>
    </>
  );
}

function List(props: { title: string; icon: typeof IconCheck; items: readonly string[] }) {
  const { title, icon: Icon, items } = props;
  return (
    <section>
      <h3>{title}</h3>
      <ul className={classes.list}>
        {items.map((item) => (
          <li key={item}>
            <Icon size={18} stroke={1.75} aria-hidden />
            {item}
          </li>
        ))}
      </ul>
    </section>
  );
}
