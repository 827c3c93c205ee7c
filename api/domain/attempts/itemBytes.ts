/** Replies put together from JSON that was made once per published question, not once per request. */
import { type ByteText, byteText, type Piece, ReadyJson } from '../../infra/readyJson.ts';
import type { BlueprintSection } from '../papers/blueprint.ts';
import type { Item } from './versions.ts';

/** The JSON of an object without its braces, so that other members can stand before and behind. */
export const membersOf = (value: object): ByteText => byteText(JSON.stringify(value)).slice(1, -1);

/** The array of a reply's items, and what closes the reply. In one buffer when everybody gets it alike. */
export type ItemBytes = readonly Piece[] | Buffer;

const CLOSING = ']}}';

/** An item with its points, as it stands in a paper behind another: it closes that, for the fewer pieces the better. */
export type Placed = Buffer;

const BEHIND_ANOTHER = '},';

/** @param members see `membersOf` */
export const placedItem = (score: number, members: Buffer): Placed =>
  Buffer.concat([Buffer.from(`${BEHIND_ANOTHER}{"score":${score},`), members]);

/** @param placed in paper order, and a place more for what closes them; taken over */
export function closedItems(placed: Placed[]): Piece[] {
  const pieces: Piece[] = placed;
  const last = placed.length - 1;
  if (last === 0) return [`[${CLOSING}`];
  pieces[0] = `[${(placed[0] as Placed).toString('latin1', BEHIND_ANOTHER.length)}`;
  pieces[last] = `}${CLOSING}`;
  return pieces;
}

/** Of PaperItem, in paper order. */
export function paperItems(
  sections: readonly BlueprintSection[],
  items: readonly Pick<Item, 'asked' | 'keyed'>[],
  withKeys: boolean,
): Piece[] {
  const placed = new Array<Placed>(items.length + 1);
  let place = 0;
  for (const { score, count } of sections)
    for (const last = place + count; place < last; place++) {
      const { asked, keyed } = items[place] as Item;
      placed[place] = placedItem(score, withKeys ? keyed : asked);
    }
  return closedItems(placed);
}

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
