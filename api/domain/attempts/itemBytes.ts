/** Replies put together from JSON that was made once per published question, not once per request. */
import { type ByteText, byteText, ReadyJson } from '../../infra/readyJson.ts';
import type { BlueprintSection } from '../papers/blueprint.ts';

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
export const withItems = (head: object, items: ByteText): ReadyJson =>
  new ReadyJson([`{"data":${openEnded(head)},"items":`, items, '}}']);
