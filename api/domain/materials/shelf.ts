/** What a learner finds on the shelf: materials and gift packs, what is his, and what the rest costs. */
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { fileUrl } from '../content/contract.ts';
import type { Offer } from '../orders/contract.ts';
import type { Platform } from '../orders/kinds.ts';
import { openMaterials } from '../orders/moneyStore.ts';
import { offerOf } from '../orders/shop.ts';
import { onSale } from '../orders/store.ts';
import type { MaterialCard, MaterialDetail, PackView, Shelf } from './contract.ts';
import { findInside, findMaterial, findShelf, type ShelfRow } from './store.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'payments'>;

export async function shelfOf(learnerId: number, platform: Platform, deps: Needs): Promise<Shelf> {
  const [rows, offers] = await Promise.all([
    findShelf(deps.db, learnerId, deps.clock()),
    offersOn(platform, deps),
  ]);
  const packs = offers.filter(({ kind }) => kind === 'gift_pack');
  return {
    materials: rows.map((row) => cardOf(row, offers)),
    packs: await packViews(packs, learnerId, deps),
  };
}

/** @throws AppError request.notFound */
export async function materialOf(
  id: number,
  learnerId: number,
  platform: Platform,
  deps: Needs,
): Promise<MaterialDetail> {
  const row = await findMaterial(deps.db, id, learnerId, deps.clock());
  if (!row) throw new AppError('request.notFound');
  const offers = await offersOn(platform, deps);
  const packs = offers.filter(({ kind, materialIds }) => kind === 'gift_pack' && materialIds.includes(id));
  return {
    ...cardOf(row, offers),
    introduction: row.introduction,
    packs: await packViews(packs, learnerId, deps),
  };
}

async function offersOn(platform: Platform, { db, clock, payments }: Needs): Promise<Offer[]> {
  const products = await onSale(db, clock(), { platform });
  return products.map((product) => offerOf(product, platform, payments));
}

function cardOf(row: ShelfRow, offers: readonly Offer[]): MaterialCard {
  const { id, title, coverId, occupation, level, pageCount, samplePages, open, until } = row;
  const single = offers.find(({ kind, materialIds }) => kind === 'material' && materialIds[0] === id);
  return {
    ...{ id, title, occupation, level, pageCount, samplePages, open },
    coverUrl: coverId && fileUrl(coverId),
    until: until?.toISOString() ?? null,
    offer: single ? termsOf(single) : null,
  };
}

const termsOf = ({ id, priceFen, reason, rating }: Offer) => ({ productId: id, priceFen, reason, rating });

async function packViews(
  packs: readonly Offer[],
  learnerId: number,
  { db, clock }: Needs,
): Promise<PackView[]> {
  if (packs.length === 0) return [];
  const [inside, open] = await Promise.all([
    findInside(db, [...new Set(packs.flatMap(({ materialIds }) => materialIds))]),
    openMaterials(db, learnerId, clock()),
  ]);
  const byId = new Map(
    inside.map(({ id, title, pageCount }) => [id, { id, title, pageCount: pageCount ?? 0 }]),
  );
  return packs.map((pack) => ({
    ...termsOf(pack),
    name: pack.name,
    introduction: pack.introduction,
    months: pack.months,
    opensPast: pack.opensPast,
    opensMock: pack.opensMock,
    materials: pack.materialIds.flatMap((materialId) => {
      const material = byId.get(materialId);
      if (!material) return [];
      const until = open.get(materialId)?.toISOString() ?? null;
      return [{ ...material, open: open.has(materialId), until }];
    }),
  }));
}
