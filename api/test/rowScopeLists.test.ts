/** What routes of staff list, count and choose from keeps to the bounds of a role; each of them stands here. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import xlsx from 'node-xlsx';
import { notePresence } from '../domain/presence/presence.ts';
import { foldAll } from '../domain/statistics/fold.ts';
import { FAMILY, type ThingName } from '../family.ts';
import { ownCatalogue } from '../ownCatalogue.ts';
import type { Family } from '../rest/bounds.ts';
import { createCatalogue } from '../rest/catalogue.ts';
import { routes } from '../routes.ts';
import { dayOf } from '../timeZone.ts';
import { type TestApp, testApp } from './app.ts';
import { boundedRole, boundedStaff } from './boundedStaff.ts';
import { type Client, client } from './client.ts';
import { makeExamPlan, makeLearner, makePaper, makePracticalPaper, unique } from './factories.ts';
import { answerAll, makeTraining, open } from './training.ts';

const catalogue = createCatalogue((await ownCatalogue()).resources, routes);
const family: Family = FAMILY;

type Exam = { occupation_id: number; level_id: number };

/** A bank with a paper, and a learner who sat it: of one side of a bound. */
type Side = Awaited<ReturnType<typeof makeSide>>;

async function makeSide(app: TestApp) {
  const { deps } = app;
  const insert = async (table: string, row: object): Promise<number> =>
    (await deps.db(table).insert(row).returning('id'))[0].id;
  const training = await makeTraining(app, [{ type: 'short', count: 1, score: 1 }]);
  const { bank, version } = training;
  const exam = { occupation_id: bank.occupation_id, level_id: bank.level_id };
  const pointId = await insert('knowledge_points', { ...exam, code: unique('K'), name: '安全', position: 1 });
  const questions: number[] = await deps
    .db('questions')
    .where({ bank_id: bank.id })
    .orderBy('id')
    .pluck('id');
  await deps.db('questions').whereIn('id', questions).update({ knowledge_point_id: pointId });
  const paper = await makePaper(deps, {
    blueprint_id: training.blueprint.id,
    version_id: version.id,
    published: false,
  });
  const file = unique('file').replaceAll('.', '');
  await deps.db('files').insert({ id: file, name: 'x', mime: 'x', bytes: 1, sha256: '', public: false });
  const learner = await training.learner();
  const view = await open(app, learner.id, { source: 'training', blueprintId: training.blueprint.id });
  const pupil = await app.as({ learnerId: learner.id });
  await pupil.post(`/api/learner/attempts/${view.id}/submit`, { responses: answerAll(view) });
  /** The one that was asked comes first. */
  const shorts: { id: number; question_id: number }[] = await deps
    .db('items')
    .where({ version_id: version.id, type: 'short' })
    .orderByRaw('id = ? desc', [view.items[0]!.id]);
  const itemIds = shorts.map(({ id }) => id);
  const title = unique('卷');
  const gradingId = await insert('gradings', {
    attempt_id: view.id,
    item_id: itemIds[0],
    ...{ title, max_score: 1, raters: 1, rater_gap: 0 },
  });
  const runId = await insert('practical_runs', await runOf(deps, learner.id, exam));
  const today = { learner_id: learner.id, day: dayOf(deps.clock()), answered: 1, right_count: 1 };
  await deps.db('learner_days').insert(today).onConflict(['learner_id', 'day']).ignore();
  const examPlanId = (await makeExamPlan(deps)).id;
  const formId = await insert('registration_forms', {
    ...{ exam_plan_id: examPlanId, name: unique('报名'), fields: '[]' },
    ...{ opens_at: '2026-01-01', closes_at: '2099-01-01' },
  });
  const registrationId = await insert('registrations', {
    ...{ learner_id: learner.id, exam_plan_id: examPlanId, form_id: formId, version: 1, state: 'submitted' },
    ...{ name: deps.secrets.encrypt('李四'), phone: learner.phone, phone_index: unique('index') },
    ...{ answers: '{}', summary: '', submitted_at: deps.clock() },
  });
  const importId = await insert('imports', {
    ...{ bank_id: bank.id, file_id: file, file_name: '题库.xlsx', state: 'done' },
  });
  return {
    ...{ exam, pointId, title, itemIds, importId, learner, version, paper, registrationId, formId },
    code: (await deps.db('knowledge_points').where({ id: pointId }).first('code')).code as string,
    questionCount: questions.length,
    ids: {
      ...{
        banks: bank.id,
        questions: shorts[0]!.question_id,
        'bank-versions': version.id,
        learners: learner.id,
      },
      ...{ attempts: view.id, 'knowledge-points': pointId, 'import-files': importId, papers: paper.id },
      ...{ gradings: gradingId, registrations: registrationId, 'practical-runs': runId },
    } as Partial<Record<ThingName, number>>,
  };
}

