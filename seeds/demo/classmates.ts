/** A class that has trained, so that scores, charts and the analysis of questions have something to show. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Deps } from '../../api/deps.ts';
import type { AttemptView, ResponseValue } from '../../api/domain/attempts/contract.ts';
import { openAttempt } from '../../api/domain/attempts/open.ts';
import { submitAttempt } from '../../api/domain/attempts/submit.ts';
import { Random } from '../../api/domain/papers/random.ts';
import { unsealed } from '../../api/infra/secrets.ts';
import { type ExamChoice, seedLearner } from './people.ts';

const TIMES = 2;
/** Of what the papers ask, how much each knows. */
const CLASSMATES = [
  { name: '张一鸣', phone: '13800000101', knows: 0.92 },
  { name: '王小红', phone: '13800000102', knows: 0.85 },
  { name: '赵建国', phone: '13800000103', knows: 0.74 },
  { name: '孙丽', phone: '13800000104', knows: 0.63 },
  { name: '周强', phone: '13800000105', knows: 0.48 },
] as const;

/** Of the demo organisation; returns its id. */
export async function seedClass(trx: Knex.Transaction, choice: ExamChoice): Promise<number> {
  const [row] = await trx('classes')
    .insert({
      name: '电工五级第一班',
      organisation_id: (await trx('organisations').first('id')).id,
      occupation_id: choice.occupation_id,
      level_id: choice.level_id,
      exam_plan_id: choice.exam_plan_id,
      teacher: unsealed('王老师'),
    })
    .returning('id');
  return row.id;
}

export async function seedClassmates(
  trx: Knex.Transaction,
  secrets: Deps['secrets'],
  choice: ExamChoice & { class_id: number },
): Promise<number[]> {
  const ids: number[] = [];
  for (const { name, phone } of CLASSMATES)
    ids.push(await seedLearner(trx, secrets, { name, phone }, choice));
  return ids;
}

/** Through the same doors as a phone, so that every figure follows. @param learnerIds in the order of the class */
export async function trainClassmates(
  learnerIds: readonly number[],
  deps: Pick<Deps, 'db' | 'clock'>,
): Promise<void> {
  const { id: blueprintId } = await deps.db('blueprints').first('id');
  const random = new Random(20_261_128);
  for (const [index, learnerId] of learnerIds.entries())
    for (let time = 0; time < TIMES; time++) {
      const wish = { source: 'training' as const, blueprintId, clientKey: randomUUID() };
      const { data } = JSON.parse(String((await openAttempt(learnerId, wish, deps)).toBuffer()));
      const view: AttemptView = data;
      const answeredAt = deps.clock().toISOString();
      const responses = view.items.map((item, place) => {
        const known = random.next() < CLASSMATES[index]!.knows * 2 ** 32;
        return { itemId: item.id, seq: place + 1, answeredAt, response: responseTo(item, known) };
      });
      await submitAttempt(learnerId, view.id, { responses }, deps);
    }
}

function responseTo({ answer, options }: AttemptView['items'][number], known: boolean): ResponseValue {
  if (!answer || 'reference' in answer) return { text: '' };
  if ('value' in answer) return { value: answer.value === known };
  if ('blanks' in answer) return { blanks: answer.blanks.map(([first = '']) => (known ? first : '')) };
  if (known) return { keys: answer.keys };
  const other = options.find(({ key }) => !answer.keys.includes(key)) ?? options[0];
  return { keys: other ? [other.key] : [] };
}
