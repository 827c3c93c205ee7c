import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ApiError } from '../miniprogram/services/apiError.ts';
import { type AnswerQueue, pendingAnswers } from '../miniprogram/stores/answerQueue.ts';
import { readQueue } from '../miniprogram/stores/answerQueueRepair.ts';
import { AnswerSync, TAKEN_OVER } from '../miniprogram/stores/answerSync.ts';
import type { QueuedResponse, SubmitReply } from '../miniprogram/typings/contracts';

const OFFLINE = new ApiError('network.unreachable', '网络不通', 0);
const PASSED = { code: TAKEN_OVER, message: '这场考试已在另一台手机上继续' };
const NUMBERS_OF_A_TURN = 1000;

/** What the API does with one exam. */
class Exam {
  turn = 0;
  submitted = 0;
  readonly stored = new Map<number, QueuedResponse>();

  take() {
    this.turn += NUMBERS_OF_A_TURN;
    return { turn: this.turn, responses: [...this.stored.values()] };
  }
  record(batch: QueuedResponse[]): void {
    for (const answer of batch)
      if ((this.stored.get(answer.itemId)?.seq ?? 0) < answer.seq) this.stored.set(answer.itemId, answer);
  }
}

class Phone {
  online = true;
  stored: unknown;
  errors: unknown[] = [];
  sync: AnswerSync;
  constructor(private readonly exam: Exam) {
    this.sync = this.start();
  }

  private reach(): Exam {
    if (!this.online) throw OFFLINE;
    return this.exam;
  }
  private start(): AnswerSync {
    const serverTime = new Date(0).toISOString();
    const sync = new AnswerSync(readQueue(7, this.stored), {
      send: async (_, batch, turn = 0) => {
        const exam = this.reach();
        exam.record(batch);
        const acknowledged = batch.map(({ seq }) => seq);
        return { acknowledged, refused: [], serverTime, ...(turn < exam.turn && { takenOver: PASSED }) };
      },
      submit: async (_, batch, turn = 0) => {
        const exam = this.reach();
        if (turn < exam.turn) throw new ApiError(PASSED.code, PASSED.message, 409);
        exam.record(batch);
        exam.submitted += 1;
        return { refused: [] } as unknown as SubmitReply;
      },
      ask: async (_, turn) => {
        if (turn < this.reach().turn) throw new ApiError(PASSED.code, PASSED.message, 409);
        return { serverTime };
      },
      save: (queue: AnswerQueue) => {
        this.stored = JSON.parse(JSON.stringify(queue));
      },
      forget: () => {},
      now: () => 0,
      later: () => () => {},
    });
    const onError = (error: unknown) => this.errors.push(error);
    sync.watch({ onStatus() {}, onSubmitted() {}, onServerTime() {}, onError });
    return sync;
  }
  restart(): void {
    this.sync.close();
    this.sync = this.start();
  }
  take(): boolean {
    if (this.online) this.sync.take(this.exam.take());
    return this.online;
  }
  wasTold = () => this.errors.some((error) => (error as ApiError).code === TAKEN_OVER);
}

const answer = (phone: Phone, itemId: number, key: string) => phone.sync.record(itemId, { keys: [key] });

describe('one exam on two phones', () => {
  const both = () => {
    const exam = new Exam();
    const [first, second] = [new Phone(exam), new Phone(exam)];
    first.take();
    return { exam, first, second };
  };

  it('tells the older phone when it sends and when it only asks, also after a restart', async () => {
    for (const how of ['send', 'ask'] as const) {
      const { first, second } = both();
      second.take();
      first.restart();
      if (how === 'send') answer(first, 1, 'A');
      await (how === 'send' ? first.sync.flush() : first.sync.ask());
      await second.sync.ask();
      assert.deepEqual([first.wasTold(), second.wasTold()], [true, false]);
    }
  });

  it('is not handed in by the older phone, whose last answers are kept all the same', async () => {
    const { exam, first, second } = both();
    first.online = false;
    answer(first, 1, 'A');
    await first.sync.submit();
    second.take();
    first.online = true;
    await first.sync.flush();
    await first.sync.flush();
    assert.deepEqual([exam.submitted, first.wasTold()], [0, true]);
    assert.deepEqual(exam.stored.get(1)?.response, { keys: ['A'] });
    await second.sync.submit();
    assert.equal(exam.submitted, 1);
  });

  it('ends with the answers of the newest turn, gaps filled from older ones, whatever was lost on the way', async () => {
    const phone = fc.nat(1);
    const step = fc.oneof(
      {
        weight: 5,
        arbitrary: fc.tuple(
          fc.constant('answer' as const),
          phone,
          fc.integer({ min: 1, max: 4 }),
          fc.constantFrom('A', 'B', 'C'),
        ),
      },
      {
        weight: 6,
        arbitrary: fc.tuple(fc.constantFrom('take', 'flush', 'network', 'restart' as const), phone),
      },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { exam, first, second } = both();
        second.take();
        const phones = [first, second];
        const newest = new Map<number, { turn: number; key: string }>();
        for (const [what, at, itemId, key] of steps) {
          const own = phones[at]!;
          if (what === 'take') own.take();
          else if (what === 'flush') await own.sync.flush();
          else if (what === 'network') own.online = !own.online;
          else if (what === 'restart') own.restart();
          else {
            answer(own, itemId!, key!);
            const turn = own.sync.current().turn!;
            if ((newest.get(itemId!)?.turn ?? 0) <= turn) newest.set(itemId!, { turn, key: key! });
          }
        }
        for (const own of phones) {
          own.online = true;
          await own.sync.flush();
          assert.deepEqual(pendingAnswers(own.sync.current()), []);
        }
        assert.deepEqual(
          new Map(
            [...exam.stored].map(([itemId, { response }]) => [
              itemId,
              'keys' in response && response.keys[0],
            ]),
          ),
          new Map([...newest].map(([itemId, { key }]) => [itemId, key])),
        );
      }),
      { numRuns: 300 },
    );
  });
});
