// The six rights as rows that lead to their page.
import {
  IconArrowsExchange,
  IconEraser,
  IconEyeSearch,
  IconHandStop,
  IconPencil,
  IconPlayerPause,
} from '@tabler/icons-react';
import { useWords } from '#ui-kit';
import type { RightKind } from '../contract.ts';
import { rightWords } from './right-words.ts';
import { LinkRow, Rows } from './rows.tsx';

export const rightIcons = {
  access: IconEyeSearch,
  rectification: IconPencil,
  erasure: IconEraser,
  restriction: IconPlayerPause,
  portability: IconArrowsExchange,
  objection: IconHandStop,
} as const;

export function RightRows({ kinds }: { kinds: readonly RightKind[] }) {
  const words = useWords(rightWords);
  return (
    <Rows>
      {kinds.map((kind) => (
        <LinkRow
          key={kind}
          href={`/me/privacy/rights/${kind}`}
          icon={rightIcons[kind]}
          title={words[kind]}
          below={words[`${kind}Below`]}
        />
      ))}
    </Rows>
  );
}
