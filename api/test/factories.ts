/** Rows for tests: each call makes a new one, with whatever the test says and the rest made up. */
import { randomBytes } from 'node:crypto';
import type { Deps } from '../deps.ts';
import { hashPassword } from '../domain/accounts/password.ts';
import { versionName } from '../domain/bank/store.ts';
import type { Task } from '../domain/practical/score.ts';
import { unsealed } from '../infra/secrets.ts';
import type { StaffRole } from '../rest/define.ts';

type Needs = Pick<Deps, 'db'>;

/** Differs from every other word of the run. */
export const unique = (prefix: string) => `${prefix}-${randomBytes(5).toString('hex')}`;

export const PASSWORD = 'correct-horse-9';
// One hash for all: Argon2 is slow on purpose.
let passwordHash: Promise<string> | undefined;

async function insert<T extends object>({ db }: Needs, table: string, row: T): Promise<T & { id: number }> {
  const [{ id }] = await db(table).insert(row).returning('id');
  return { ...row, id };
}

export async function makeRole({ db }: Needs, code: StaffRole): Promise<{ id: number }> {
  await db('roles').insert({ code, name: code, built_in: true }).onConflict('code').ignore();
  return db('roles').where({ code }).first('id');
}

export const makeOrganisation = (deps: Needs, row: { name?: string } = {}) =>
  insert(deps, 'organisations', { name: unique('机构'), ...row });

export async function makeStaff(
  deps: Needs,
  {
    role = 'super',
    organisationId,
    ...row
  }: { role?: StaffRole; organisationId?: number; enabled?: boolean } = {},
) {
  passwordHash ??= hashPassword(PASSWORD);
  return insert(deps, 'staff', {
    username: unique('staff'),
    name: unsealed('测试员工'),
    password_hash: await passwordHash,
    role_id: (await makeRole(deps, role)).id,
    organisation_id: organisationId ?? (role === 'partner' ? (await makeOrganisation(deps)).id : null),
    ...row,
  });
}

let phones = 0;
export const makePhone = () => `138${String(++phones).padStart(8, '0')}`;

export async function makeLearner(
  deps: Pick<Deps, 'db' | 'secrets'>,
  { phone = makePhone(), name, ...row }: { phone?: string; name?: string } & Record<string, unknown> = {},
) {
  return insert(deps, 'learners', {
    phone: deps.secrets.encrypt(phone),
    phone_index: deps.secrets.blindIndex(phone),
    name: name === undefined ? null : deps.secrets.encrypt(name),
    ...row,
  });
}

export const makeOccupation = (deps: Needs, row: { name?: string; enabled?: boolean } = {}) =>
  insert(deps, 'occupations', { code: unique('6-31'), name: unique('电工'), ...row });

export const makeLevel = (deps: Needs, row: { name?: string; enabled?: boolean } = {}) =>
  insert(deps, 'levels', { code: unique('L'), name: unique('五级'), ...row });

export const makePlace = (deps: Needs, row: { name?: string; enabled?: boolean } = {}) =>
  insert(deps, 'places', { name: unique('考点'), ...row });

const DAY_MS = 86_400_000;

/** Its exam takes place in ten days unless told. */
export const makeExamPlan = (
  deps: Needs,
  row: { name?: string; enabled?: boolean; exam_starts_at?: Date; exam_ends_at?: Date } = {},
) =>
  insert(deps, 'exam_plans', {
    name: unique('考试计划'),
    exam_starts_at: new Date(Date.now() + 10 * DAY_MS),
    exam_ends_at: new Date(Date.now() + 11 * DAY_MS),
    ...row,
  });

export async function makeBank(
  deps: Needs,
  row: { name?: string; occupation_id?: number; level_id?: number } = {},
) {
  return insert(deps, 'banks', {
    name: unique('题库'),
    ...row,
    occupation_id: row.occupation_id ?? (await makeOccupation(deps)).id,
    level_id: row.level_id ?? (await makeLevel(deps)).id,
  });
}

