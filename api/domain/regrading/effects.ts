/** What a correction would change, worked out by the rules of the regrading itself; nothing is written. */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { mask } from '../../rest/masks.ts';
import { type Found, findHolding, findPublished } from './attemptStore.ts';
import { changesOf } from './changes.ts';
import type { CorrectionBody, Preview, TurnedAttempt } from './contract.ts';
import { type Proposal, plain, proposalOf } from './correction.ts';
import { findCorrections } from './correctionStore.ts';
import { type Regraded, regrade } from './regrade.ts';
import { keyedAt } from './ruling.ts';
import { findBankQuestion, findPhones } from './store.ts';
import { createSummary, hasChanged, type Summary, turnOf } from './summary.ts';

const CHUNK = 1000;
const MOST_LISTED = 100;

type Needs = Pick<Deps, 'db' | 'secrets'>;

/** @param showsPhones the one who asks may see learners */
export async function previewOf(body: CorrectionBody, showsPhones: boolean, deps: Needs): Promise<Preview> {
  const proposal = await proposalOf(deps.db, body);
  const summary = createSummary();
  const turned: Pair[] = [];
  for await (const [before, after] of wouldBe(deps.db, proposal)) {
    summary.add(before, after);
    if (turnOf(before, after)) turned.push([before, after]);
    if (turned.length > 2 * MOST_LISTED) turned.splice(0, MOST_LISTED);
  }
  return {
    ...summary.result(),
    turned: await listed(turned.reverse().slice(0, MOST_LISTED), showsPhones, deps),
    versions: proposal.alike.map(({ versionId: id, versionName: name }) => ({ id, name })),
    bankQuestion: await standingInBank(deps.db, proposal),
  };
}

/** Every attempt with another score, or all but the last of them: the newest first. */
export async function previewRows(
  body: CorrectionBody,
  showsPhones: boolean,
  most: number,
  deps: Needs,
): Promise<TurnedAttempt[]> {
  const changed: Pair[] = [];
  for await (const [before, after] of wouldBe(deps.db, await proposalOf(deps.db, body)))
    if (hasChanged(before, after)) changed.push([before, after]);
  return listed(changed.reverse().slice(0, most), showsPhones, deps);
}

/** Before and after, for the audit log. */
export async function outcomeOf(
  db: Knex,
  proposal: Proposal,
): Promise<{ summary: Summary; passed: [number, number] }> {
  const summary = createSummary();
  const passed: [number, number] = [0, 0];
  for await (const [before, after] of wouldBe(db, proposal)) {
    summary.add(before, after);
    if (before.passed) passed[0]++;
    if (after.passed) passed[1]++;
  }
  return { summary: summary.result(), passed };
}

type Pair = [before: Found, after: Regraded];

/** Attempt by attempt in the order of ids; in portions, for there may be a million of them. */
async function* wouldBe(db: Knex, { alike, after }: Proposal): AsyncGenerator<Pair> {
  const itemIds = alike.map(({ itemId }) => itemId);
  const versionIds = alike.map(({ versionId }) => versionId);
  const [published, corrections] = await Promise.all([
    findPublished(db, itemIds),
    findCorrections(db, itemIds),
  ]);
  let afterId = 0;
  for (let size = CHUNK; size === CHUNK; ) {
    const found = await findHolding(db, { itemIds, versionIds, afterId, limit: CHUNK });
    const changes = await changesOf(db, found, itemIds, (itemId, { markedWith }) => ({
      before: keyedAt(published.get(itemId)!, corrections.get(itemId) ?? [], markedWith),
      after,
    }));
    for (const [index, attempt] of found.entries()) yield [attempt, regrade(attempt, changes[index]!)];
    size = found.length;
    afterId = found.at(-1)?.id ?? afterId;
  }
}

async function listed(
  pairs: readonly Pair[],
  showsPhones: boolean,
  { db, secrets }: Needs,
): Promise<TurnedAttempt[]> {
  const phones = showsPhones
    ? await findPhones(
        db,
        pairs.map(([{ learnerId }]) => learnerId),
      )
    : new Map<number, string>();
  return pairs.map(([before, after]) => {
    const phone = phones.get(before.learnerId);
    return {
      attemptId: before.id,
      learnerId: before.learnerId,
      phone: phone === undefined ? null : mask('phone', secrets.decrypt(phone)),
      title: before.rules.title,
      submittedAt: before.submittedAt.toISOString(),
      scoreBefore: before.score,
      scoreAfter: after.score,
      maxScore: after.maxScore,
      passedBefore: before.passed,
      passedAfter: after.passed,
    };
  });
}

/** Whether the next version would be right. */
async function standingInBank(
  db: Knex,
  { item, after, answers }: Proposal,
): Promise<Preview['bankQuestion']> {
  const question = await findBankQuestion(db, item.id);
  if (question.retired) return 'retired';
  if (after.ruling !== 'key') return 'wrong';
  if (answers.some((answer) => plain(answer) === plain(question.answer))) return 'right';
  return question.unchanged ? 'wrong' : 'changed';
}
