// Test cases: invented trips and days, what they are paid now and by the draft.
import { useState } from 'react';
import { Button, type Column, capitalise, Ledger, modeName, useFormats, useWords } from '#ui-kit';
import type { DraftContent, PolicyCase, PolicyPage, Priced } from '../contract.ts';
import { CaseDrawer } from './case-drawer.tsx';
import classes from './policy.module.css';
import type { useSave } from './use-policy.ts';
import { nameOfGroup } from './version-body.tsx';
import { policyWords } from './words.ts';

type Row = PolicyPage['cases'][number] & { readonly place: number };

export interface CaseListProps {
  readonly page: PolicyPage;
  readonly saving: ReturnType<typeof useSave>;
  /** Only with a draft. */
  readonly onSave: ((content: DraftContent) => void) | undefined;
}

export function CaseList({ page, saving, onSave }: CaseListProps) {
  const words = useWords(policyWords);
  const formats = useFormats();
  const [adding, setAdding] = useState(false);
  const content = page.draft?.content;
  const remove = (place: number) =>
    content && onSave?.({ ...content, cases: content.cases.filter((_, index) => index !== place) });
  return (
    <section className={classes.section}>
      <div className={classes.sectionHead}>
        <div>
          <h2>{words.cases}</h2>
          <p className={classes.muted}>{words.casesBelow(formats.date(content?.validFrom ?? page.today))}</p>
        </div>
        {onSave ? <Button onClick={() => setAdding(true)}>{words.addCase}</Button> : null}
      </div>
      <Ledger
        caption={words.cases}
        columns={useColumns(content !== undefined, onSave ? remove : undefined)}
        rows={page.cases.map((one, place) => ({ ...one, place }))}
        rowKey={(row) => String(row.place)}
        empty={{ title: words.noCases, text: words.noCasesText }}
      />
      {content && onSave ? (
        <CaseDrawer
          opened={adding}
          groups={content.groups.map(({ group }) => group)}
          saving={saving}
          onAdd={(one) => onSave({ ...content, cases: [...content.cases, one] })}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </section>
  );
}

function useColumns(hasDraft: boolean, remove: ((place: number) => void) | undefined): Column<Row>[] {
  const words = useWords(policyWords);
  const name = useCaseName();
  return [
    { key: 'what', head: words.caseWhat, place: 'title', cell: ({ of }) => name(of) },
    { key: 'group', head: words.caseGroup, place: 'below', cell: ({ of }) => nameOfGroup(of.group, words) },
    {
      key: 'now',
      head: words.now,
      align: 'end',
      ...(hasDraft ? {} : { place: 'amount' as const }),
      cell: ({ now }) => <Amount priced={now} />,
    },
    ...(hasDraft
      ? [
          {
            key: 'draft',
            head: words.withDraft,
            align: 'end' as const,
            place: 'amount' as const,
            cell: ({ now, draft }: Row) => (draft ? <Amount priced={draft} before={now} /> : null),
          },
        ]
      : []),
    ...(remove
      ? [
          {
            key: 'remove',
            head: words.removeCase,
            headHidden: true,
            place: 'action' as const,
            cell: (row: Row) => (
              <Button look="text" label={words.removeCaseOf(name(row.of))} onClick={() => remove(row.place)}>
                {words.removeCase}
              </Button>
            ),
          },
        ]
      : []),
  ];
}

function Amount({ priced, before }: { priced: Priced; before?: Priced }) {
  const words = useWords(policyWords);
  const { amount } = useFormats();
  const isSame =
    before !== undefined &&
    before.amountCents === priced.amountCents &&
    before.untaxedCents === priced.untaxedCents;
  const parts =
    priced.taxedCents === 0
      ? words.untaxed(amount(priced.untaxedCents))
      : `${words.untaxed(amount(priced.untaxedCents))}, ${words.taxed(amount(priced.taxedCents))}`;
  return (
    <span className={classes.priced}>
      <strong>{amount(priced.amountCents)}</strong>
      <span className={classes.muted}>{isSame ? words.same : priced.amountCents === 0 ? '' : parts}</span>
    </span>
  );
}

/** "Woon-werk, fiets, 18 km"; with the cost when there is one. */
export function useCaseName(): (of: PolicyCase) => string {
  const words = useWords(policyWords);
  const { say, distance, amount } = useFormats();
  return ({ kind, purpose, mode, distanceM, costCents }) => {
    if (kind === 'home-working' || mode === null) return words.homeCase;
    const what = purpose === 'business' ? words.businessTrip : words.commuteTrip;
    const cost = costCents > 0 ? [amount(costCents)] : [];
    return [capitalise(what), say(modeName(mode)), distance(distanceM), ...cost].join(', ');
  };
}
