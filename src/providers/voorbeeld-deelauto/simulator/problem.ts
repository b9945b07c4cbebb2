// How the simulator refuses: the error of the document, with a code of its own.
import type { Reply } from './world.ts';

export function problem(status: number, title: string): Reply {
  return {
    status,
    body: { errorcode: status * 10, type: 'about:blank', title: `SIMULATOR: ${title}`, status },
  };
}
