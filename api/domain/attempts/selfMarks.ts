/** What a learner thinks of his own answers that no machine judges, once he has seen the reference. */
import type { Knex } from 'knex';
import type { Deps } from '../../deps.ts';
import { AppError } from '../../errors.ts';
import { isObjective } from '../bank/question.ts';
import type { ResponseValue, SelfMarks } from './contract.ts';
import { engineOf } from './engine.ts';
import { holdRecords } from './holdRecords.ts';
import { ownAttempt } from './ownAttempt.ts';
import { addResponses, findResponses, replaceResponses } from './responseStore.ts';
import { selfShare } from './rightness.ts';
import { lockAttempt } from './store.ts';
import type { Item } from './versions.ts';
import { noteAnswers } from './wrongBookNotes.ts';

/**
 * Of a submitted attempt; in practice they come earlier, with the answers. They move the review schedule and
 * nothing else: no score, no figure. The same again changes nothing, another verdict is one more review.
 */
export async function saveSelfMarks(
  learnerId: number,
  attemptId: number,
  marks: SelfMarks['marks'],
  deps: Pick<Deps, 'db' | 'clock'>,
): Promise<void> {
  const { versionId, itemIds } = await ownAttempt(learnerId, attemptId, marks, deps);
  const items = await engineOf(deps).versions.items(versionId, itemIds);
  const selfByItem = new Map(marks.map(({ itemId, self }) => [itemId, self]));
  const open = items.filter(({ id, type }) => selfByItem.has(id) && !isObjective(type));
  await deps.db.transaction(async (trx) => {
    const attempt = await lockAttempt(trx, attemptId);
    if (attempt?.state !== 'submitted') throw new AppError('attempt.notSubmitted');
    const stored = new Map((await findResponses(trx, attemptId)).map((row) => [row.itemId, row.response]));
    const changed = open
      .map((item) => withSelf(item, stored.get(item.id), selfByItem.get(item.id)!))
      .filter(({ before, share }) => before !== share);
    await save(trx, attemptId, changed, deps.clock());
    const answers = changed
      .filter(({ before, share }) => before === undefined || (before === 1) !== (share === 1))
      .map(({ item, share }) => ({ item, correct: share === 1 }));
    const living = await holdRecords(trx, [learnerId]);
    if (living.has(learnerId))
      await noteAnswers(trx, [{ learnerId, source: attempt.source, at: deps.clock(), answers }]);
  });
}

interface Changed {
  item: Item;
  isNew: boolean;
  response: ResponseValue;
  before: number | undefined;
  share: number | undefined;
}

function withSelf(
  item: Item,
  given: ResponseValue | undefined,
  self: SelfMarks['marks'][number]['self'],
): Changed {
  const response = { text: given && 'text' in given ? given.text : '', self };
  return { item, isNew: !given, response, before: selfShare(given), share: selfShare(response) };
}

async function save(trx: Knex.Transaction, attemptId: number, changed: readonly Changed[], at: Date) {
  const rows = changed.map(({ item, isNew, response }) => ({ itemId: item.id, isNew, response }));
  await replaceResponses(
    trx,
    attemptId,
    rows.filter(({ isNew }) => !isNew),
  );
  await addResponses(
    trx,
    attemptId,
    rows.filter(({ isNew }) => isNew),
    at,
  );
}
