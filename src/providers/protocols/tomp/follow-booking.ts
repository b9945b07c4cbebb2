// The life of a booking at a transport operator, as one table: which state may follow which, and what a
// message that comes late or twice means.

export const bookingStates = [
  'NEW',
  'PENDING',
  'REJECTED',
  'RELEASED',
  'EXPIRED',
  'CONDITIONAL_CONFIRMED',
  'CONFIRMED',
  'CANCELLED',
  'STARTED',
  'FINISHED',
] as const;
export type BookingState = (typeof bookingStates)[number];

/**
 * What brings a booking further. Ours: BOOK, COMMIT, CANCEL. Theirs: REJECT, CONFIRM, CONDITION, DENY, START,
 * END, and the passing of time: EXPIRE. TOMP-API 1.6.1, `bookingState` and `bookingOperation`; a commit of
 * something that is committed, cancelled or expired is 403 there, so it has no step here.
 */
export const bookingSteps = {
  NEW: { BOOK: 'PENDING', REJECT: 'REJECTED', EXPIRE: 'EXPIRED', RELEASE: 'RELEASED' },
  PENDING: {
    COMMIT: 'CONFIRMED',
    CONDITION: 'CONDITIONAL_CONFIRMED',
    CANCEL: 'CANCELLED',
    RELEASE: 'RELEASED',
    REJECT: 'REJECTED',
    EXPIRE: 'EXPIRED',
  },
  CONDITIONAL_CONFIRMED: {
    CONFIRM: 'CONFIRMED',
    DENY: 'REJECTED',
    CANCEL: 'CANCELLED',
    EXPIRE: 'EXPIRED',
  },
  CONFIRMED: { START: 'STARTED', CANCEL: 'CANCELLED', EXPIRE: 'EXPIRED' },
  STARTED: { END: 'FINISHED' },
  REJECTED: {},
  RELEASED: {},
  EXPIRED: {},
  CANCELLED: {},
  FINISHED: {},
} as const satisfies Readonly<Record<BookingState, Readonly<Record<string, BookingState>>>>;

/** Over means: nothing can follow. */
export function isBookingOver(state: BookingState): boolean {
  return Object.keys(bookingSteps[state]).length === 0;
}

/**
 * What a state that the operator reports does to the state that we know:
 * `same` (again), `forward` (a path of one or more steps leads there: a message in between was lost), `stale`
 * (it lies behind us: the message came late), `impossible` (no path either way: shown to the operator,
 * nothing changes).
 */
export type Followed = 'same' | 'forward' | 'stale' | 'impossible';

export function followBooking(known: BookingState, reported: BookingState): Followed {
  if (known === reported) return 'same';
  if (leadsTo(known, reported)) return 'forward';
  return leadsTo(reported, known) ? 'stale' : 'impossible';
}

function leadsTo(from: BookingState, to: BookingState): boolean {
  const next: readonly BookingState[] = Object.values(bookingSteps[from]);
  return next.includes(to) || next.some((state) => leadsTo(state, to));
}
