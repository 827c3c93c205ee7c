import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type AnswerQueue,
  emptyQueue,
  markRefused,
  markSent,
  mergeServer,
  pendingAnswers,
  recordAnswer,
  refusedSentence,
  renumber,
} from '../miniprogram/stores/answerQueue.ts';
import { readQueue } from '../miniprogram/stores/answerQueueRepair.ts';

const AT = '2026-11-24T04:00:00.000Z';
const give = (queue: AnswerQueue, itemId: number, key: string) =>
  recordAnswer(queue, itemId, { keys: [key] }, AT);

describe('the answer queue', () => {
  it('numbers answers upwards and keeps the newest per question', () => {
    const queue = give(give(give(emptyQueue(7), 1, 'A'), 2, 'B'), 1, 'C');
    assert.deepEqual(pendingAnswers(queue), [
      { itemId: 2, seq: 2, response: { keys: ['B'] }, answeredAt: AT },
      { itemId: 1, seq: 3, response: { keys: ['C'] }, answeredAt: AT },
    ]);
  });

  it('keeps an answer that changed while its batch was on the way', () => {
    const before = give(emptyQueue(7), 1, 'A');
    const after = markSent(give(before, 1, 'B'), [1]);
    assert.deepEqual(
      pendingAnswers(after).map(({ seq }) => seq),
      [2],
    );
  });

  it('tells that an answer was explained, over a restart too, and keeps what another phone had explained', () => {
    const queue = recordAnswer(give(emptyQueue(7), 1, 'A'), 1, { keys: ['A'] }, AT, true);
    const marked = give(readQueue(7, JSON.parse(JSON.stringify(queue))), 1, 'B');
    assert.deepEqual(
      pendingAnswers(marked).map(({ seq, explained }) => [seq, explained]),
      [[3, true]],
    );
    const own = give(give(emptyQueue(7), 1, 'A'), 1, 'C');
    const known = [{ itemId: 1, seq: 1, response: { keys: ['B'] }, explained: true }];
    assert.deepEqual(mergeServer(own, known).answers[1]?.response, { keys: ['B'] });
    assert.deepEqual(pendingAnswers(mergeServer(own, known)), []);
    assert.deepEqual(mergeServer(marked, known).answers[1]?.response, { keys: ['B'] });
    const words = recordAnswer(emptyQueue(7), 1, { text: '', self: 'known' }, AT, true);
    const said = [{ itemId: 1, seq: 1, response: { text: '断电' }, explained: true }];
    assert.deepEqual(pendingAnswers(mergeServer(words, said))[0]?.response, { text: '', self: 'known' });
  });

  it('does not send again what was acknowledged or refused', () => {
    const queue = give(give(emptyQueue(7), 1, 'A'), 2, 'B');
    assert.deepEqual(
      pendingAnswers(markRefused(markSent(queue, [1]), [{ seq: 2, code: 'attempt.late' }])),
      [],
    );
  });

  it('says how many answers did not count and why, over a restart too', () => {
    const queue = [1, 2, 3].reduce((left, itemId) => give(left, itemId, 'A'), emptyQueue(7));
    assert.equal(refusedSentence(queue), undefined);
    const late = markRefused(
      queue,
      [1, 2].map((seq) => ({ seq, code: 'attempt.late' })),
    );
    assert.equal(refusedSentence(late), '2 题在截止后才到达，未计分');
    const both = markRefused(late, [{ seq: 3, code: 'attempt.closed' }]);
    assert.equal(
      refusedSentence(readQueue(7, JSON.parse(JSON.stringify(both)))),
      '2 题在截止后才到达，未计分；1 题到达时试卷已经交过，未计分',
    );
  });

  it('renumbers above the server and itself what another phone has taken the number of', () => {
    const queue = give(give(give(emptyQueue(7), 1, 'A'), 2, 'B'), 3, 'C');
    const renumbered = renumber(markSent(queue, [3]), [1, 3], 9);
    assert.deepEqual(
      pendingAnswers(renumbered).map(({ itemId, seq }) => [itemId, seq]),
      [
        [2, 2],
        [1, 10],
      ],
    );
    assert.equal(give(renumbered, 4, 'D').lastSeq, 11);
    assert.equal(renumber(queue, [1], 0).answers[1]?.seq, 4);
  });

  it('sends its own answer when another phone has used its number for the same question', () => {
    const merged = mergeServer(give(emptyQueue(7), 1, 'A'), [
      { itemId: 1, seq: 1, response: { keys: ['D'] } },
    ]);
    assert.deepEqual(pendingAnswers(merged)[0]?.response, { keys: ['A'] });
  });

  it('takes a newer answer of another phone and keeps its own newer one', () => {
    const queue = give(give(emptyQueue(7), 1, 'A'), 2, 'B');
    const merged = mergeServer(queue, [
      { itemId: 1, seq: 9, response: { keys: ['D'] } },
      { itemId: 2, seq: 1, response: { keys: ['A'] } },
    ]);
    assert.deepEqual(merged.answers[1]?.response, { keys: ['D'] });
    assert.deepEqual(
      pendingAnswers(merged).map(({ itemId }) => itemId),
      [2],
    );
    assert.equal(give(merged, 3, 'A').lastSeq, 10);
  });
});

