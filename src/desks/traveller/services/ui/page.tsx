// Services at providers: what is on, what was used, and which links are over.
import { useState } from 'react';
import { tellWhy } from '#desks/site/privacy/ui/use-pages';
import { BlockSkeleton, Card, Link, PageHead, RefusalNote, useWords, WhyProvider } from '#ui-kit';
import type { MyServices } from '../contract.ts';
import { ActivationSheet } from './activation-sheet.tsx';
import { PastAccounts } from './past-accounts.tsx';
import { ProviderRow } from './provider-row.tsx';
import classes from './services.module.css';
import { UseDrawer } from './use-drawer.tsx';
import { UseRows } from './use-rows.tsx';
import { useServices } from './use-services.ts';
import { serviceWords } from './words.ts';

export function ServicesPage({ personId }: { personId: string }) {
  const words = useWords(serviceWords);
  const asked = useServices(personId);
  return (
    <WhyProvider tell={tellWhy}>
      <PageHead title={words.title} below={words.below} />
      {asked.data ? (
        <Shown personId={personId} services={asked.data} />
      ) : asked.error ? (
        <RefusalNote error={asked.error} onAgain={() => void asked.refetch()} />
      ) : (
        <BlockSkeleton height={420} />
      )}
    </WhyProvider>
  );
}

function Shown({ personId, services }: { personId: string; services: MyServices }) {
  const words = useWords(serviceWords);
  const [sheet, setSheet] = useState<string>();
  const [opened, setOpened] = useState<number>();
  const { providers, uses, past } = services;
  const asked = providers.find(({ provider }) => provider === sheet);
  const use = uses.find(({ id }) => id === opened);
  return (
    <div className={classes.page}>
      <Card title={words.providers} flush>
        <ul className={classes.rows}>
          {providers.map((provider) => (
            <ProviderRow
              key={provider.provider}
              personId={personId}
              provider={provider}
              onSwitchOn={() => setSheet(provider.provider)}
            />
          ))}
        </ul>
        <p className={classes.nearby}>
          <Link href="/me/nearby">{words.nearby}</Link>
        </p>
      </Card>
      <Card title={words.uses} flush>
        <UseRows personId={personId} uses={uses} onOpen={setOpened} />
      </Card>
      {past.length > 0 ? (
        <Card title={words.past} flush>
          <PastAccounts past={past} />
        </Card>
      ) : null}
      <ActivationSheet personId={personId} provider={asked} onClose={() => setSheet(undefined)} />
      <UseDrawer personId={personId} use={use} onClose={() => setOpened(undefined)} />
    </div>
  );
}
