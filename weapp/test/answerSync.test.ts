import assert from 'node:assert/strict';
import fc from 'fast-check';
import { givenUp } from '../miniprogram/models/practice.ts';
import { ApiError } from '../miniprogram/services/apiError.ts';
import { pendingAnswers, refusedSentence } from '../miniprogram/stores/answerQueue.ts';
import { readQueue } from '../miniprogram/stores/answerQueueRepair.ts';
import { answer, type Fate, RESULT, World } from './answerWorld.ts';

describe('syncing answers', () => {
  it('gathers answers given close together into one batch', async () => {
    const world = new World();
    answer(world, 1, 'A');
    answer(world, 2, 'B');
    answer(world, 3, 'C');
    assert.deepEqual(
      world.timers.map(({ ms }) => ms),
      [2000],
    );
    await world.elapse();
    assert.deepEqual(world.batches, [[1, 2, 3]]);
    assert.equal(world.statuses.at(-1), 'saved');
  });

  it('waits longer after each failure and tries again by itself', async () => {
    const world = new World();
    world.network = 'lost';
    answer(world, 1, 'A');
    const waits: number[] = [];
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await world.elapse();
      waits.push(world.timers[0]!.ms);
    }
    assert.deepEqual(waits, [3000, 6000, 15_000, 30_000, 30_000]);
    world.network = 'arrives';
    await world.elapse();
    assert.equal(world.server.size, 1);
    assert.deepEqual(world.timers, []);
  });

  it('hands in with what is still queued, and leaves nothing on the phone', async () => {
    const world = new World();
    answer(world, 1, 'A');
    await world.sync.submit();
    assert.equal(world.submitted, 1);
    assert.deepEqual([...world.server.keys()], [1]);
    assert.deepEqual(world.results, [RESULT]);
    assert.equal(world.stored, undefined);
  });

  it('tells whoever hands in beside the paper whether it is there, still to come, or refused', async () => {
    const world = new World();
    answer(world, 1, 'A');
    world.network = 'lost';
    assert.equal(await world.sync.submitUnseen(), false);
    world.network = 'arrives';
    world.refuse = new ApiError('attempt.takenOver', '已在另一台手机上继续', 409);
    await assert.rejects(world.sync.submitUnseen(), { code: 'attempt.takenOver' });
    assert.equal(world.sync.current().submitRequested, false);
    world.refuse = undefined;
    assert.equal(await world.sync.submitUnseen(), true);
    assert.equal(world.submitted, 1);
  });

  it('still sends what was explained of practice that was given up elsewhere, and is done with the rest', async () => {
    const world = new World();
    world.sync.record(1, { keys: ['A'] }, true);
    answer(world, 2, 'B');
    world.refuse = new ApiError('attempt.dropped', '这份练习已经放弃', 409);
    await world.sync.submit();
    assert.deepEqual([world.errors, world.timers.length], [[world.refuse], 1]);
    world.refuse = undefined;
    world.dropped = true;
    await world.elapse();
    await world.sync.flush();
    assert.deepEqual([...world.server.keys()], [1]);
    assert.deepEqual([pendingAnswers(world.sync.current()), world.timers], [[], []]);
    assert.deepEqual(
      world.errors.map((error) => (error as ApiError).code),
      ['attempt.dropped', 'attempt.dropped'],
    );
    // Whatever he still has explained counts.
    world.sync.explain(2);
    await world.sync.flush();
    assert.deepEqual([...world.server.keys()], [1, 2]);
  });

  it('brings what he did not know to the server as explained, in place of a blank, and once', async () => {
    const world = new World();
    world.network = 'lost';
    answer(world, 1, 'A');
    world.sync.record(2, { keys: [] });
    for (const _ of ['tapped', 'tapped again'])
      for (const [itemId, type] of [
        [1, 'multiple'],
        [2, 'multiple'],
        [3, 'judge'],
        [4, 'fill'],
        [5, 'short'],
      ] as const)
        world.sync.explain(itemId, givenUp(type, world.sync.current().answers[itemId]?.response));
    world.kill();
    world.network = 'arrives';
    await world.sync.flush();
    const unknown = { text: '', self: 'unknown' };
    assert.deepEqual(
      [...world.server.values()].map(({ itemId, response, explained }) => [itemId, response, explained]),
      [
        [1, { keys: ['A'] }, true],
        [2, unknown, true],
        [3, unknown, true],
        [4, unknown, true],
      ],
    );
    assert.deepEqual(world.batches, [[3, 4, 5, 6]]);
  });

  it('keeps what came too late when handing in, for the result page to tell', async () => {
    const world = new World();
    answer(world, 1, 'A');
    await world.sync.flush();
    world.closed = 'attempt.late';
    answer(world, 1, 'B');
    answer(world, 2, 'C');
    await world.sync.submit();
    assert.equal(world.results.length, 1);
    const left = readQueue(7, world.stored);
    assert.equal(refusedSentence(left), '2 题在截止后才到达，未计分');
    assert.deepEqual([left.submitRequested, pendingAnswers(left)], [false, []]);
    assert.deepEqual(world.timers, []);
  });

  it('numbers an answer again when another phone has used its number', async () => {
    const world = new World();
    world.server.set(1, { itemId: 1, seq: 1, response: { keys: ['D'] }, answeredAt: '' });
    world.server.set(2, { itemId: 2, seq: 8, response: { keys: ['D'] }, answeredAt: '' });
    answer(world, 1, 'A');
    await world.sync.flush();
    assert.deepEqual(world.batches, [[1], [9]]);
    assert.deepEqual(world.server.get(1)?.response, { keys: ['A'] });
    assert.deepEqual(world.errors, []);
    assert.equal(world.statuses.at(-1), 'saved');
  });

  it('hands in after a restart when the network was gone', async () => {
    const world = new World();
    answer(world, 1, 'A');
    world.network = 'lost';
    await world.sync.submit();
    assert.equal(world.submitted, 0);
    world.kill();
    world.network = 'arrives';
    await world.sync.flush();
    assert.equal(world.submitted, 1);
    assert.deepEqual(world.results, [RESULT]);
  });

  it('lets the learner take back a hand-in that has not left the phone', async () => {
    const world = new World();
    world.network = 'lost';
    await world.sync.submit();
    world.sync.cancelSubmit();
    world.network = 'arrives';
    await world.sync.flush();
    assert.equal(world.submitted, 0);
  });

  it('stops and says why when the server refuses for good', async () => {
    const world = new World();
    world.refuse = new ApiError('attempt.closed', '试卷已经交了', 409);
    answer(world, 1, 'A');
    await world.elapse();
    assert.equal(world.statuses.at(-1), 'stopped');
    assert.deepEqual(world.errors, [world.refuse]);
    assert.deepEqual(world.timers, []);
    assert.equal(pendingAnswers(world.sync.current()).length, 1);
  });

  it('sends what was answered while a batch was on the way', async () => {
    const world = new World();
    answer(world, 1, 'A');
    const flushed = world.sync.flush();
    answer(world, 1, 'B');
    await flushed;
    await world.elapse();
    assert.deepEqual(world.server.get(1)?.response, { keys: ['B'] });
  });
});

