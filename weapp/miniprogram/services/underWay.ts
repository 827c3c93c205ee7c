/** What the learner has begun and not brought to an end: papers and practical runs, to go on with or to be rid of. */
import { blankNumbers } from '../models/answerCard';
import { pendingAnswers } from '../stores/answerQueue';
import type { UnderWay } from '../typings/contracts';
import { ApiError } from './apiError';
import { dropAttempt } from './attempts';
import { ownOutbox } from './outbox';
import { giveUpRun, savedRuns } from './practical';
import { forgetPaper, savedAttempts, syncOf, takePaper } from './sync';

/** As the phone knows it, for when the server cannot be asked. */
export function savedUnderWay(): UnderWay[] {
  const papers = savedAttempts()
    .underWay()
    .map(({ view: { id, mode: kind, items, rules, startedAt } }): UnderWay => {
      const blank = blankNumbers(items, syncOf(id).current().answers).length;
      const answeredCount = items.length - blank;
      return { kind, id, title: rules.title, answeredCount, itemCount: items.length, startedAt };
    });
  const runs = savedRuns()
    .all()
    .filter(({ finishedAt }) => !finishedAt)
    .map(({ view: { id, title, startedAt }, marks }): UnderWay => {
      const all = marks.flat();
      const answeredCount = all.filter((mark) => mark !== null).length;
      return { kind: 'practical', id, title, answeredCount, itemCount: all.length, startedAt };
    });
  return [...papers, ...runs];
}

/**
 * Resolves to whether it is at the server; else it will be as soon as there is a network. An exam that this phone
 * has not had is taken first, with all that another has sent of it.
 * @throws ApiError what the server refuses it with: nothing is handed in
 */
export async function handIn({ kind, id }: Pick<UnderWay, 'kind' | 'id'>): Promise<boolean> {
  const sync = syncOf(id);
  if (kind === 'exam' && sync.current().turn === undefined) await takePaper(id);
  return sync.submitUnseen();
}

/**
 * What was explained counts first. Practical runs are given up without a network, too.
 * @throws ApiError when it cannot be given up, or when something explained would be lost with it
 */
export async function giveUp({ kind, id }: Pick<UnderWay, 'kind' | 'id'>): Promise<void> {
  if (kind === 'practical') {
    giveUpRun(id);
    await ownOutbox().flush();
    return;
  }
  const sync = syncOf(id);
  sync.cancelSubmit();
  await sync.flush();
  if (pendingAnswers(sync.current()).some(({ explained }) => explained))
    throw new ApiError('attempt.unsent', '看过解析的作答还没有传到服务器，请连上网络后再放弃', 0);
  await dropAttempt(id);
  forgetPaper(id);
}
