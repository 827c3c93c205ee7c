/** What a correction would change, worked out by the rules of the regrading itself; nothing is written. */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { mask } from '../../rest/masks.ts';
import { isObjective } from '../bank/question.ts';
import { countHolding, type Found, findGradings, findNewest, findPublished } from './attemptStore.ts';
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
/** As many as are worked out within a request: some seconds. The regrading itself has no such limit. */
const MOST_EXAMINED = 20_000;

type Needs = Pick<Deps, 'db' | 'secrets'>;

/**
 * @param showsPhones the one who asks may see learners
 * @param most examined, the newest; the figures are of these
 */
export async function previewOf(
  body: CorrectionBody,
  showsPhones: boolean,
  deps: Needs,
  most = MOST_EXAMINED,
): Promise<Preview> {
  const proposal = await proposalOf(deps.db, body);
  const summary = createSummary();
  const turned: Pair[] = [];
  for await (const [before, after] of wouldBe(deps.db, proposal, most)) {
    summary.add(before, after);
    if (turned.length < MOST_LISTED && turnOf(before, after)) turned.push([before, after]);
  }
  return {
    ...(await countedOf(deps.db, proposal, summary.result())),
    turned: await listed(turned, showsPhones, deps),
    versions: proposal.alike.map(({ versionId: id, versionName: name }) => ({ id, name })),
    bankQuestion: await standingInBank(deps.db, proposal),
  };
}

/** Of those examined every attempt with another score, or all but the last of them: the newest first. */
export async function previewRows(
  body: CorrectionBody,
  showsPhones: boolean,
  most: number,
  deps: Needs,
): Promise<TurnedAttempt[]> {
  const changed: Pair[] = [];
  for await (const [before, after] of wouldBe(deps.db, await proposalOf(deps.db, body), MOST_EXAMINED))
    if (changed.length < most && hasChanged(before, after)) changed.push([before, after]);
  return listed(changed, showsPhones, deps);
}

/** Before and after, for the audit log. */
export async function outcomeOf(
  db: Knex,
  proposal: Proposal,
): Promise<{ summary: Counted; passed: [number, number] }> {
  const summary = createSummary();
  const passed: [number, number] = [0, 0];
  for await (const [before, after] of wouldBe(db, proposal, MOST_EXAMINED)) {
    summary.add(before, after);
    if (before.passed) passed[0]++;
    if (after.passed) passed[1]++;
  }
  return { summary: await countedOf(db, proposal, summary.result()), passed };
}

type Counted = Summary & Pick<Preview, 'examined'>;

/** All are counted, also those that were not examined. */
async function countedOf(db: Knex, { alike }: Proposal, summary: Summary): Promise<Counted> {
  return { ...summary, examined: summary.attempts, attempts: await countHolding(db, scopeOf(alike)) };
}

const scopeOf = (alike: Proposal['alike']) => ({
  itemIds: alike.map(({ itemId }) => itemId),
  versionIds: alike.map(({ versionId }) => versionId),
});

type Pair = [before: Found, after: Regraded];

/** Attempt by attempt, the newest first; in portions, for they come with all their questions. */
async function* wouldBe(db: Knex, { alike, after }: Proposal, most: number): AsyncGenerator<Pair> {
  const scope = scopeOf(alike);
  const { itemIds } = scope;
  const [published, corrections] = await Promise.all([
    findPublished(db, itemIds),
    findCorrections(db, itemIds),
  ]);
  let beforeId: number | undefined;
  for (let left = most; left > 0; ) {
    const limit = Math.min(CHUNK, left);
    const found = await findNewest(db, { ...scope, beforeId, limit });
    const gradings = isObjective(after.type)
      ? undefined
      : await findGradings(
          db,
          found.map(({ id }) => id),
        );
    const changes = await changesOf(db, found, itemIds, (itemId, { markedWith }) => ({
      before: keyedAt(published.get(itemId)!, corrections.get(itemId) ?? [], markedWith),
      after,
    }));
    for (const [index, attempt] of found.entries())
      yield [attempt, regrade(attempt, changes[index]!, gradings?.get(attempt.id))];
    left = found.length < limit ? 0 : left - limit;
    beforeId = found.at(-1)?.id;
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
