/**
 * A version as random papers are drawn from it. Thousands a second are: questions are told by their places in the
 * version, and what a paper needs of them lies in arrays by place, for looking into each question takes longer.
 */
import { perObject } from '../../infra/perObject.ts';
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
import { closedItems, type Placed, placedItem } from './itemBytes.ts';
import type { DrawnPaper, Item } from './versions.ts';

export class Stock {
  private readonly ids: readonly number[];
  private readonly pool: Pool<number>;
  /** Without what is void; the same object where nothing is. */
  private readonly valid: Pool<number>;
  private readonly shortageOf: (sections: readonly BlueprintSection[]) => string;
  /** By points, then by place: made when first drawn. */
  private readonly asked = new Map<number, Placed[]>();
  private readonly keyed = new Map<number, Placed[]>();

  /** @param items of the version, in its order */
  constructor(private readonly items: readonly Item[]) {
    this.ids = items.map(({ id }) => id);
    this.pool = placesByType(items);
    this.valid = items.some(isVoid) ? placesByType(items, (item) => !isVoid(item)) : this.pool;
    const sizes = sizesOf(this.pool);
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
    const pieces = new Array<Placed>(places.length + 1);
    let index = 0;
    for (const { score, count } of sections) {
      const made = this.madeFor(score, withKeys);
      for (const last = index + count; index < last; index++) {
        const place = places[index] as number;
        pieces[index] = made[place] ??= this.make(place, score, withKeys);
      }
    }
    return closedItems(pieces);
  }

  private make(place: number, score: number, withKeys: boolean): Placed {
    const { asked, keyed } = this.items[place] as Item;
    return placedItem(score, withKeys ? keyed : asked);
  }

  private madeFor(score: number, withKeys: boolean): Placed[] {
    const byPoints = withKeys ? this.keyed : this.asked;
    const made = byPoints.get(score) ?? new Array<Placed>(this.items.length);
    byPoints.set(score, made);
    return made;
  }
}

function placesByType(items: readonly Item[], isWanted: (item: Item) => boolean = () => true): Pool<number> {
  const places = items.flatMap((item, place) => (isWanted(item) ? [{ type: item.type, place }] : []));
  return Object.fromEntries(
    Object.entries(byType(places)).map(([type, of]) => [type, of.map(({ place }) => place)]),
  );
}
