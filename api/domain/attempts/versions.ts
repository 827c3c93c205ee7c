/**
 * Published versions in memory: a process reads each of them once, and again when a question of it has been
 * corrected.
 */
import type { Knex } from 'knex';
import type { Piece } from '../../infra/readyJson.ts';
import type { BlueprintSection } from '../papers/blueprint.ts';
import { correctionsSince } from '../regrading/correctionStore.ts';
import { isVoid, type Keyed, partRulingsOf } from '../regrading/ruling.ts';
import { type ItemBytes, membersOf, paperItems } from './itemBytes.ts';
import { type CurrentItems, findItems, findVersionItems, type ItemRow } from './itemStore.ts';
import type { OpenedPaper } from './planStore.ts';
import { Stock } from './stock.ts';

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
  stock: Stock;
  items: ReadonlyMap<number, Item>;
  /** The newest correction that the items follow: none of theirs is newer. */
  follows: number;
  /** Papers that everybody gets alike, as long as both are the same. */
  fixedPapers: WeakMap<OpenedPaper, Paper>;
}

/** Thirty banks of 10,000 questions: some 300 MB, and as much again for what is drawn of them, see `Stock`. */
const MOST_ITEMS = 300_000;

export interface VersionCache {
  version(versionId: number): Promise<Version>;
  /** The same without waiting; undefined when it has not been read yet. */
  loaded(versionId: number): Version | undefined;
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

/** None when it could not be read: whoever asked for it was told. */
const sizeOf = async (read: Promise<Version>): Promise<number> =>
  (await read.catch(() => undefined))?.items.size ?? 0;

interface Held {
  read: Promise<Version>;
  /** Once it has been read. */
  version?: Version;
}

export function versionCache(db: Knex, mostItems = MOST_ITEMS): VersionCache {
  const versions = new Map<number, Held>();
  let held = 0;
  let followed = 0;

  const forgetOldest = async () => {
    for (const [id, { read }] of versions) {
      if (held <= mostItems || versions.size === 1) return;
      versions.delete(id);
      held -= await sizeOf(read);
    }
  };

  const load = (versionId: number): Held => {
    const loading: Held = { read: findVersionItems(db, versionId).then(versionOf) };
    loading.read.then(
      (version) => {
        loading.version = version;
        held += version.items.size;
        return forgetOldest();
      },
      () => versions.delete(versionId),
    );
    return loading;
  };

  /** Last in the map is used last. */
  const used = (versionId: number, version: Held): Held => {
    versions.delete(versionId);
    versions.set(versionId, version);
    return version;
  };

  const version = (versionId: number): Promise<Version> =>
    used(versionId, versions.get(versionId) ?? load(versionId)).read;

  const loaded = (versionId: number): Version | undefined => {
    const known = versions.get(versionId);
    return known && used(versionId, known).version;
  };

  const forget = async (versionId: number) => {
    const known = versions.get(versionId);
    versions.delete(versionId);
    if (known) held -= await sizeOf(known.read);
  };

  const itemsToMark: VersionCache['itemsToMark'] = async (versionId, itemIds) => {
    const { items, follows } =
      versionId === null ? versionOf(await findItems(db, itemIds)) : await version(versionId);
    return { items: itemIds.map((id) => items.get(id) as Item), markedWith: follows };
  };

  return {
    version,
    loaded,
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
  return {
    stock: new Stock([...items.values()]),
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
