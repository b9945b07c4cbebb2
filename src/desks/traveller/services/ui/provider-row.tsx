// One provider: on with what came of the link, off with the way to switch it on, or closed with the reason.
import { Button, Choice, kitWords, Link, RefusalNote, StatusMark, useFormats, useWords } from '#ui-kit';
import type { Account, Provider } from '../contract.ts';
import classes from './services.module.css';
import { useSwitchOff, useUsual } from './use-services.ts';
import { serviceWords } from './words.ts';

export interface ProviderRowProps {
  readonly personId: string;
  readonly provider: Provider;
  readonly onSwitchOn: () => void;
}

export function ProviderRow({ personId, provider, onSwitchOn }: ProviderRowProps) {
  const words = useWords(serviceWords);
  const { say } = useFormats();
  const { account, closed } = provider;
  const name = say(provider.name);
  return (
    <li className={classes.row}>
      <div className={classes.text}>
        <p className={classes.name}>{name}</p>
        <p className={classes.below}>
          {say(provider.service)}
          {provider.sheet.agreement === 'example' ? `, ${words.simulator}` : ''}
        </p>
        {account ? <Linked account={account} /> : null}
        {account && provider.usedAt ? (
          <Link href={provider.usedAt}>
            {provider.usedAt === '/me/cars' ? words.findCar : words.findPoint}
          </Link>
        ) : null}
        {closed && !account ? <p className={classes.below}>{say(closed)}</p> : null}
      </div>
      <div className={classes.act}>
        {account ? (
          <On personId={personId} provider={provider} account={account} />
        ) : closed ? (
          <span className={classes.below}>{words.closed}</span>
        ) : (
          <Button look="main" label={words.switchOnOf(name)} onClick={onSwitchOn}>
            {words.switchOn}
          </Button>
        )}
      </div>
    </li>
  );
}

function Linked({ account }: { account: Account }) {
  const words = useWords(serviceWords);
  const { dateOf, moment } = useFormats();
  const { activatedAt, linkToldAt, linkRefused } = account;
  const state = linkRefused ? words.refused : linkToldAt ? words.told(moment(linkToldAt)) : words.waitsToTell;
  return (
    <p className={classes.below}>
      {words.on} {words.since(dateOf(activatedAt))}, {state}
    </p>
  );
}

const purposes = ['commute', 'business', 'private'] as const;
type Usual = (typeof purposes)[number] | 'none';

function On({ personId, provider, account }: Omit<ProviderRowProps, 'onSwitchOn'> & { account: Account }) {
  const words = useWords(serviceWords);
  const purposeWords = useWords(kitWords);
  const { say } = useFormats();
  const off = useSwitchOff(personId);
  const usual = useUsual(personId);
  const name = say(provider.name);
  const error = off.error ?? usual.error;
  return (
    <>
      {error ? <RefusalNote error={error} /> : null}
      <StatusMark
        status={account.linkRefused ? 'blocking' : account.linkToldAt ? 'done' : 'waiting'}
        spoken
      />
      <Choice<Usual>
        label={`${words.usual}: ${name}`}
        value={account.usualPurpose ?? 'none'}
        options={[
          { value: 'none', label: words.usualNone },
          ...purposes.map((value) => ({ value, label: purposeWords[value] })),
        ]}
        onChoose={(value) =>
          usual.mutate({ provider: provider.provider, purpose: value === 'none' ? null : value })
        }
      />
      <Button
        busy={off.isPending}
        label={words.switchOffOf(name)}
        onClick={() => off.mutate({ provider: provider.provider })}
      >
        {words.switchOff}
      </Button>
    </>
  );
}
