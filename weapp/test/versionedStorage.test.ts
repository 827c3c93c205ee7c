import assert from 'node:assert/strict';
import fc from 'fast-check';
import { emptyQueue, pendingAnswers, recordAnswer } from '../miniprogram/stores/answerQueue.ts';
import { FORMS } from '../miniprogram/stores/forms.ts';
import { createSavedAttempts } from '../miniprogram/stores/savedAttempts.ts';
import { createSession } from '../miniprogram/stores/session.ts';
import { type Form, versionedStorage } from '../miniprogram/stores/versionedStorage.ts';
import type { LearnerProfile } from '../miniprogram/typings/contracts';
import { memoryStorage } from './memoryStorage.ts';

const AT = '2026-11-24T04:00:00.000Z';
const learner = { id: 3, phoneMasked: '138****0001' } as LearnerProfile;

describe('the phone’s storage over versions of the app', () => {
  /** Version 1 was a number, 2 has a unit, 3 counts in millimetres. */
  const steps: Form['steps'] = [
    (value) => value,
    (length) => ({ length, unit: 'cm' }),
    (value) => ({ millimetres: (value as { length: number }).length * 10 }),
  ];
  const isLength = (value: unknown) => Number.isFinite((value as { millimetres?: number })?.millimetres);
  const length = (version: number): Form => ({
    steps: steps.slice(0, version),
    fits: version === 3 ? isLength : (value) => typeof value === 'number',
  });

  it('brings an older value up to date, from whichever version', () => {
    for (const stored of [
      7,
      { schema: 1, value: 7 },
      { schema: 2, value: { length: 7, unit: 'cm' } },
      { schema: 3, value: { millimetres: 70 } },
    ]) {
      const inner = memoryStorage();
      inner.write('length', stored);
      assert.deepEqual(versionedStorage(inner, { length: length(3) }).read('length'), { millimetres: 70 });
    }
  });

  it('carries the version with every value, and knows each by its form', () => {
    const inner = memoryStorage();
    const storage = versionedStorage(inner, { length: length(3) });
    storage.write('length:8', { millimetres: 1 });
    assert.deepEqual(inner.read('length:8'), { schema: 3, value: { millimetres: 1 } });
    assert.equal(storage.read('length:9'), undefined);
  });

  it('sets a newer or malformed value aside, and takes it up when it can be read', () => {
    const inner = memoryStorage();
    versionedStorage(inner, { length: length(3) }).write('length', { millimetres: 70 });
    const old = versionedStorage(inner, { length: length(1) });
    assert.equal(old.read('length'), undefined);
    assert.deepEqual(old.keys(), []);
    assert.deepEqual(versionedStorage(inner, { length: length(3) }).read('length'), { millimetres: 70 });

    for (const damaged of ['x', {}, { schema: 2, value: null }, { schema: 3 }]) {
      const storage = memoryStorage();
      storage.write('length', damaged);
      assert.equal(versionedStorage(storage, { length: length(3) }).read('length'), undefined);
      assert.deepEqual(storage.read('aside:length'), damaged);
    }
  });

  it('leaves it in its place while there is no room to set it aside', () => {
    const inner = memoryStorage();
    inner.write('length', 'x');
    const full = {
      ...inner,
      write: () => {
        throw new Error('full');
      },
    };
    assert.equal(versionedStorage(full, { length: length(3) }).read('length'), undefined);
    assert.equal(inner.read('length'), 'x');
  });
});

