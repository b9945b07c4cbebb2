// Asks the simulator on its own paths (`held`, `journal`, `file`, `rent`, `failures`): the tester speaking to
// the program, no party that gets anything.

/** `host` is `host:port` on this machine; answers the text. Throws when the simulator refuses. */
export async function askSimulator(
  host: string,
  method: 'GET' | 'POST' | 'DELETE',
  what: string,
  body?: unknown,
): Promise<string> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(`http://${host}/simulator/${what}`, { method, ...sent });
  const text = await response.text();
  if (response.status > 201) throw new Error(`the simulator refused ${method} ${what}: ${text}`);
  return text;
}