async function runOf(deps: TestApp['deps'], learner_id: number, exam: Exam) {
  const paper = await makePracticalPaper(deps, exam);
  const [version] = await deps
    .db('practical_versions')
    .insert({ paper_id: paper.id, number: 1, name: unique('实操'), title: '实操', content: '{}' })
    .returning('id');
  return {
    ...{ learner_id, paper_id: paper.id, version_id: version.id, client_key: randomUUID(), marks: '[]' },
    ...{ started_at: deps.clock(), updated_at: deps.clock() },
  };
}

describe('rows outside a bound that staff routes list', function () {
  this.timeout(180_000);
  let app: TestApp;
  let root: Client;
  let own: Side;
  let other: Side;
  before(async () => {
    app = await testApp();
    root = await app.as('super');
    own = await makeSide(app);
    other = await makeSide(app);
    await foldAll(app.deps);
  });
  after(() => app.close());

  const get = async (who: Client, path: string) => (await who.get(`/api/staff${path}`)).body;
  const post = (who: Client, path: string, body?: unknown) => who.post(`/api/staff${path}`, body);
  const upload = (who: Client, { exam, code }: Side, apply: boolean) =>
    who.upload(
      `/api/staff/knowledge-points/import?occupationId=${exam.occupation_id}&levelId=${exam.level_id}&apply=${apply}`,
      {
        name: '鉴定点.xlsx',
        content: xlsx.build([
          {
            name: '鉴定点',
            data: [
              ['鉴定点代码', '名称', '鉴定比重'],
              [code, '改过的名称', ''],
            ],
            options: {},
          },
        ]),
      },
    );
  const some = (rows: { [name: string]: unknown }[] | undefined, name: string, value: unknown) =>
    (rows ?? []).some((row) => row[name] === value);
  /** Absent things are refused one by one. */
  const decided = async (who: Client, what: string, { registrationId }: Side) => {
    const body = { ids: [registrationId], ...(what === 'reject' && { reason: '照片不清' }) };
    const { refused } = (await post(who, `/registrations/chosen/${what}`, body)).body.data;
    return !some(refused, 'reason', '没有找到您要的内容，可能已被删除');
  };
  const figure = async (who: Client) => {
    const reply = await get(who, '/results/live');
    assert.ok(reply.data, JSON.stringify(reply));
    return reply.data;
  };

  /** Of every route that lists: whether it shows, counts or changes something of that side. */
  const SEES: Record<string, (who: Client, of: Side) => Promise<boolean>> = {
    'get /grading': async (who, of) => some((await get(who, '/grading')).data, 'title', of.title),
    'post /grading/next': async (who, of) => {
      const { data } = (await post(who, '/grading/next', { title: of.title })).body;
      if (data) await post(who, `/grading/${data.id}/release`);
      return data !== null;
    },
    'get /imports': async (who, of) =>
      some((await get(who, `/imports?bankId=${of.ids.banks}`)).data, 'id', of.importId),
    'get /knowledge-points/tree': async (who, { exam, pointId, questionCount }) => {
      const { data } = await get(
        who,
        `/knowledge-points/tree?occupationId=${exam.occupation_id}&levelId=${exam.level_id}`,
      );
      const found = data.points.find(({ id }: { id: number }) => id === pointId);
      return found !== undefined && found.ownQuestions === questionCount;
    },
    'post /knowledge-points/import': async (who, of) =>
      (await upload(who, of, false)).body.data.points[0].change !== 'create',
    'post /learners/:id/merge': async (who, of) => {
      const claim = await makeLearner(app.deps, { claimed_learner_id: of.learner.id });
      return (await post(who, `/learners/${claim.id}/merge`)).status === 204;
    },
    'get /papers/:id/candidates': async (who, of) =>
      some((await get(who, `/papers/${of.paper.id}/candidates`)).data, 'questionId', of.ids.questions),
    'post /papers/:id/similar': async (who, { paper, itemIds: [, itemId, other] }) =>
      (await post(who, `/papers/${paper.id}/similar`, { itemId, besides: [other] })).status === 200,
    'post /registrations/chosen/review': (who, of) => decided(who, 'review', of),
    'post /registrations/chosen/approve': (who, of) => decided(who, 'approve', of),
    'post /registrations/chosen/reject': (who, of) => decided(who, 'reject', of),
    'get /registration-forms/:id/sheet': async (who, of) =>
      (await who.get(`/api/staff/registration-forms/${of.formId}/sheet`)).status === 200,
    // Both learners, or one's own only; one is counted for a paper, a day or a practical run.
    'get /results/live': async (who, of) =>
      (await figure(who)).activeToday === 2 || (of === own && (await figure(who)).activeToday === 1),
    'get /results/days': async (who, of) => {
      const today = (await get(who, '/results/days')).data.at(-1).learners;
      return today === 2 || (of === own && today === 1);
    },
    'get /results/scores': async (who, of) => {
      const { data } = await get(who, `/results/scores?occupationId=${of.exam.occupation_id}`);
      return data?.some((row: { attempts: number }) => row.attempts > 0) ?? false;
    },
    'get /results/scores.xlsx': async (who, of) => {
      const { body } = await who.get(`/api/staff/results/scores.xlsx?occupationId=${of.exam.occupation_id}`);
      const [header = [], ...rows] = xlsx.parse(body)[0]!.data;
      return rows.some((row) => Number(row[header.indexOf('训练次数')]) > 0);
    },
    'get /results/questions': async (who, of) =>
      some((await get(who, `/results/questions?versionId=${of.version.id}`)).data, 'itemId', of.itemIds[0]),
    'get /results/versions': async (who, of) =>
      some((await get(who, '/results/versions')).data, 'versionId', of.version.id),
  };

  /** Resources by which the thing is bounded: its own, and those of all it is part of. */
  const boundsOf = (thing: ThingName): ThingName[] => [
    ...(family[thing]!.resource ? [thing] : []),
    ...Object.values(family[thing]!.of ?? {}).flatMap((parent) => boundsOf(parent as ThingName)),
  ];

  const listing = routes.filter(({ rows }) => rows?.listed || rows?.each);

  it('are all of the routes that say they list', () => {
    const names = listing.map(({ method, path }) => `${method} ${path}`);
    assert.deepEqual(names.sort(), Object.keys(SEES).sort());
  });

  for (const { method, path, rows } of listing)
    it(`are neither shown nor counted by ${method} ${path}`, async () => {
      const sees = SEES[`${method} ${path}`]!;
      const things = [...(rows!.listed ?? []), ...Object.values(rows!.each ?? {})];
      const resources = path === '/results/live' ? (['learners'] as const) : things.flatMap(boundsOf);
      for (const resource of new Set(resources)) {
        const outside = { id: { not: other.ids[resource]! } };
        assert.ok(other.ids[resource], `what of ${resource} is outside`);
        const who = await boundedStaff(app, catalogue, resource, outside);
        assert.equal(await sees(who, other), false, `outside ${resource}`);
        assert.equal(await sees(who, own), true, `within ${resource}`);
      }
      assert.equal(await sees(root, other), true, 'without a bound');
    });

  it('are counted by nobody else among those online', async () => {
    await app.deps.store.delete('statistics:live');
    for (const { learner } of [own, other]) notePresence(learner.id, 'online', app.deps);
    // A bound of its own, as what is counted is kept for some seconds.
    const who = await boundedStaff(app, catalogue, 'learners', { id: { in: [own.learner.id] } });
    const [all, some_] = [await figure(root), await figure(who)];
    assert.deepEqual([all.online, some_.online, some_.byOccupation.length], [2, 1, 1]);
  });

  it('are not written by the import of a tree', async () => {
    const id = other.pointId;
    const who = await boundedStaff(app, catalogue, 'knowledge-points', {
      occupationId: own.exam.occupation_id,
    });
    const before = await app.deps.db('knowledge_points').where({ id }).first();
    assert.equal((await upload(who, other, true)).body.error.code, 'row.outOfScope');
    assert.deepEqual(await app.deps.db('knowledge_points').where({ id }).first(), before);
    assert.equal((await upload(who, own, true)).body.data.applied, true);
  });

  it('are as absent in a preview of the role, and for the staff of an organisation', async () => {
    const outside = { id: { not: other.ids.banks! } };
    const roleId = await boundedRole(app, catalogue, 'banks', outside);
    const opened = await post(root, `/roles/${roleId}/preview`, {});
    const looking = client(app.url, opened.body.data.token);
    assert.equal(await SEES['get /results/versions']!(looking, other), false);
    assert.equal(await SEES['get /results/versions']!(looking, own), true);
    assert.equal((await looking.get(`/api/staff/banks/${other.ids.banks}/export?format=txt`)).status, 404);
    assert.equal((await looking.get(`/api/staff/banks/${own.ids.banks}/export?format=txt`)).status, 200);
  });
});
