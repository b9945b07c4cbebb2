// One column of a ledger: what it shows, how it sorts, and how it stands.
import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  /** Makes the column sortable. */
  readonly sortBy?: (row: Row) => string | number;
  readonly align?: 'end';
  /** Where the cell stands on a card; a cell without a place is shown with its head before it. */
  readonly place?: 'title' | 'below' | 'amount' | 'action';
  /** Left out of the card: it says nothing new there. */
  readonly wideOnly?: boolean;
  /** Never broken over two lines on a wide screen. */
  readonly keep?: boolean;
  /** The head is spoken, not shown. */
  readonly headHidden?: boolean;
}
