// Where a person can complain: with us, with the supervisory authority, with a court.
import { BlockSkeleton, PageHead, RefusalNote, useWords } from '#ui-kit';
import { FactList } from './fact-list.tsx';
import classes from './privacy.module.css';
import { useContact } from './use-pages.ts';
import { privacyWords } from './words.ts';

const authority = 'https://autoriteitpersoonsgegevens.nl';

export function ComplainPage() {
  const words = useWords(privacyWords);
  const { data, error, refetch } = useContact();
  return (
    <>
      <PageHead title={words.complainTitle} below={words.complainBelow} />
      <div className={classes.narrow}>
        <div className={classes.cards}>
          <section className={classes.card} aria-labelledby="us">
            <h2 id="us">{words.toUs}</h2>
            <p>{words.toUsText}</p>
            <p>{words.toUsPromise}</p>
            {error && !data ? <RefusalNote error={error} onAgain={() => void refetch()} /> : null}
            {data ? (
              <>
                <p className={classes.contact}>
                  <a href={`mailto:${data.officerEmail}`}>{data.officerEmail}</a>
                </p>
                <FactList
                  facts={[
                    { label: words.company, value: data.company },
                    { label: words.address, value: data.address },
                  ]}
                />
              </>
            ) : error ? null : (
              <BlockSkeleton height={120} />
            )}
          </section>
          <section className={classes.card} aria-labelledby="authority">
            <h2 id="authority">{words.toAuthority}</h2>
            <p>{words.toAuthorityText}</p>
            <p className={classes.contact}>
              <a href={authority} rel="noreferrer">
                {words.authorityLink}
              </a>
            </p>
          </section>
          <section className={classes.card} aria-labelledby="court">
            <h2 id="court">{words.toCourt}</h2>
            <p>{words.toCourtText}</p>
          </section>
        </div>
      </div>
    </>
  );
}