describe('what the phone keeps, after an update', () => {
  const queue = recordAnswer(emptyQueue(7), 1, { value: true }, AT);

  it('is read as it was stored before values carried versions', () => {
    const inner = memoryStorage();
    inner.write('session', { token: 't1', learner });
    inner.write('answers:3:7', queue);
    inner.write('reading', { size: 1, light: 'night' });
    const storage = versionedStorage(inner, FORMS);
    assert.equal(createSession(storage).token(), 't1');
    const saved = createSavedAttempts(storage, 3);
    assert.deepEqual([saved.queue(7), saved.unsent()], [queue, [7]]);
    assert.deepEqual(storage.read('reading'), { size: 1, light: 'night' });
    saved.keepQueue(queue);
    assert.deepEqual(inner.read('answers:3:7'), { schema: 1, value: queue });
  });

  it('loses no unsent answer to a release that is taken back and comes again', () => {
    const inner = memoryStorage();
    const drawn = { seq: 9, response: { drawing: '…' }, answeredAt: AT, state: 'pending' };
    const newer = { ...queue, answers: { ...queue.answers, 2: drawn } };
    inner.write('answers:3:7', { schema: 2, value: newer });
    const before = createSavedAttempts(versionedStorage(inner, FORMS), 3);
    assert.deepEqual(before.unsent(), [7]);
    // What this version understands can be sent, and answering goes on.
    assert.deepEqual(before.queue(7).answers, queue.answers);
    before.keepQueue(recordAnswer(before.queue(7), 3, { keys: ['B'] }, AT));
    const later = {
      ...FORMS,
      answers: {
        ...FORMS.answers,
        steps: [...FORMS.answers.steps, (value: unknown) => value],
        fits: () => true,
        merge: (own: unknown, aside: unknown) => ({
          ...(own as object),
          answers: { ...(aside as typeof newer).answers, ...(own as typeof newer).answers },
        }),
      },
    };
    const { answers } = versionedStorage(inner, later).read('answers:3:7') as typeof newer;
    assert.deepEqual(Object.keys(answers), ['1', '2', '3']);
    assert.deepEqual(answers[2], drawn);
    assert.equal(inner.read('aside:answers:3:7'), undefined);
  });

  it('keeps what can be sent of damaged answers and wishes, and the whole beside it', () => {
    const inner = memoryStorage();
    const star = { method: 'PUT', path: 'kept/questions/1' };
    inner.write('outbox:3', [star, { method: 'PUT' }]);
    inner.write('answers:3:7', { ...queue, answers: { ...queue.answers, 2: { seq: 2 } } });
    const storage = versionedStorage(inner, FORMS);
    assert.deepEqual(storage.read('outbox:3'), [star]);
    const saved = createSavedAttempts(storage, 3);
    assert.deepEqual(pendingAnswers(saved.queue(7)), pendingAnswers(queue));
    assert.ok(inner.read('aside:outbox:3') && inner.read('aside:answers:3:7'));
    assert.deepEqual(saved.unsent(), [7]);
    // Nothing of it comes back as if it were whole.
    assert.deepEqual(versionedStorage(inner, FORMS).read('outbox:3'), [star]);
  });

  it('leaves alone what only another version knows', () => {
    const inner = memoryStorage();
    for (const key of ['voices:3', 'aside:voices:3']) inner.write(key, { schema: 4, value: 1 });
    versionedStorage(inner, FORMS);
    assert.deepEqual(inner.keys(), ['voices:3', 'aside:voices:3']);
  });

  it('keeps no login aside that it cannot read', () => {
    const inner = memoryStorage();
    inner.write('session', { schema: 2, value: { token: 't1', who: learner } });
    assert.equal(createSession(versionedStorage(inner, FORMS)).token(), undefined);
    assert.deepEqual(inner.keys(), []);
  });

  it('never fails over what it finds, and every whole answer of it is still sent', () => {
    const key = fc.constantFrom('session', 'reading', 'kept:3', 'outbox:3', 'paper:3:7', 'answers:3:7');
    fc.assert(
      fc.property(key, fc.jsonValue(), fc.nat(3), (name, value, schema) => {
        for (const stored of [value, { schema, value }]) {
          const inner = memoryStorage();
          inner.write(name, stored);
          versionedStorage(inner, FORMS).read(name);
          const again = versionedStorage(inner, FORMS);
          assert.deepEqual(again.read(name), again.read(name));
        }
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(3), (rubbish, schema) => {
        const inner = memoryStorage();
        const answers = { ...queue.answers, 2: rubbish };
        inner.write('answers:3:7', { schema, value: { ...queue, answers } });
        const saved = createSavedAttempts(versionedStorage(inner, FORMS), 3);
        assert.deepEqual(saved.queue(7).answers[1], queue.answers[1]);
      }),
    );
  });
});
