/**
 * Replies put together from JSON that was made once per published question, not once per request. A piece
 * is JSON that is open at its end, what is added to it closes it.
 */

/** The JSON of an object without its closing brace. */
export const openEnded = (value: object): string => JSON.stringify(value).slice(0, -1);

const COMMA = Buffer.from(',');
const END = Buffer.from(']}}');

/** `{"data":{...head,"items":[…]}}`; each item is given in pieces that together are one object. */
export function joinItems(head: object, items: readonly (readonly Buffer[])[]): Buffer {
  const chunks: Buffer[] = [Buffer.from(`{"data":${openEnded(head)},"items":[`)];
  for (const pieces of items) {
    if (chunks.length > 1) chunks.push(COMMA);
    chunks.push(...pieces);
  }
  chunks.push(END);
  return Buffer.concat(chunks);
}
