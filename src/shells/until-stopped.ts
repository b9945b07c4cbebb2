// Waits until this process must stop: a signal, or the end of the one that started it.

/**
 * A child leaves the interrupt to its starter: the terminal sends it to both, and the starter knows the
 * order.
 */
export function untilStopped(): Promise<string> {
  return new Promise((resolve) => {
    const isChild = process.channel !== undefined && process.channel !== null;
    process.on('SIGTERM', () => resolve('SIGTERM'));
    process.on('SIGHUP', () => resolve('SIGHUP'));
    process.on('SIGINT', () => {
      if (!isChild) resolve('SIGINT');
    });
    // A starter that was killed takes its children with it: nobody would restart or stop them.
    if (isChild) process.on('disconnect', () => resolve('disconnect'));
  });
}
