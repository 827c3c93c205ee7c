/** Replies put together from JSON that was made once per published question, not once per request. */
import { type ByteText, byteText, ReadyJson } from '../../infra/readyJson.ts';
import type { BlueprintSection } from '../papers/blueprint.ts';
import type { Item } from './versions.ts';

/** The JSON of an object without its braces, so that other members can stand before and behind. */
export const membersOf = (value: object): ByteText => byteText(JSON.stringify(value)).slice(1, -1);

/** The array of PaperItem, in paper order. */
export function paperText(
  sections: readonly BlueprintSection[],
  items: readonly Pick<Item, 'asked' | 'keyed'>[],
  withKeys: boolean,
): ByteText {
  let text = '';
  let place = 0;
  for (const { count, score } of sections) {
    // As few pieces as can be: each costs about as much as its letters.
    const next = `},{"score":${score},`;
    for (const last = place + count; place < last; place++)
      text += (place > 0 ? next : next.slice(2)) + (withKeys ? items[place]?.keyed : items[place]?.asked);
  }
  return place > 0 ? `[${text}}]` : '[]';
}

/** Of a paper that everybody gets alike: made once, and sent from where it lies. */
export const sharedItems = (items: ByteText): SharedItems => Buffer.from(items + END, 'latin1');
/** With what follows the items in a reply. */
export type SharedItems = Buffer;

const END = '}}';

/**
 * `{"data":{…,"items":[…]}}`
 * @param head the members before the items, see `membersOf`
 */
export function withItems(head: ByteText, items: ByteText | SharedItems): ReadyJson {
  const start = `{"data":{${head},"items":`;
  return typeof items === 'string' ? new ReadyJson([start, items, END]) : new ReadyJson([start], items);
}
