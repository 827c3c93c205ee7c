/**
 * The job that sends: portion by portion, each in one transaction that also notes how far it has come. Whoever dies
 * when, the next process goes on behind the last portion; and no learner can have a broadcast twice (`once`).
 */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { ownCatalogue } from '../../ownCatalogue.ts';
import type { Catalogue } from '../../rest/catalogue.ts';
import { insertForEach } from '../messages/store.ts';
import { audience } from './audience.ts';
import { UNFINISHED } from './states.ts';
import * as store from './store.ts';

export const SEND_JOB = 'send-broadcasts';

/** Takes a fraction of a second, so that whoever cancels does not wait. */
const PORTION = 5_000;

type Needs = Pick<Deps, 'db' | 'clock'>;

/** @returns one sentence for staff */
export async function sendDue(deps: Needs): Promise<string> {
  const due = await store.findDue(deps.db, deps.clock());
  if (due.length === 0) return '没有到时间的群发消息';
  const catalogue = await ownCatalogue();
  let told = 0;
  for (const id of due)
    for (let portion = await sendPortion(id, catalogue, deps); portion !== undefined; ) {
      told += portion;
      portion = await sendPortion(id, catalogue, deps);
    }
  return `发送 ${due.length} 条，送达 ${told} 人次`;
}

/** Undefined: nothing is left to do, or it has been cancelled. */
function sendPortion(id: number, catalogue: Catalogue, { db, clock }: Needs): Promise<number | undefined> {
  return db.transaction(async (trx) => {
    const row = await store.lock(trx('broadcasts').whereIn('state', UNFINISHED), id);
    if (!row?.rights) return undefined;
    const now = row.audienceAt ?? clock();
    const learners = audience(trx, row, { actor: row.rights, now, catalogue });
    if (row.state === 'waiting') await begin(trx, id, learners, now);
    const reachedId = await store.lastOfPortion(trx, learners, { after: row.reachedId, limit: PORTION });
    if (reachedId === undefined) {
      await store.move(trx, id, 'finish', { finished_at: clock() });
      return undefined;
    }
    const portion = learners.where('id', '>', row.reachedId).where('id', '<=', reachedId).select('id');
    const told = await insertForEach(trx, portion, messageOf(row));
    await store.noteProgress(trx, id, { told, reachedId });
    return told;
  });
}

const begin = async (trx: Knex, id: number, learners: Knex.QueryBuilder, now: Date) =>
  store.move(trx, id, 'begin', { audience_at: now, recipients: await store.count(learners) });

const messageOf = ({ id, title, text, jumpKind, jumpTarget }: store.Broadcast) => ({
  kind: 'broadcast',
  title,
  text,
  jumpKind,
  jumpTarget,
  params: {},
  once: store.onceOf(id),
});
