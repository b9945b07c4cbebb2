// Adds a trip: choose a favourite or type, see what it comes to and what the employer gets, save.
import { type KeyboardEvent, useState } from 'react';
import { BlockSkeleton, Button, PageHead, RefusalNote, useFormats, useWords } from '#ui-kit';
import type { Entry, EntryForm } from '../contract.ts';
import classes from './add.module.css';
import { AddedNote } from './added-note.tsx';
import { emptyEntry, forgetDraft, useDraft } from './draft.ts';
import { EntryFields } from './entry-fields.tsx';
import { FavouriteRow } from './favourite-row.tsx';
import { KeepCard } from './keep-card.tsx';
import { QuoteCard } from './quote-card.tsx';
import { useSettled } from './use-settled.ts';
import { useAdd, useEntryForm, useQuote } from './use-trips.ts';
import { tripWords } from './words.ts';

export function AddPage({ personId }: { personId: string }) {
  const words = useWords(tripWords);
  const form = useEntryForm(personId);
  if (form.data) return <AddForm key={personId} personId={personId} form={form.data} />;
  return (
    <>
      <PageHead title={words.title} below={words.below} />
      {form.error ? (
        <RefusalNote error={form.error} onAgain={() => void form.refetch()} />
      ) : (
        <BlockSkeleton height={640} />
      )}
    </>
  );
}

/** The means and purpose of the trip for work that is made most, or a car for work; the vehicle in use. */
function firstEntry({ today, usual, vehicles }: EntryForm): Entry {
  const most = usual.find(({ purpose }) => purpose !== 'private');
  const plate = vehicles.find(({ isDefault }) => isDefault)?.plate ?? '';
  return {
    ...emptyEntry(today),
    plate,
    ...(most ? { mode: most.mode, purpose: most.purpose ?? 'business' } : {}),
  };
}

function AddForm({ personId, form }: { personId: string; form: EntryForm }) {
  const words = useWords(tripWords);
  const { key, entry, change, startOver } = useDraft(personId, firstEntry(form));
  const quote = useQuote(personId, useSettled(entry));
  const { amount } = useFormats();
  const cents = quote.data?.refusal === null ? quote.data.amountCents : null;
  const add = useAdd(personId);
  const [tried, setTried] = useState(false);
  const [added, setAdded] = useState<{ trips: readonly number[]; entry: Entry }>();
  const saved = ({ trips }: { trips: readonly number[] }) => {
    setAdded({ trips, entry });
    setTried(false);
    forgetDraft();
    startOver({ ...firstEntry(form), plate: entry.plate, mode: entry.mode, purpose: entry.purpose });
  };
  const save = () => {
    if (add.isPending) return;
    setTried(true);
    setAdded(undefined);
    if (!quote.data?.refusal && entry.days.length > 0) add.mutate({ key, entry }, { onSuccess: saved });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter in any field saves, as in every form
    <div onKeyDown={(event) => saveOnEnter(event, save)}>
      <PageHead
        title={words.title}
        below={words.below}
        action={
          <Button look="main" busy={add.isPending} onClick={save}>
            {words.save(Math.max(1, entry.days.length * (entry.isReturn ? 2 : 1)))}
            {cents === null ? '' : ` · ${amount(cents)}`}
          </Button>
        }
      />
      {add.error ? <RefusalNote error={add.error} onAgain={save} /> : null}
      {added ? <AddedNote personId={personId} {...added} onUndone={() => setAdded(undefined)} /> : null}
      <FavouriteRow personId={personId} form={form} onChoose={change} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <EntryFields
            personId={personId}
            form={form}
            entry={entry}
            quote={quote.data}
            refusal={tried || entry.from !== '' || entry.distanceKm !== '' ? quote.data?.refusal : null}
            onChange={change}
          />
          <KeepCard personId={personId} form={form} entry={entry} />
        </div>
        <QuoteCard quote={quote.data} error={quote.error} onAgain={() => void quote.refetch()} />
      </div>
    </div>
  );
}

/** Enter in a field of text saves, and with Ctrl everywhere. */
function saveOnEnter(event: KeyboardEvent, save: () => void) {
  const inText = event.target instanceof HTMLInputElement && event.target.type === 'text';
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey || inText)) return;
  event.preventDefault();
  save();
}
