/** SQL of practice by knowledge point and of the papers that learners set up for themselves. */
import type { Knex } from 'knex';
import type { BlueprintSection } from '../papers/blueprint.ts';
import type { Answered } from './pointTree.ts';

export interface PublishedBank {
  id: number;
  name: string;
  versionId: number;
  versionNumber: number;
}

/** Banks of the learner's exam that have something published. */
export const findPublishedBanks = (db: Knex, learnerId: number): Promise<PublishedBank[]> =>
  db('learners as l')
    .join('banks as b', { 'b.occupation_id': 'l.occupation_id', 'b.level_id': 'l.level_id' })
    .join('bank_versions as v', 'v.id', 'b.published_version_id')
    .where('l.id', learnerId)
    .orderBy('b.name')
    .select({ id: 'b.id', name: 'b.name', versionId: 'v.id', versionNumber: 'v.number' });

export async function findAnswered(db: Knex, learnerId: number): Promise<Answered> {
  const rows = await db('sequence_answers').where({ learner_id: learnerId }).select('question_id', 'correct');
  return new Map(rows.map(({ question_id, correct }) => [question_id, correct]));
}

export interface SequenceAnswer {
  learnerId: number;
  questionId: number;
  correct: boolean | null;
  at: Date;
}

/** The last answer stands. In the order of ids, so that two groups of submissions never deadlock. */
export async function saveSequenceAnswers(
  trx: Knex.Transaction,
  answers: readonly SequenceAnswer[],
): Promise<void> {
  if (answers.length === 0) return;
  const last = new Map(answers.map((answer) => [`${answer.learnerId} ${answer.questionId}`, answer]));
  const rows = [...last.values()]
    .sort((a, b) => a.learnerId - b.learnerId || a.questionId - b.questionId)
    .map(({ learnerId, questionId, correct, at }) => ({
      learner_id: learnerId,
      question_id: questionId,
      correct,
      answered_at: at,
    }));
  await trx('sequence_answers').insert(rows).onConflict(['learner_id', 'question_id']).merge();
}

interface SequenceRow {
  bankName: string;
  /** Null: nothing is published. */
  versionId: number | null;
  /** Question ids, the one answered longest ago first. */
  answered: number[];
  /** The attempt of this title that is still open. */
  openId: number | null;
}

/** One read; undefined when the bank is not of the learner's exam. */
export async function findSequence(
  db: Knex,
  { learnerId, bankId, title }: { learnerId: number; bankId: number; title: string },
): Promise<SequenceRow | undefined> {
  const { rows } = await db.raw<{ rows: SequenceRow[] }>(
    `select b.name as "bankName", b.published_version_id as "versionId",
       array(select question_id from sequence_answers where learner_id = l.id order by answered_at, question_id) as answered,
       (select max(a.id) from attempts a where a.learner_id = l.id and a.state = 'in_progress'
         and a.source = 'sequence' and a.version_id = b.published_version_id and a.rules->>'title' = :title) as "openId"
     from learners l join banks b on b.id = :bankId and b.occupation_id = l.occupation_id and b.level_id = l.level_id
     where l.id = :learnerId`,
    { learnerId, bankId, title },
  );
  return rows[0];
}

export interface SmartPaperRow {
  id: number;
  name: string;
  bankId: number;
  bankName: string;
  sections: BlueprintSection[];
  pointIds: number[];
  minutes: number;
  passScore: number;
  /** Null: nothing is published. */
  versionId: number | null;
  /** Its bank is of the exam that the learner has chosen now. */
  ofHisExam: boolean;
}

const SMART = `s.id, s.name, s.bank_id as "bankId", b.name as "bankName", s.sections, s.point_ids as "pointIds",
  s.minutes, s.pass_score as "passScore", b.published_version_id as "versionId",
  (b.occupation_id, b.level_id) is not distinct from (l.occupation_id, l.level_id) as "ofHisExam"`;
const FROM_SMART = `smart_papers s join banks b on b.id = s.bank_id join learners l on l.id = s.learner_id`;

/** Newest first. */
export async function findSmartPapers(db: Knex, learnerId: number): Promise<SmartPaperRow[]> {
  const { rows } = await db.raw<{ rows: SmartPaperRow[] }>(
    `select ${SMART} from ${FROM_SMART} where s.learner_id = ? order by s.id desc`,
    [learnerId],
  );
  return rows;
}

/** To open it: one read. */
export async function findSmartPlan(
  db: Knex,
  learnerId: number,
  id: number,
): Promise<SmartPaperRow | undefined> {
  const { rows } = await db.raw<{ rows: SmartPaperRow[] }>(
    `select ${SMART} from ${FROM_SMART}
     where s.learner_id = ? and s.id = ?`,
    [learnerId, id],
  );
  return rows[0];
}

export type NewSmartRow = Pick<
  SmartPaperRow,
  'name' | 'bankId' | 'sections' | 'pointIds' | 'minutes' | 'passScore'
>;

/** Undefined when the learner has one of this name. */
export async function insertSmartPaper(
  db: Knex,
  learnerId: number,
  row: NewSmartRow,
): Promise<number | undefined> {
  const [inserted] = await db('smart_papers')
    .insert({
      learner_id: learnerId,
      bank_id: row.bankId,
      name: row.name,
      sections: JSON.stringify(row.sections),
      point_ids: row.pointIds,
      minutes: row.minutes,
      pass_score: row.passScore,
    })
    .onConflict(['learner_id', 'name'])
    .ignore()
    .returning('id');
  return inserted?.id;
}

export async function countSmartPapers(db: Knex, learnerId: number): Promise<number> {
  const own = db('smart_papers').where({ learner_id: learnerId });
  return (await own.count({ count: '*' }).first<{ count: number }>()).count;
}

/** How many: none when it is another's. */
export const deleteSmartPaper = (db: Knex, learnerId: number, id: number): Promise<number> =>
  db('smart_papers').where({ learner_id: learnerId, id }).delete();
