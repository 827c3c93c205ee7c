/**
 * A version as random papers are drawn from it. Thousands a second are: questions are told by their places in the
 * version, and what a paper needs of them lies in arrays by place, for looking into each question takes longer.
 */
import { perObject } from '../../infra/perObject.ts';
import type { Piece } from '../../infra/readyJson.ts';
import {
  type BlueprintSection,
  byType,
  drawItems,
  type Pool,
  preferring,
  shortageSentence,
  shortagesOf,
  sizesOf,
} from '../papers/blueprint.ts';
import { isVoid } from '../regrading/ruling.ts';
import { closedItems, placedItem } from './itemBytes.ts';
import type { DrawnPaper, Item } from './versions.ts';

export class Stock {
  private readonly ids: readonly number[];
  private readonly pool: Pool<number>;
  /** Without what is void; the same object where nothing is. */
  private readonly valid: Pool<number>;
  private readonly shortageOf: (sections: readonly BlueprintSection[]) => string;
  private readonly asked: Made;
  private readonly keyed: Made;

  /** @param items of the version, in its order */
  constructor(items: readonly Item[]) {
    this.ids = items.map(({ id }) => id);
    this.pool = placesByType(items);
    this.valid = items.some(isVoid) ? placesByType(items, (item) => !isVoid(item)) : this.pool;
    const sizes = sizesOf(this.pool);
    this.asked = madeOf(items.map(({ asked }) => asked));
    this.keyed = madeOf(items.map(({ keyed }) => keyed));
    this.shortageOf = perObject((sections) => shortageSentence(shortagesOf(sections, sizes)));
  }

  /** Or one sentence on what it lacks for these sections. */
  paper(sections: readonly BlueprintSection[], seed: number, withKeys: boolean): DrawnPaper | string {
    const shortage = this.shortageOf(sections);
    if (shortage) return shortage;
    const places = drawItems(sections, preferring(sections, this.valid, this.pool), seed);
    return {
      itemIds: places.map((place) => this.ids[place] as number),
      items: () => this.placed(places, sections, withKeys),
    };
  }

  private placed(places: readonly number[], sections: readonly BlueprintSection[], withKeys: boolean) {
    const made = withKeys ? this.keyed : this.asked;
    const pieces = new Array<Piece>(places.length + 1);
    let index = 0;
    for (const { score, count } of sections)
      for (const last = index + count; index < last; index++)
        pieces[index] = made(places[index] as number, score);
    return closedItems(pieces);
  }
}

/** The item at a place with its points, see `placedItem`. */
type Made = (place: number, score: number) => Piece;

/** Each is kept with the points it had last, which are nearly always the same, so all take the room of two at most. */
function madeOf(members: readonly Buffer[]): Made {
  const made = new Array<Piece | undefined>(members.length);
  const scores = new Float64Array(members.length);
  return (place, score) => {
    const kept = made[place];
    if (kept && scores[place] === score) return kept;
    const piece = placedItem(score, members[place] as Buffer);
    made[place] = piece;
    scores[place] = score;
    return piece;
  };
}

function placesByType(items: readonly Item[], isWanted: (item: Item) => boolean = () => true): Pool<number> {
  const places = items.flatMap((item, place) => (isWanted(item) ? [{ type: item.type, place }] : []));
  return Object.fromEntries(
    Object.entries(byType(places)).map(([type, of]) => [type, of.map(({ place }) => place)]),
  );
}
