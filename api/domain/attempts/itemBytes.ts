/**
 * Replies put together from JSON that was made once per published question, not once per request. A piece
 * is JSON that is open at its end, what is added to it closes it.
 */
import type { BlueprintSection } from '../papers/blueprint.ts';

/** The JSON of an object without its closing brace. */
export const openEnded = (value: object): string => JSON.stringify(value).slice(0, -1);

const COMMA = Buffer.from(',');

/** A JSON array; each item is given in pieces that together are one object. */
export function arrayOf(items: readonly (readonly Buffer[])[]): Buffer {
  const chunks: Buffer[] = [Buffer.from('[')];
  for (const pieces of items) {
    if (chunks.length > 1) chunks.push(COMMA);
    chunks.push(...pieces);
  }
  chunks.push(Buffer.from(']'));
  return Buffer.concat(chunks);
}

/** The array of PaperItem, in paper order. */
export function paperBytes(
  sections: readonly BlueprintSection[],
  items: readonly { publicBytes: Buffer }[],
): Buffer {
  const scores = sections.flatMap(({ count, score }) =>
    Array<Buffer>(count).fill(Buffer.from(`,"score":${score}}`)),
  );
  return arrayOf(items.map(({ publicBytes }, place) => [publicBytes, scores[place] as Buffer]));
}

/** `{"data":{...head,"items":[…]}}` */
export const withItems = (head: object, items: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`{"data":${openEnded(head)},"items":`), items, Buffer.from('}}')]);