/** Single choice, right answer B. Returns the ids in order. */
export async function makeQuestions({ db }: Needs, bankId: number, count: number): Promise<number[]> {
  const options = ['甲', '乙', '丙', '丁'].map((text, index) => ({ key: 'ABCD'[index], text }));
  const rows = Array.from({ length: count }, (_, index) => ({
    bank_id: bankId,
    type: 'single',
    stem: `第 ${index + 1} 题的题干`,
    options: JSON.stringify(options),
    answer: JSON.stringify({ keys: ['B'] }),
  }));
  const ids = await db('questions').insert(rows).returning('id');
  return ids.map(({ id }: { id: number }) => id);
}

/**
 * Publishes what the bank holds, with the question factory's content or any other, as its next version.
 * Returns the item ids in the version's order.
 */
export async function makeVersion({ db }: Needs, bankId: number) {
  const questions = await db('questions').where({ bank_id: bankId, retired: false }).orderBy('id');
  const counts: Record<string, number> = {};
  for (const { type } of questions) counts[type] = (counts[type] ?? 0) + 1;
  const number = (await db('bank_versions').where({ bank_id: bankId })).length + 1;
  const bank = await db('banks').where({ id: bankId }).first('name');
  const version = await insert({ db }, 'bank_versions', {
    bank_id: bankId,
    number,
    name: versionName(bank.name, number),
    item_count: questions.length,
    counts_by_type: JSON.stringify(counts),
  });
  const items = await db('items')
    .insert(
      questions.map((question, index) => ({
        version_id: version.id,
        question_id: question.id,
        position: index + 1,
        type: question.type,
        stem: question.stem,
        options: JSON.stringify(question.options),
        answer: JSON.stringify(question.answer),
        explanation: question.explanation,
        parts: JSON.stringify(question.parts),
        difficulty: question.difficulty,
        knowledge_point_id: question.knowledge_point_id,
      })),
    )
    .returning('id');
  await db('banks').where({ id: bankId }).update({ published_version_id: version.id });
  return { ...version, itemIds: items.map(({ id }: { id: number }) => id) };
}

/** One point per question, pass mark 60 of 100 in proportion, unless told. */
export const makeBlueprint = (
  deps: Needs,
  row: {
    bank_id: number;
    sections: { type: string; count: number; score: number }[];
    multiple_rule?: string;
    minutes?: number;
    pass_score?: number;
    enabled?: boolean;
  },
) =>
  insert(deps, 'blueprints', {
    name: unique('组卷规则'),
    minutes: 90,
    pass_score: row.sections.reduce((sum, { count, score }) => sum + count * score, 0) * 0.6,
    ...row,
    sections: JSON.stringify(row.sections),
  });

export const makePaper = (
  deps: Needs,
  row: {
    blueprint_id: number;
    version_id: number;
    name?: string;
    kind?: string;
    published?: boolean;
    seed?: number;
    grading?: string;
    rater_gap?: number;
  },
) => insert(deps, 'papers', { name: unique('试卷'), kind: 'mock', published: true, ...row });

/** One task of 40 + 60 points, and a veto. */
export const PRACTICAL_TASKS: Task[] = [
  {
    title: '单相配电板安装',
    statement: '按图安装一块单相配电板，要求走线横平竖直，通电一次成功。',
    minutes: 60,
    videoUrl: 'https://video.example.cn/peidianban',
    fullScore: 100,
    weight: 100,
    rows: [
      { content: '安装', point: '元件布置', score: 40, rule: '布置不整齐，每处扣 2 分', veto: false },
      { content: '接线', point: '导线连接', score: 60, rule: '连接松动，每处扣 5 分', veto: false },
      { content: '否定项', point: '带电作业', score: 0, rule: '', veto: true },
    ],
  },
];

export async function makePracticalPaper(
  deps: Needs,
  {
    tasks = PRACTICAL_TASKS,
    ...row
  }: { occupation_id: number; level_id: number; name?: string; tasks?: Task[]; pass_score?: number },
) {
  return insert(deps, 'practical_papers', {
    name: unique('实操'),
    preparation: '万用表 1 块',
    tasks: JSON.stringify(tasks),
    pass_score: 60,
    ...row,
  });
}

/** An entry, without bytes. */
export async function makeFile({ db }: Needs): Promise<string> {
  const id = unique('file-of-a-test').replaceAll('.', '');
  await db('files').insert({ id, name: 'x.png', mime: 'image/png', bytes: 1, sha256: '', public: true });
  return id;
}
