/**
 * Published versions in memory: a process reads each of them once, and again when a question of it has been
 * corrected.
 */
import type { Knex } from 'knex';
import { perObject } from '../../infra/perObject.ts';
import type { Piece } from '../../infra/readyJson.ts';
import {
  type BlueprintSection,
  byType,
  type Pool,
  shortageSentence,
  shortagesOf,
  sizesOf,
} from '../papers/blueprint.ts';
import { correctionsSince } from '../regrading/correctionStore.ts';
import { isVoid, type Keyed, partRulingsOf } from '../regrading/ruling.ts';
import { type ItemBytes, membersOf, paperItems } from './itemBytes.ts';
import { type CurrentItems, findItems, findVersionItems, type ItemRow } from './itemStore.ts';
import type { OpenedPaper } from './planStore.ts';

export interface Item extends Keyed {
  id: number;
  questionId: number;
  knowledgePointId: number | null;
  /** What anybody may see, as members of JSON: `"id":1,…,"options":[…]`. */
  asked: Buffer;
  /** The same and answer and explanation. See `showsKeys`. */
  keyed: Buffer;
}

/** What drawing from a version gave. */
export interface Paper {
  itemIds: number[];
  /** See `withItems`. Not before it is sent: until then thousands may wait for their turn. */
  items(): ItemBytes;
}

export interface DrawnPaper extends Paper {
  items(): readonly Piece[];
}

export interface Version {
  pool: Pool<Item>;
  /** Without what is void; the same object where nothing is. */
  valid: Pool<Item>;
  /** One sentence on what the pool lacks for these sections. Empty: they can be drawn. */
  shortageOf(sections: readonly BlueprintSection[]): string;
  items: ReadonlyMap<number, Item>;
  /** The newest correction that the items follow: none of theirs is newer. */
  follows: number;
  /** Papers that everybody gets alike, as long as both are the same. */
  fixedPapers: WeakMap<OpenedPaper, Paper>;
}

/** Some 300 MB: thirty banks of 10,000 questions. */
const MOST_ITEMS = 300_000;

export interface VersionCache {
  version(versionId: number): Promise<Version>;
  /** In the order of the ids. `versionId` null: items of any versions, read each time. */
  items(versionId: number | null, itemIds: readonly number[]): Promise<Item[]>;
  /** The same, with the newest correction that they follow. */
  itemsToMark(
    versionId: number | null,
    itemIds: readonly number[],
  ): Promise<{ items: Item[]; markedWith: number }>;
  /** Forgets the versions that have been corrected since. */
  follow(): Promise<void>;
}

export function versionCache(db: Knex, mostItems = MOST_ITEMS): VersionCache {
  const versions = new Map<number, Promise<Version>>();
  let held = 0;
  let followed = 0;

  const forgetOldest = async () => {
    for (const [id, version] of versions) {
      if (held <= mostItems || versions.size === 1) return;
      versions.delete(id);
      held -= (await version).items.size;
    }
  };

  const load = async (versionId: number): Promise<Version> => {
    const loaded = versionOf(await findVersionItems(db, versionId));
    held += loaded.items.size;
    return loaded;
  };

  const version = (versionId: number): Promise<Version> => {
    const known = versions.get(versionId);
    const wanted = known ?? load(versionId);
    // Last in the map is used last.
    versions.delete(versionId);
    versions.set(versionId, wanted);
    if (!known) wanted.then(forgetOldest, () => versions.delete(versionId));
    return wanted;
  };

  const forget = async (versionId: number) => {
    const known = versions.get(versionId);
    versions.delete(versionId);
    const { size } = (await known?.catch(() => undefined))?.items ?? { size: 0 };
    held -= size;
  };

  const itemsToMark: VersionCache['itemsToMark'] = async (versionId, itemIds) => {
    const { items, follows } =
      versionId === null ? versionOf(await findItems(db, itemIds)) : await version(versionId);
    return { items: itemIds.map((id) => items.get(id) as Item), markedWith: follows };
  };

  return {
    version,
    async follow() {
      const { newest, versionIds } = await correctionsSince(db, followed);
      const forgotten = versionIds.map(forget);
      followed = Math.max(followed, newest);
      await Promise.all(forgotten);
    },
    itemsToMark,
    items: async (versionId, itemIds) => (await itemsToMark(versionId, itemIds)).items,
  };
}

export function versionOf({ rows, newest }: CurrentItems): Version {
  const items = new Map(rows.map((row) => [row.id, itemOf(row)]));
  const all = [...items.values()];
  const pool = byType(all);
  const valid = rows.some(isVoid) ? byType(all.filter((item) => !isVoid(item))) : pool;
  const sizes = sizesOf(pool);
  return {
    pool,
    valid,
    shortageOf: perObject((sections) => shortageSentence(shortagesOf(sections, sizes))),
    items,
    follows: newest,
    fixedPapers: new WeakMap(),
  };
}

/** In the version's order, without what is void. */
export const itemsToTrain = ({ items }: Version): Item[] =>
  [...items.values()].filter((item) => !isVoid(item));

export const paperOf = (
  items: readonly Item[],
  sections: readonly BlueprintSection[],
  withKeys: boolean,
): DrawnPaper => ({
  itemIds: items.map(({ id }) => id),
  items: () => paperItems(sections, items, withKeys),
});

export function itemOf(row: ItemRow): Item {
  const { id, questionId, type, knowledgePointId, answer, alsoRight, ruling } = row;
  const partRulings = partRulingsOf(row.parts);
  const asked = membersOf(askedOf(row));
  const keyed = Buffer.from(`${asked},${membersOf(keyOf(row))}`, 'latin1');
  return {
    id,
    questionId,
    type,
    knowledgePointId,
    answer,
    alsoRight,
    ruling,
    ...(partRulings && { partRulings }),
    // The bytes of both are kept once.
    asked: keyed.subarray(0, asked.length),
    keyed,
  };
}

/** What anybody may see of an item. */
export const askedOf = ({ id, questionId, parts, ...item }: ItemRow) => ({
  id,
  questionId,
  ...askedPart(item),
  ...(parts.length > 0 && { parts: parts.map(askedPart) }),
});

/** What only who has handed in may see. */
export const keyOf = ({ answer, alsoRight, ruling, corrected, explanation, parts }: ItemRow) => ({
  answer,
  explanation,
  ...(alsoRight.length > 0 && { alsoRight }),
  ...(corrected && { corrected: ruling }),
  ...(parts.length > 0 && {
    partKeys: parts.map(({ answer, explanation, ruling }) => ({
      ...{ answer, explanation },
      ...(ruling && { corrected: ruling }),
    })),
  }),
});

/** Named one by one, so that nothing new comes out unasked. Of a fill-in answer only the number of blanks. */
const askedPart = ({
  type,
  stem,
  options,
  answer,
}: Pick<ItemRow, 'type' | 'stem' | 'options' | 'answer'>) => ({
  type,
  stem,
  options,
  ...('blanks' in answer && { blanks: answer.blanks.length }),
});
