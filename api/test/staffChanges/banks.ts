/** Questions, papers and marks. */
import xlsx from 'node-xlsx';
import { file as bankFile } from '../../domain/imports/mend.fixture.ts';
import { accepted } from '../client.ts';
import { makeBank, makePaper, makePracticalPaper, makeQuestions } from '../factories.ts';
import { settledAt } from '../imports.ts';
import { answerAll, makeTraining, open } from '../training.ts';
import { type Changes, REASON, tools, type World } from './change.ts';

export function ofBanks(world: World): Changes {
  const { app } = world;
  const { db, insert, at, ask, upload } = tools(world);
  const bank = async (questions = 1): Promise<number> => {
    const { id } = await makeBank(app.deps);
    await makeQuestions(app.deps, id, questions);
    return id;
  };
  /** With a question that stands in it twice. */
  const doubled = async (): Promise<number> => {
    const id = await bank(2);
    await db('questions').where({ bank_id: id }).update({ stem: '湿手可以操作开关吗' });
    return id;
  };
  /** Read, with rows that failed, and waiting for confirmation. */
  const ready = async (): Promise<number> => {
    const { id } = await makeBank(app.deps);
    return upload(`/imports?bankId=${id}`, { name: '题库.xlsx', content: bankFile() });
  };
  let faulty: Promise<number> | undefined;
  let failed = 0;
  /** Of one import, each call another of its three. */
  const failedRow = async (): Promise<readonly [number, number]> => {
    faulty ??= ready();
    const rows = db('import_problems').where({ import_id: await faulty, severity: 'error' });
    const positions: number[] = await rows.orderBy('position').pluck('position');
    return [await faulty, positions[failed++]!];
  };
  const draft = async () => {
    const { blueprint, version } = await makeTraining(app);
    const paper = await makePaper(app.deps, {
      blueprint_id: blueprint.id,
      version_id: version.id,
      published: false,
    });
    return { id: paper.id, itemIds: version.itemIds };
  };
  const sheet = async (): Promise<number> => {
    const { occupation_id, level_id } = await makeBank(app.deps);
    return (await makePracticalPaper(app.deps, { occupation_id, level_id })).id;
  };
  return {
    'post /banks/:id/publish': async () => ({ at: [await bank()] }),
    'post /banks/:id/withdraw': async () => {
      const id = await bank();
      await ask(`/banks/${id}/publish`);
      return { at: [id] };
    },
    'post /banks/:id/duplicates/retire-exact': async () => ({ at: [await doubled()], body: { told: 1 } }),
    'post /duplicates/:id/decide': async () => {
      const path = `/api/staff/banks/${await doubled()}/duplicates?kind=exact`;
      const [pair] = accepted(await world.root.get(path)).body.data.pairs;
      return { at: [pair.id], body: { action: 'keep' } };
    },
    'post /imports': async () => ({
      query: `bankId=${await bank()}`,
      file: { name: '题库.xlsx', content: bankFile() },
    }),
    'post /imports/:id/recognise': async () => ({ at: [await ready()], body: { sheets: [] } }),
    'post /imports/:id/confirm': async () => ({ at: [await ready()] }),
    'post /imports/:id/cancel': async () => ({ at: [await ready()] }),
    'post /imports/:id/problems/:position/mend': async () => ({
      at: await failedRow(),
      body: {
        type: 'judge',
        stem: '登高作业不必系安全带。',
        options: [],
        answer: { value: false },
        explanation: '',
        difficulty: null,
        knowledgePointCode: null,
      },
    }),
    'post /imports/:id/problems/:position/dismiss': async () => ({ at: await failedRow() }),
    'post /imports/:id/problems/:position/reopen': async () => {
      const [id, position] = await failedRow();
      await ask(`/imports/${id}/problems/${position}/dismiss`);
      return { at: [id, position] };
    },
    'post /imports/:id/undo': async () => {
      const id = await ready();
      await ask(`/imports/${id}/confirm`);
      const { total } = await settledAt(world.root, `/api/staff/imports/${id}`);
      return { at: [id], body: { told: { deletes: total, retires: 0, edited: 0 } } };
    },
    'post /knowledge-points/:id/move': () => at('knowledge-points', { parentId: null, place: 0 }),
    'post /knowledge-points/import': async () => {
      const { occupation_id, level_id } = await makeBank(app.deps);
      const data = [
        ['鉴定点代码', '名称', '鉴定比重', '上级代码'],
        ['A', '基本要求', 30, ''],
      ];
      return {
        query: `occupationId=${occupation_id}&levelId=${level_id}&apply=true`,
        file: { name: '鉴定点.xlsx', content: xlsx.build([{ name: '鉴定点', data, options: {} }]) },
      };
    },
    'post /papers/:id/questions': async () => {
      const { id, itemIds } = await draft();
      return { at: [id], body: { questions: [{ itemId: itemIds[0], score: 1 }] } };
    },
    'post /papers/:id/draw': async () => ({ at: [(await draft()).id] }),
    'post /papers/:id/copy': async () => ({ at: [(await draft()).id] }),
    'post /practical-papers/:id/publish': async () => ({ at: [await sheet()] }),
    'post /practical-papers/:id/withdraw': async () => {
      const id = await sheet();
      await ask(`/practical-papers/${id}/publish`);
      return { at: [id] };
    },
    'post /regradings': async () => {
      const [itemId] = (await makeTraining(app)).version.itemIds;
      const wish = { itemId, ruling: 'gift', answers: [], explanation: null };
      const { id } = await ask('/regrade-previews', wish);
      return { body: { previewId: id, ...REASON, mendQuestion: false } };
    },
    'post /grading/:id/mark': async () => {
      const { blueprint, learner } = await makeTraining(app, [{ type: 'short', count: 1, score: 3 }]);
      const learnerId = (await learner()).id;
      const view = await open(app, learnerId, { source: 'training', blueprintId: blueprint.id });
      const pupil = await app.as({ learnerId });
      accepted(await pupil.post(`/api/learner/attempts/${view.id}/submit`, { responses: answerAll(view) }));
      const title = `卷 ${view.id}`;
      const id = await insert('gradings', {
        attempt_id: view.id,
        item_id: view.items[0]!.id,
        ...{ title, max_score: 3, raters: 1, rater_gap: 0 },
      });
      await ask('/grading/next', { title });
      return { at: [id], body: { score: 2 } };
    },
  };
}