/** As the contract says: a repeat or an older number changes nothing. */
class Server {
  readonly stored = new Map<number, { seq: number; key: string }>();
  receive(batch: ReturnType<typeof pendingAnswers>): number[] {
    for (const { itemId, seq, response } of batch) {
      const key = 'keys' in response ? response.keys[0]! : '';
      if ((this.stored.get(itemId)?.seq ?? 0) < seq) this.stored.set(itemId, { seq, key });
    }
    return batch.map(({ seq }) => seq);
  }
}

describe('whatever happens on the way', () => {
  const step = fc.oneof(
    fc.record({
      do: fc.constant('answer' as const),
      itemId: fc.integer({ min: 1, max: 6 }),
      key: fc.constantFrom('A', 'B', 'C', 'D'),
    }),
    fc.record({ do: fc.constantFrom('send', 'loseRequest', 'loseReply', 'lateRepeat', 'restart', 'reload') }),
  );

  it('every newest answer ends at the server, and nothing is left to send', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const server = new Server();
        const given = new Map<number, string>();
        const sent: ReturnType<typeof pendingAnswers>[] = [];
        let queue = emptyQueue(7);
        for (const now of steps) {
          const batch = pendingAnswers(queue).slice(0, 3);
          if (now.do === 'answer') {
            queue = give(queue, now.itemId, now.key);
            given.set(now.itemId, now.key);
          } else if (now.do === 'send') queue = markSent(queue, server.receive(batch));
          else if (now.do === 'loseReply') server.receive(batch);
          else if (now.do === 'lateRepeat' && sent.length) server.receive(sent[sent.length >> 1]!);
          else if (now.do === 'restart') queue = readQueue(7, JSON.parse(JSON.stringify(queue)));
          else if (now.do === 'reload') queue = mergeServer(queue, known(server));
          sent.push(batch);
        }
        queue = markSent(queue, server.receive(pendingAnswers(queue)));
        assert.deepEqual(
          new Map([...server.stored].map(([itemId, { key }]) => [itemId, key])),
          given,
          'the server holds the newest answer to every question',
        );
        assert.deepEqual(pendingAnswers(queue), []);
      }),
      { numRuns: 500 },
    );
  });
});

const known = (server: Server) =>
  [...server.stored].map(([itemId, { seq, key }]) => ({ itemId, seq, response: { keys: [key] } }));

describe('repairing what storage gives back', () => {
  it('keeps the readable answers and goes on numbering above them', () => {
    const queue = readQueue(7, {
      lastSeq: 'broken',
      answers: {
        1: { seq: 5, response: { keys: ['A'] }, answeredAt: AT, state: 'pending' },
        2: { seq: 3, response: { text: '停电' }, state: '??' },
        3: { seq: -1, response: { keys: ['B'] } },
        8: { seq: '4', response: { keys: ['D'] } },
        9: { seq: null, response: { keys: ['C'] }, state: 'sent' },
        4: { seq: 6, response: { keys: 'B' } },
        x: { seq: 7, response: { value: true } },
        5: null,
      },
    });
    assert.deepEqual(
      pendingAnswers(queue).map(({ itemId, seq }) => [itemId, seq]),
      [
        [2, 3],
        [8, 4],
        [1, 5],
        // Without a number of its own it gets a new one; what the server has needs none.
        [3, 6],
      ],
    );
    assert.equal(give(queue, 3, 'C').lastSeq, 7);
  });

  it('reads answers as a list, and as text', () => {
    const answers = [{ itemId: 4, seq: 2, response: { value: true } }, null, { seq: 3 }];
    for (const stored of [{ answers }, JSON.stringify({ answers, submitRequested: true })])
      assert.deepEqual(
        pendingAnswers(readQueue(7, stored)).map(({ itemId, seq }) => [itemId, seq]),
        [[4, 2]],
      );
    assert.equal(readQueue(7, '{"answers"').lastSeq, 0);
  });

  it('never throws, and reads back exactly what it wrote', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const queue = readQueue(7, stored);
        assert.deepEqual(readQueue(7, JSON.parse(JSON.stringify(queue))), queue);
      }),
    );
  });
});
