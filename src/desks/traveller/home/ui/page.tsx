// The start of a traveller: what waits, what this month comes to, what is done often, and how fresh it is.
import { IconCirclePlus, IconHomeEdit, IconShieldLock, IconSteeringWheel } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { SummaryCard, useOwnMonth } from '#desks/traveller/month/ui/index';
import {
  ask,
  capitalise,
  EmptyState,
  hourOf,
  Link,
  PageHead,
  RefusalNote,
  useFormats,
  useWords,
} from '#ui-kit';
import { Home, homePath } from '../contract.ts';
import classes from './home.module.css';
import { Sources } from './sources.tsx';
import { Waiting } from './waiting.tsx';
import { startWords } from './words.ts';

export interface HomePageProps {
  readonly personId: string;
  readonly name: string;
  /** The server's clock. */
  readonly now: string;
  /** The month to show: the one that is open. */
  readonly month: string;
}

export function HomePage({ personId, name, now, month }: HomePageProps) {
  const words = useWords(startWords);
  const formats = useFormats();
  const home = useQuery({
    queryKey: ['home', personId],
    queryFn: () => ask(homePath, Home),
    staleTime: 0,
  });
  const found = useOwnMonth(personId, month);
  const hour = hourOf(now);
  const greeting = hour < 12 ? words.morning : hour < 18 ? words.afternoon : words.evening;
  const error = home.error ?? found.error;
  return (
    <>
      <PageHead
        title={`${greeting}, ${name.split(' ')[0]}`}
        below={home.data ? capitalise(formats.longDay(home.data.today)) : undefined}
      />
      {error && !home.data ? (
        <RefusalNote error={error} onAgain={() => void home.refetch()} />
      ) : (
        <div className={classes.page}>
          <div className={classes.main}>
            <Waiting data={home.data} />
            {found.data?.lineCount === 0 && home.data?.sources.length === 0 ? (
              <EmptyState title={words.emptyTitle}>{words.emptyText}</EmptyState>
            ) : (
              <SummaryCard month={month} data={found.data} />
            )}
            <p className={classes.links}>
              <Link href={`/me/months/${month}`}>{words.allLines}</Link>
              <Link href={`/me/months/${month}/insight`}>{words.insight}</Link>
              <Link href="/me/rules">{words.rules}</Link>
            </p>
          </div>
          <div className={classes.main}>
            <Quick />
            <Sources data={home.data} />
          </div>
        </div>
      )}
    </>
  );
}

const quick = [
  { href: '/me/trips/add', word: 'addTrip', icon: IconCirclePlus },
  { href: '/me/home-days', word: 'homeDay', icon: IconHomeEdit },
  { href: '/me/services', word: 'services', icon: IconSteeringWheel },
  { href: '/me/privacy', word: 'myData', icon: IconShieldLock },
] as const;

function Quick() {
  const words = useWords(startWords);
  return (
    <nav aria-label={words.quick}>
      <ul className={classes.quick}>
        {quick.map(({ href, word, icon: Icon }) => (
          <li key={href}>
            <Link href={href} className={classes.tile}>
              <Icon size={24} stroke={1.75} aria-hidden />
              <span>{words[word]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
