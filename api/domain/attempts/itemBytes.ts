/** Replies put together from JSON that was made once per published question, not once per request. */
import { perObject } from '../../infra/perObject.ts';
import { type ByteText, byteText, type Piece, ReadyJson } from '../../infra/readyJson.ts';
import type { BlueprintSection } from '../papers/blueprint.ts';
import type { Item } from './versions.ts';

/** The JSON of an object without its braces, so that other members can stand before and behind. */
export const membersOf = (value: object): ByteText => byteText(JSON.stringify(value)).slice(1, -1);

/** The array of a reply's items, and what closes the reply. In one buffer when everybody gets it alike. */
export type ItemBytes = readonly Piece[] | Buffer;

const CLOSING = ']}}';

/** Of PaperItem, in paper order. */
export function paperItems(
  sections: readonly BlueprintSection[],
  items: readonly Pick<Item, 'asked' | 'keyed'>[],
  withKeys: boolean,
): Piece[] {
  const pieces: Piece[] = [];
  let place = 0;
  for (const section of sections) {
    const opening = openingOf(section);
    for (const last = place + section.count; place < last; place++) {
      const { asked, keyed } = items[place] as Item;
      pieces.push(opening, withKeys ? keyed : asked);
    }
  }
  if (place === 0) return [`[${CLOSING}`];
  pieces[0] = `[${String(pieces[0]).slice('},'.length)}`;
  pieces.push(`}${CLOSING}`);
  return pieces;
}

/** Closes the item before, too: the fewer pieces the better. */
const openingOf = perObject(({ score }: BlueprintSection) => Buffer.from(`},{"score":${score},`));

/** Of ResultItem: what is known of each item, and what was made of it. */
export const resultItems = (items: readonly { keyed: Buffer; made: object }[]): Piece[] => [
  '[',
  ...items.flatMap(({ keyed, made }, place) => [place > 0 ? ',{' : '{', keyed, `,${membersOf(made)}}`]),
  CLOSING,
];

/** Of a paper that everybody gets alike: made once, and sent from where it lies. */
export const sharedItems = (items: readonly Piece[]): Buffer => new ReadyJson('', items).toBuffer();

/**
 * `{"data":{…,"items":[…]}}`
 * @param head the members before the items, see `membersOf`
 */
export const withItems = (head: ByteText, items: ItemBytes): ReadyJson =>
  new ReadyJson(`{"data":{${head},"items":`, items);