describe('syncing under any weather', () => {
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom('A', 'B', 'C')) },
    { weight: 3, arbitrary: fc.constantFrom<Fate>('arrives', 'lost', 'replyLost') },
    { weight: 4, arbitrary: fc.constantFrom('elapse' as const, 'kill' as const) },
  );

  it('every answer given ends at the server with its newest value, sent once when all goes well', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 50 }), async (steps) => {
        const world = new World();
        const given = new Map<number, string>();
        for (const now of steps) {
          if (now === 'elapse') await world.elapse();
          else if (now === 'kill') world.kill();
          else if (typeof now === 'string') world.network = now;
          else {
            answer(world, now[0], now[1]);
            given.set(now[0], now[1]);
          }
        }
        world.network = 'arrives';
        await world.sync.flush();
        await world.sync.submit();
        const kept = [...world.server].map(([itemId, { response }]) => [
          itemId,
          'keys' in response && response.keys[0],
        ]);
        assert.deepEqual(new Map(kept as [number, string][]), given);
        assert.equal(world.submitted, 1);
        if (!steps.some((now) => now === 'replyLost' || now === 'kill')) {
          const seqs = world.batches.flat();
          assert.equal(new Set(seqs).size, seqs.length, 'no number travelled twice');
        }
      }),
      { numRuns: 200 },
    );
  });
});
