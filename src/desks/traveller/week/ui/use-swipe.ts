// A swipe on a touch screen as a second way to choose: to the right one thing, to the left another. Whoever
// does not swipe has the buttons.
import { type PointerEvent, useRef, useState } from 'react';

/** How far a finger goes before it counts, and how far a row follows it. */
const COUNTS_PX = 72;
const FOLLOWS_PX = 112;

export interface Swipe {
  readonly offsetPx: number;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
  };
}

export function useSwipe(onRight: () => void, onLeft: () => void): Swipe {
  const from = useRef<{ x: number; y: number }>(undefined);
  const [offsetPx, setOffset] = useState(0);
  const end = () => {
    from.current = undefined;
    setOffset(0);
  };
  return {
    offsetPx,
    handlers: {
      onPointerDown: (event) => {
        if (event.pointerType === 'touch') from.current = { x: event.clientX, y: event.clientY };
      },
      onPointerMove: (event) => {
        if (!from.current) return;
        const [x, y] = [event.clientX - from.current.x, event.clientY - from.current.y];
        // A finger that goes up or down scrolls.
        if (offsetPx === 0 && Math.abs(x) < Math.abs(y) + 10) return;
        setOffset(Math.max(-FOLLOWS_PX, Math.min(FOLLOWS_PX, x)));
      },
      onPointerUp: () => {
        if (offsetPx >= COUNTS_PX) onRight();
        if (offsetPx <= -COUNTS_PX) onLeft();
        end();
      },
      onPointerCancel: end,
    },
  };
}
