import assert from 'node:assert/strict';
import { emptyQueue, markRefused, recordAnswer, refusedSentence } from '../miniprogram/stores/answerQueue.ts';
import { createNetwork } from '../miniprogram/stores/network.ts';
import { createSavedAttempts, type SavedPaper } from '../miniprogram/stores/savedAttempts.ts';
import { createSession } from '../miniprogram/stores/session.ts';
import type { AttemptView, LearnerProfile } from '../miniprogram/typings/contracts';
import { memoryStorage } from './memoryStorage.ts';

const learner = { id: 3, phoneMasked: '138****0001', examChosen: false } as LearnerProfile;

describe('the session', () => {
  it('outlives a restart, follows changes of the profile, and ends on logging out', () => {
    const storage = memoryStorage();
    createSession(storage).signIn({ token: 't1', learner });
    const session = createSession(storage);
    assert.equal(session.token(), 't1');
    session.update({ ...learner, examChosen: true });
    assert.equal(createSession(storage).learner()?.examChosen, true);
    session.signOut();
    assert.equal(session.token(), undefined);
    assert.deepEqual(storage.keys(), []);
  });

  it('counts a damaged value as logged out, and changes nothing for a guest', () => {
    for (const damaged of ['text', 7, null, { token: 5 }, { token: 't', learner: null }]) {
      const storage = memoryStorage();
      storage.write('session', damaged);
      const session = createSession(storage);
      session.update(learner);
      assert.equal(session.token(), undefined);
      assert.equal(session.learner(), undefined);
    }
  });
});

describe('the network', () => {
  it('tells watchers of changes only, until they stop watching', () => {
    const network = createNetwork();
    const seen: boolean[] = [];
    const stop = network.watch((online) => seen.push(online));
    for (const online of [true, false, false, true]) network.set(online);
    stop();
    network.set(false);
    assert.deepEqual(seen, [false, true]);
  });
});

describe('saved attempts', () => {
  const view = { id: 7, items: [{ id: 1 }, { id: 2 }] } as unknown as AttemptView;
  const paper: SavedPaper = { view, clockOffset: 500, index: 1, marked: [2], explained: [1] };
  const answered = (attemptId: number) =>
    recordAnswer(emptyQueue(attemptId), 1, { value: true }, '2026-11-24T04:00:00.000Z');

  it('gives back paper, place and answers after a restart', () => {
    const storage = memoryStorage();
    createSavedAttempts(storage, 3).keepPaper(paper);
    createSavedAttempts(storage, 3).keepQueue(answered(7));
    const saved = createSavedAttempts(storage, 3);
    assert.deepEqual(saved.paper(7), paper);
    assert.deepEqual(saved.queue(7), answered(7));
    saved.remove(7);
    assert.deepEqual(storage.keys(), []);
  });

  it('names the attempts that the server does not have whole, of this learner only', () => {
    const storage = memoryStorage();
    const saved = createSavedAttempts(storage, 3);
    saved.keepQueue(answered(7));
    saved.keepQueue({ ...emptyQueue(8), submitRequested: true });
    saved.keepQueue(emptyQueue(9));
    createSavedAttempts(storage, 4).keepQueue(answered(10));
    assert.deepEqual(saved.unsent().sort(), [7, 8]);
  });

  it('goes on with the paper opened last, and makes room without losing an answer', () => {
    const saved = createSavedAttempts(memoryStorage(), 3);
    const open = (id: number, startedAt: string) =>
      saved.keepPaper({ ...paper, view: { ...view, id, state: 'in_progress', startedAt } });
    open(7, '2026-11-24T04:00:00Z');
    open(8, '2026-11-24T05:00:00Z');
    open(9, '2026-11-24T03:00:00Z');
    saved.keepQueue(answered(7));
    assert.equal(saved.underWay()[0]?.view.id, 8);
    saved.removeOthers(9);
    assert.deepEqual(
      [7, 8, 9].map((id) => saved.paper(id)?.view.id),
      [7, undefined, 9],
    );
    assert.deepEqual(saved.unsent(), [7]);
  });

  it('makes room without forgetting which answers did not count', () => {
    const saved = createSavedAttempts(memoryStorage(), 3);
    saved.keepPaper(paper);
    saved.keepQueue(markRefused(answered(7), [{ seq: 1, code: 'attempt.late' }]));
    saved.removeOthers(9);
    assert.equal(saved.paper(7), undefined);
    assert.equal(refusedSentence(saved.queue(7)), '1 题在截止后才到达，未计分');
    assert.deepEqual(saved.unsent(), []);
  });

  it('fetches a damaged paper again instead of showing half of it, and repairs the place', () => {
    const storage = memoryStorage();
    const saved = createSavedAttempts(storage, 3);
    storage.write('paper:3:7', { view: { id: 7 } });
    assert.equal(saved.paper(7), undefined);
    storage.write('paper:3:7', { view, index: 99, marked: ['x', 2] });
    assert.deepEqual(saved.paper(7), { view, clockOffset: 0, index: 1, marked: [2], explained: [] });
  });
});
