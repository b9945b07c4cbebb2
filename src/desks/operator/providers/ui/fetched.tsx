// A question to the server that is still under way, went wrong, or is there.
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Card, RefusalNote, RowsSkeleton } from '#ui-kit';

export function Fetched<T>({
  found,
  children,
}: {
  found: UseQueryResult<T>;
  children: (data: T) => ReactNode;
}) {
  if (found.data !== undefined) return children(found.data);
  if (found.error) return <RefusalNote error={found.error} onAgain={() => void found.refetch()} />;
  return (
    <Card flush>
      <RowsSkeleton rows={4} height={74} />
    </Card>
  );
}
