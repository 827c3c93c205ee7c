import assert from 'node:assert/strict';
import { isShaky, keptOf, noteOf, toggled, toggledShaky, withNote } from '../miniprogram/models/kept.ts';
import { factsOf, type OfferedPaper, recordOf } from '../miniprogram/models/offer.ts';
import { kindName } from '../miniprogram/models/report.ts';

describe('what a learner keeps, on his phone', () => {
  const kept = {
    questions: [1, 2],
    papers: [7],
    notes: [{ questionId: 1, text: '先验电' }],
    shaky: [{ attemptId: 3, itemId: 4 }],
  };

  it('is read back, and of what is damaged all that can be read', () => {
    assert.deepEqual(keptOf(kept), kept);
    const none = { questions: [], papers: [], notes: [], shaky: [] };
    for (const damaged of [undefined, null, '', 'text', 7, [], { questions: 'x', papers: null, notes: {} }])
      assert.deepEqual(keptOf(damaged), none);
    const half = {
      questions: [1, 'x', null, 2.5],
      papers: [7],
      notes: [null, { questionId: 1 }, kept.notes[0]],
      shaky: [null, { attemptId: 3 }, 'x', kept.shaky[0]],
    };
    assert.deepEqual(keptOf(half), { ...kept, questions: [1] });
  });

  it('is put in and taken out again by the same tap', () => {
    assert.deepEqual(toggled([1, 2], 3), [1, 2, 3]);
    assert.deepEqual(toggled([1, 2, 3], 3), [1, 2]);
  });

  it('knows an answer of which he was not sure by its paper and question, until he says otherwise', () => {
    const other = { attemptId: 5, itemId: 4 };
    assert.deepEqual([isShaky(kept, { attemptId: 3, itemId: 4 }), isShaky(kept, other)], [true, false]);
    const both = toggledShaky(kept, { ...other });
    assert.ok(isShaky(both, other));
    assert.deepEqual(toggledShaky(both, { ...other }), kept);
  });

  it('has one note to a question, and none when it is emptied', () => {
    const changed = withNote(kept, 1, '先停电，再验电');
    assert.deepEqual([noteOf(changed, 1), changed.notes.length], ['先停电，再验电', 1]);
    assert.equal(noteOf(withNote(changed, 1, ''), 1), '');
    assert.equal(noteOf(kept, 2), '');
  });
});

describe('a paper that is offered', () => {
  const paper = { questions: 80, minutes: 90, passScore: 60, maxScore: 100 } as OfferedPaper;
  it('says what it asks and what he has done of it', () => {
    assert.equal(factsOf(paper), '80 题 · 90 分钟 · 60 分及格（满分 100）');
    assert.equal(recordOf(null), '');
    const once = { times: 1, best: 72, last: 72, lastAt: new Date(2026, 10, 20).toISOString() };
    assert.equal(recordOf(once), '做过 1 次 · 72 分 · 2026-11-20');
    const often = recordOf({ ...once, times: 3, best: 86.5 });
    assert.equal(often, '做过 3 次 · 最好 86.5 分 · 上次 72 分（2026-11-20）');
  });
});

describe('a report', () => {
  it('has a name for its kind, also for one that this phone does not know', () => {
    assert.deepEqual([kindName('stem'), kindName('sound')], ['题干有误', '其他']);
  });
});
