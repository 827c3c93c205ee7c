import assert from 'node:assert/strict';
import fc from 'fast-check';
import { attemptState } from './contract.ts';
import { type AttemptEvent, GRACE_MS, isLate, nextState, stateAllows, statesFor } from './state.ts';

const EVENTS: AttemptEvent[] = ['record', 'explain', 'take', 'submit', 'expire', 'drop'];
const events = fc.array(fc.constantFrom(...EVENTS), { maxLength: 20 });
const deadlineAt = new Date('2026-12-20T02:30:00Z');
const pastDeadline = (ms: number) => new Date(deadlineAt.getTime() + ms);

describe('the state of an attempt', () => {
  it('is never left again once it is submitted or dropped', () => {
    for (const event of EVENTS)
      for (const state of ['submitted', 'dropped'] as const)
        assert.equal(nextState(state, event) ?? state, state);
  });

  it('takes answers only while in progress, and what was explained also when it was given up', () => {
    assert.deepEqual(statesFor('record'), ['in_progress']);
    assert.deepEqual(statesFor('explain'), ['in_progress', 'dropped']);
    assert.equal(stateAllows('record'), "state in ('in_progress')");
  });

  it('is closed at most once, by the learner, one way or the other, or by its deadline', () => {
    fc.assert(
      fc.property(events, (sequence) => {
        let state = attemptState.parse('in_progress');
        let closings = 0;
        for (const event of sequence) {
          const next = nextState(state, event);
          if (next !== undefined && next !== state && next !== 'in_progress') closings++;
          state = next ?? state;
        }
        assert.ok(closings <= 1);
      }),
    );
  });
});

describe('the deadline', () => {
  it('closes an exam after the grace, to the millisecond', () => {
    const exam = { mode: 'exam', deadlineAt } as const;
    assert.equal(isLate(exam, pastDeadline(GRACE_MS)), false);
    assert.equal(isLate(exam, pastDeadline(GRACE_MS + 1)), true);
  });

  it('never closes practice', () => {
    assert.equal(isLate({ mode: 'practice', deadlineAt }, pastDeadline(86_400_000)), false);
    assert.equal(isLate({ mode: 'exam', deadlineAt: null }, pastDeadline(86_400_000)), false);
  });
});
