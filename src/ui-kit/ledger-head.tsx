// The heads of the ledger; a head that sorts is a button and says which way.
import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import classes from './ledger.module.css';
import type { Column } from './ledger-column.ts';
import type { Order } from './sort-rows.ts';

export interface LedgerHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly order: Order | undefined;
  readonly onOrder: (order: Order) => void;
}

export function LedgerHead<Row>({ columns, order, onOrder }: LedgerHeadProps<Row>) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a head that is hidden on cards may lose its role
    <thead role="rowgroup">
      {/* biome-ignore lint/a11y/noRedundantRoles: the same */}
      <tr role="row">
        {columns.map((column) => {
          const sorted = order?.key === column.key ? order : undefined;
          const Icon = sorted?.down ? IconArrowDown : IconArrowUp;
          return (
            <th
              // biome-ignore lint/a11y/noRedundantRoles: the same
              role="columnheader"
              key={column.key}
              scope="col"
              data-align={column.align}
              aria-sort={sorted ? (sorted.down ? 'descending' : 'ascending') : undefined}
            >
              {column.sortBy ? (
                <UnstyledButton
                  className={classes.sorter}
                  onClick={() => onOrder({ key: column.key, down: sorted ? !sorted.down : false })}
                >
                  {column.head}
                  <Icon
                    size={14}
                    stroke={2}
                    aria-hidden
                    className={classes.arrow}
                    data-on={sorted ? true : undefined}
                  />
                </UnstyledButton>
              ) : column.headHidden ? (
                <VisuallyHidden>{column.head}</VisuallyHidden>
              ) : (
                column.head
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
