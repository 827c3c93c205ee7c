/**
 * Replies put together from JSON that was made once per published question, not once per request. Until a
 * reply is whole, its UTF-8 is text of one character per byte: that is joined twice as fast as buffers.
 */
import type { BlueprintSection } from '../papers/blueprint.ts';

/** UTF-8, each byte as the character of its number. Never mixed with other text unless that is ASCII. */
export type ByteText = string;

const byteText = (text: string): ByteText =>
  ONLY_ASCII.test(text) ? text : Buffer.from(text).toString('latin1');
const ONLY_ASCII = /^[ -~]*$/;

/** The JSON of an object without its closing brace, so that more members can follow. */
export const openEnded = (value: object): ByteText => byteText(JSON.stringify(value)).slice(0, -1);

/** The rest of an object's JSON, which follows what `openEnded` gave: `,"answer":…}` */
export const closing = (value: object): ByteText => `,${byteText(JSON.stringify(value)).slice(1)}`;

/** The array of PaperItem, in paper order. */
export function paperText(
  sections: readonly BlueprintSection[],
  items: readonly { publicJson: ByteText; keyJson: ByteText }[],
  withKeys: boolean,
): ByteText {
  let text = '';
  let place = 0;
  for (const { count, score } of sections) {
    const points = `,"score":${score}`;
    for (const last = place + count; place < last; place++)
      text +=
        (place > 0 ? ',' : '') + items[place]?.publicJson + points + (withKeys ? items[place]?.keyJson : '}');
  }
  return `[${text}]`;
}

/** `{"data":{...head,"items":[…]}}` */
export function withItems(head: object, items: ByteText): Buffer {
  const front = `{"data":${openEnded(head)},"items":`;
  const reply = Buffer.allocUnsafe(front.length + items.length + 2);
  // Each by itself: joined to another text, a long one would be copied once more.
  reply.write(front, 0, 'latin1');
  reply.write(items, front.length, 'latin1');
  reply.write('}}', front.length + items.length, 'latin1');
  return reply;
}
