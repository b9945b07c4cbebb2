// Reads an answer's body as text and gives up at a limit, so that a hostile answer cannot fill the memory.

/** Returns the text, or undefined when more than `limitBytes` (after decompression) came in. */
export async function readLimited(
  body: ReadableStream<Uint8Array> | null,
  limitBytes: number,
): Promise<string | undefined> {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let readBytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    readBytes += value.byteLength;
    if (readBytes > limitBytes) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
