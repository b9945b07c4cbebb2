// All that this website leaves in a browser: one cookie, and two choices that stay on the device.
import { BlockSkeleton, PageHead, RefusalNote, useWords } from '#ui-kit';
import { FactList } from './fact-list.tsx';
import classes from './privacy.module.css';
import { useCookies } from './use-pages.ts';
import { privacyWords } from './words.ts';

export function CookiesPage() {
  const words = useWords(privacyWords);
  const { data, error, refetch } = useCookies();
  if (error && !data) return <RefusalNote error={error} onAgain={() => void refetch()} />;
  return (
    <>
      <PageHead title={words.cookiesTitle} below={words.cookiesBelow} />
      <div className={classes.narrow}>
        <p className={classes.lead}>{words.noBanner}</p>
        {data ? null : <BlockSkeleton height={420} />}
        <div className={classes.cards}>
          {data?.items.map(({ name, kind, purpose, when, stays }) => (
            <article key={name} className={classes.card} aria-labelledby={name}>
              <div className={classes.cardHead}>
                <h2 id={name}>{name}</h2>
                <span className={classes.tag}>
                  {kind === 'cookie' ? words.cookieKind : words.storageKind}
                </span>
              </div>
              <FactList
                facts={[
                  { label: words.what, value: purpose },
                  { label: words.when, value: when },
                  { label: words.stays, value: stays },
                ]}
              />
            </article>
          ))}
        </div>
      </div>
    </>
  );
}
