/** Replies put together from JSON that was made once per published question, not once per request. */
import { type ByteText, byteText, type Piece, ReadyJson } from '../../infra/readyJson.ts';
import type { BlueprintSection } from '../papers/blueprint.ts';
import type { Item } from './versions.ts';

/** The JSON of an object without its braces, so that other members can stand before and behind. */
export const membersOf = (value: object): ByteText => byteText(JSON.stringify(value)).slice(1, -1);

/** Opens the array of a reply's items. */
export const ITEMS: ByteText = '"items":[';

/** A reply's items, and what closes their array and the reply. In one buffer when everybody gets it alike. */
export type ItemBytes = readonly Piece[] | Buffer;

const CLOSING = ']}}';

const BEHIND_ANOTHER = '},';

/** Begins an item of a paper, and closes the one before: the fewer pieces the better. */
const openingOf = (score: number): Buffer => Buffer.from(`${BEHIND_ANOTHER}{"score":${score},`);

/** An item with its points, as it stands in a paper behind another, in one piece. @param members see `membersOf` */
export const placedItem = (score: number, members: Buffer): Buffer =>
  Buffer.concat([openingOf(score), members]);

/** @param pieces those of items in paper order, and a place more for what closes them; taken over */
export function closedItems(pieces: Piece[]): Piece[] {
  const last = pieces.length - 1;
  if (last === 0) return [CLOSING];
  pieces[0] = (pieces[0] as Buffer).subarray(BEHIND_ANOTHER.length);
  pieces[last] = `}${CLOSING}`;
  return pieces;
}

/** Of PaperItem, in paper order. */
export function paperItems(
  sections: readonly BlueprintSection[],
  items: readonly Pick<Item, 'asked' | 'keyed'>[],
  withKeys: boolean,
): Piece[] {
  const pieces: Piece[] = [];
  let place = 0;
  for (const { score, count } of sections) {
    const opening = openingOf(score);
    for (const last = place + count; place < last; place++) {
      const { asked, keyed } = items[place] as Item;
      pieces.push(opening, withKeys ? keyed : asked);
    }
  }
  pieces.push(CLOSING);
  return closedItems(pieces);
}

/** Of ResultItem: what is known of each item, and what was made of it. */
export const resultItems = (items: readonly { keyed: Buffer; made: object }[]): Piece[] => [
  ...items.flatMap(({ keyed, made }, place) => [place > 0 ? ',{' : '{', keyed, `,${membersOf(made)}}`]),
  CLOSING,
];

/** Of a paper that everybody gets alike: made once, and sent from where it lies. */
export const sharedItems = (items: readonly Piece[]): Buffer => new ReadyJson([], items).toBuffer();

/**
 * `{"data":{…,"items":[…]}}`
 * @param own the members before the items, see `membersOf`
 * @param common more of them, which many replies have in common, and `ITEMS`
 */
export const withItems = (own: ByteText, common: Piece, items: ItemBytes): ReadyJson =>
  new ReadyJson([`{"data":{${own},`, common], items);
