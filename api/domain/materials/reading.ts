/** Reading page by page: what is handed out, to whom, and how fast. */
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { keysOf } from '../../infra/secrets.ts';
import { dayOf } from '../../timeZone.ts';
import { maskPhone } from '../accounts/phone.ts';
import { addressKey, judge, type PageAddress, signatureOf } from './address.ts';
import type { AddressWish, PageAddresses, PageTicket, ReadingView } from './contract.ts';
import * as store from './store.ts';
import { type Phone, type Reader, requireLogin, requireTerminal, settleTerminal } from './terminals.ts';
import { stamped } from './watermark.ts';

type Needs = Pick<Deps, 'db' | 'clock' | 'config' | 'secrets' | 'store' | 'files'>;

/** Who comes back to the same material within this goes on with the same reading. */
const SAME_READING_MS = 30 * 60_000;
const DAY_SECONDS = 86_400;
const MINUTE_SECONDS = 60;

/** @throws AppError request.notFound, material.notOpen, material.otherTerminal */
export async function openReading(
  materialId: number,
  reader: Reader,
  phone: Phone & { address: string },
  deps: Needs,
): Promise<ReadingView> {
  const { db, clock } = deps;
  const material = await seenMaterial(materialId, reader, deps);
  if (!material.open) throw new AppError('material.notOpen');
  await settleTerminal(reader, phone, deps);
  const now = clock();
  const which = { learnerId: reader.learnerId, materialId };
  const latest = await store.latestReading(db, which);
  const lastPage = Math.min(latest?.lastPage ?? 1, material.pageCount);
  const { device, address } = phone;
  const goesOn =
    latest && latest.device === device && now.getTime() - latest.lastAt.getTime() < SAME_READING_MS;
  if (goesOn) await store.noteReading(db, which, { now });
  else await store.insertReading(db, { ...which, device, address, lastPage, now });
  const pages = await store.findPages(db, material.documentId);
  return {
    title: material.title,
    pages: pages.map(({ width, height }) => ({ width, height })),
    lastPage,
  };
}

/** @throws AppError request.notFound, material.notOpen, material.noSuchPage, material.otherTerminal */
export async function addressesOf(
  materialId: number,
  reader: Reader,
  { pages, terminal, at }: AddressWish,
  deps: Needs,
): Promise<PageAddresses> {
  const { db, clock, config } = deps;
  const material = await seenMaterial(materialId, reader, deps);
  if (pages.some((page) => page > material.samplePages)) {
    if (!material.open || terminal === undefined) throw new AppError('material.notOpen');
    await requireTerminal(reader, terminal, deps);
  }
  const found = await store.findPages(db, material.documentId, pages);
  const missing = pages.find((page) => !found.some(({ number }) => number === page));
  if (missing !== undefined) throw new AppError('material.noSuchPage', { page: missing });
  const now = clock();
  if (material.open && at !== undefined)
    await store.noteReading(db, { learnerId: reader.learnerId, materialId }, { lastPage: at, now });
  const { addressMinutes } = await store.findRules(db);
  const expires = Math.floor(now.getTime() / 1000) + addressMinutes * MINUTE_SECONDS;
  const { documentId } = material;
  const key = addressKey(config.secretKey);
  return found.map(({ number, width, height }) => {
    const signature = signatureOf({ ...reader, materialId, documentId, page: number, expires }, key);
    const query = `document=${documentId}&expires=${expires}&signature=${signature}`;
    return {
      page: number,
      url: `/api/learner/materials/${materialId}/pages/${number}?${query}`,
      expiresAt: new Date(expires * 1000).toISOString(),
      width,
      height,
    };
  });
}

/**
 * The page as a JPEG with the learner's own mark. What an address once allowed is asked again: money may have gone
 * back, or the phone changed, since.
 * @throws AppError request.notFound, material.addressExpired, material.notOpen, material.otherTerminal,
 *   material.tooFast, material.tooManyToday
 */
export async function readPage(
  { materialId, page }: { materialId: number; page: number },
  reader: Reader,
  { document, expires, signature }: PageTicket,
  deps: Needs,
): Promise<Buffer> {
  const { db, clock, config, files } = deps;
  const now = clock();
  const address: PageAddress = { ...reader, materialId, documentId: document, page, expires };
  const keys = keysOf(config.secretKey, config.otherKeys).map(addressKey);
  const judgements = keys.map((key) => judge(address, signature, key, now));
  if (judgements.every((judgement) => judgement === 'forged')) throw new AppError('request.notFound');
  if (!judgements.includes('good')) throw new AppError('material.addressExpired');
  const material = await seenMaterial(materialId, reader, deps);
  const isSample = page <= material.samplePages;
  if (!isSample) {
    if (!material.open) throw new AppError('material.notOpen');
    await requireLogin(reader, deps);
  }
  const [row] = material.documentId === document ? await store.findPages(db, document, [page]) : [];
  if (!row) throw new AppError('material.addressExpired');
  await count(reader.learnerId, now, deps);
  if (material.open)
    await store.noteReading(db, { learnerId: reader.learnerId, materialId }, { sent: 1, now });
  return stamped({
    fileId: row.fileId,
    path: files.pathOf(row.fileId),
    text: await markOf(reader, now, deps),
  });
}

/** Somebody who reads turns pages slower than a program that gathers them. */
async function count(learnerId: number, now: Date, { db, store: counters }: Needs): Promise<void> {
  const { pagesPerMinute, pagesPerDay } = await store.findRules(db);
  const key = `pages:${learnerId}`;
  if ((await counters.increment(`${key}:minute`, MINUTE_SECONDS)) > pagesPerMinute)
    throw new AppError('material.tooFast');
  if ((await counters.increment(`${key}:${dayOf(now)}`, DAY_SECONDS)) > pagesPerDay)
    throw new AppError('material.tooManyToday', { limit: pagesPerDay });
}

/** Tells whose copy it is: 138****0001 学员 12 2026-11-28 */
async function markOf({ learnerId }: Reader, now: Date, { db, secrets }: Needs): Promise<string> {
  const phone = maskPhone(secrets.decrypt(await store.phoneOf(db, learnerId)));
  return `${phone}  学员 ${learnerId}  ${dayOf(now)}`;
}

async function seenMaterial(
  id: number,
  { learnerId }: Reader,
  { db, clock }: Needs,
): Promise<store.ShelfRow> {
  const material = await store.findMaterial(db, id, learnerId, clock());
  if (!material) throw new AppError('request.notFound');
  return material;
}
