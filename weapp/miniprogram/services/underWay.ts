/** What the learner has begun and not brought to an end: papers and practical runs, to go on with or to be rid of. */
import { blankNumbers } from '../models/answerCard';
import type { UnderWay } from '../typings/contracts';
import { dropAttempt } from './attempts';
import { ownOutbox } from './outbox';
import { giveUpRun, savedRuns } from './practical';
import { forgetPaper, savedAttempts, syncOf } from './sync';

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

/** Resolves to whether it is at the server; else it will be as soon as there is a network. */
export async function handIn(id: number): Promise<boolean> {
  const sync = syncOf(id);
  await sync.submit();
  return !sync.current().submitRequested;
}

/** What was explained counts first. Practical runs are given up without a network, too. */
export async function giveUp({ kind, id }: Pick<UnderWay, 'kind' | 'id'>): Promise<void> {
  if (kind === 'practical') {
    giveUpRun(id);
    await ownOutbox().flush();
    return;
  }
  await syncOf(id).flush();
  await dropAttempt(id);
  forgetPaper(id);
}
