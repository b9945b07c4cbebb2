// Asks the simulator on its own paths (`held`, `journal`, `failures`): the tester speaking to the program, no
// party that gets anything.

/** `host` is `host:port` on this machine. Throws when the simulator refuses. */
export async function askSimulator(
  host: string,
  method: 'GET' | 'POST' | 'DELETE',
  what: string,
  body?: unknown,
): Promise<unknown> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`http://${host}/simulator/${what}`, { method, headers, ...sent });
  if (response.status !== 200) throw new Error(`the simulator refused ${method} ${what}`);
  return await response.json();
}
