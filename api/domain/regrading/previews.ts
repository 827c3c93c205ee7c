/** Previews as staff ask for them and read them. */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { mask } from '../../rest/masks.ts';
import { countHolding, countSince } from './attemptStore.ts';
import { standingInBank } from './bank.ts';
import type { CorrectionBody, Preview, PreviewView, TurnedAttempt } from './contract.ts';
import { proposalOf } from './correction.ts';
import { newestOf } from './correctionStore.ts';
import { examineAll } from './examine.ts';
import * as store from './previewStore.ts';
import { findAlike } from './store.ts';
import { noFigures, summaryOf } from './summary.ts';

const MOST_LISTED = 100;
/** As many attempts are worked out within the request: less than a second. */
const AT_ONCE = 2_000;

type Needs = Pick<Deps, 'db' | 'clock' | 'secrets'>;

/**
 * Takes the place of what the same staff have asked of this question before.
 * @param atOnce up to so many attempts it is done when the reply comes
 * @throws AppError see `proposalOf`
 */
export async function startPreview(
  asked: CorrectionBody,
  staffId: number,
  { db, clock }: Pick<Needs, 'db' | 'clock'>,
  atOnce = AT_ONCE,
): Promise<number> {
  const { item, after, ruling, answers, alike } = await proposalOf(db, asked);
  const itemIds = alike.map(({ itemId }) => itemId);
  const versionIds = alike.map(({ versionId }) => versionId);
  const total = await countHolding(db, { itemIds, versionIds });
  const id = await db.transaction(async (trx) => {
    const own = { itemId: item.id, staffId };
    await store.deleteEarlier(trx, own);
    const scope = { itemIds, versionIds, after, ruling, answers };
    const known = await newestOf(trx, itemIds);
    return store.insertPreview(trx, {
      ...own,
      asked,
      scope,
      known,
      total,
      figures: noFigures(),
      begunAt: clock(),
    });
  });
  if (total <= atOnce) await examineAll({ db, clock }, id);
  return id;
}

/** @param showsPhones the one who asks may see learners. @throws AppError request.notFound */
export async function readPreview(id: number, showsPhones: boolean, deps: Needs): Promise<PreviewView> {
  const row = await store.findPreview(deps.db, id);
  if (!row) throw new AppError('request.notFound');
  return viewOf(row, showsPhones, deps);
}

export async function latestPreview(
  itemId: number,
  staffId: number,
  showsPhones: boolean,
  deps: Needs,
): Promise<PreviewView | null> {
  const row = await store.findLatest(deps.db, itemId, staffId);
  return row ? viewOf(row, showsPhones, deps) : null;
}

async function viewOf(row: store.PreviewRow, showsPhones: boolean, deps: Needs): Promise<PreviewView> {
  const { id, asked, state, total, done, begunAt } = row;
  return {
    ...{ id, asked, state, total, done },
    begunAt: begunAt.toISOString(),
    stale: await isStale(deps.db, row),
    result: state === 'done' ? await resultOf(row, showsPhones, deps) : null,
  };
}

async function resultOf(row: store.PreviewRow, showsPhones: boolean, deps: Needs): Promise<Preview> {
  const { db } = deps;
  const [since, turned, versions, bankQuestion] = await Promise.all([
    changesSince(db, row),
    store.findChanged(db, row.id, { turned: true, limit: MOST_LISTED }),
    store.findVersions(db, row.scope.versionIds),
    standingInBank(db, { ...row.asked, ...row.scope }),
  ]);
  return {
    ...summaryOf(row.figures),
    ...{ learners: row.learners ?? 0, since, versions, bankQuestion },
    turned: turned.map((one) => shown(one, showsPhones, deps)),
  };
}

/** All attempts with another score, or all but the oldest of them. @throws AppError request.notFound, regrade.stillLooking */
export async function previewRows(
  id: number,
  showsPhones: boolean,
  most: number,
  deps: Needs,
): Promise<TurnedAttempt[]> {
  const row = await store.findPreview(deps.db, id);
  if (!row) throw new AppError('request.notFound');
  if (row.state !== 'done') throw new AppError('regrade.stillLooking');
  const rows = await store.findChanged(deps.db, id, { turned: false, limit: most });
  return rows.map((one) => shown(one, showsPhones, deps));
}

/** The same question in other versions, or it counts otherwise meanwhile. */
export async function isStale(db: Knex, { itemId, scope, known }: store.PreviewRow): Promise<boolean> {
  const alike = await findAlike(db, itemId);
  const same =
    [...scope.itemIds].sort().join() ===
    alike
      .map((one) => one.itemId)
      .sort()
      .join();
  return !same || (await newestOf(db, scope.itemIds)) !== known;
}

/** What will be marked again besides what was looked at, and what has got other points since. */
export async function changesSince(
  db: Knex,
  { scope, done, begunAt }: store.PreviewRow,
): Promise<Preview['since']> {
  const { attempts, remarked } = await countSince(db, { ...scope, begunAt });
  return { handedIn: Math.max(0, attempts - done), remarked };
}

function shown(
  { phone, submittedAt, ...one }: store.ListedAttempt,
  showsPhones: boolean,
  { secrets }: Needs,
): TurnedAttempt {
  return {
    ...one,
    phone: showsPhones ? mask('phone', secrets.decrypt(phone)) : null,
    submittedAt: submittedAt.toISOString(),
  };
}
