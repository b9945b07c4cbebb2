// How much of another side's message is read at all; every figure is ours, far above honest use.

/** One pushed object. A location with a hundred points and long texts stays below. */
export const OBJECT_BYTES = 256 * 1024;
/** One page of objects that we pull. */
export const PAGE_BYTES = 4 * 1024 * 1024;
export const DEPTH_MAX = 16;
/** Values in one message, of any kind. */
export const VALUES_MAX = 200_000;
/** Objects on one page, whatever limit we asked for. */
export const PAGE_OBJECTS_MAX = 1000;
/** What we ask for, and what we answer at most. */
export const PAGE_SIZE = 100;
/** Of records we ask for more: they are small, and what comes together is stored together. */
export const CDR_PAGE_SIZE = 500;
/** Pages of one pull: a day's backlog of a large operator is far below. */
export const PAGES_MAX = 2000;
export const EVSES_MAX = 500;
export const CONNECTORS_MAX = 20;
export const PERIODS_MAX = 900;
export const ELEMENTS_MAX = 100;
/** A session that lasts longer is no session: somebody's clock or car was left behind. */
export const SESSION_DAYS_MAX = 31;
/** More than the largest lorry takes in a day; in Wh. */
export const ENERGY_WH_MAX = 2_000_000;
/** Ten thousand euros for one session; in cents. */
export const COST_CENTS_MAX = 1_000_000;
