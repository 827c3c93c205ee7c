/** Lists of learners, their registrations, and what they read. */
import xlsx from 'node-xlsx';
import { makeLearner, makeOrganisation, makePhone } from '../factories.ts';
import { settledAt } from '../imports.ts';
import { bookPdf } from '../materials.ts';
import type { Body } from '../resourceSamples.ts';
import { type Changes, REASON, tools, type World } from './change.ts';

export function ofLearners(world: World): Changes {
  const { app, make } = world;
  const { at, ask, upload } = tools(world);
  const list = () => ({
    name: '名单.xlsx',
    content: xlsx.build([
      {
        name: '名单',
        data: [
          ['手机号', '姓名'],
          [makePhone(), '张三'],
        ],
        options: {},
      },
    ]),
  });
  const ready = () => upload('/learner-imports', list());
  const registered = () => make('registrations');
  const chosen =
    (rest: Body = {}) =>
    async () => ({ body: { ids: [await registered()], ...rest } });
  return {
    'post /learner-imports': async () => ({ file: list() }),
    'post /learner-imports/:id/confirm': async () => ({ at: [await ready()], body: { existing: 'fill' } }),
    'post /learner-imports/:id/cancel': async () => ({ at: [await ready()] }),
    'post /learner-imports/:id/undo': async () => {
      const id = await ready();
      await ask(`/learner-imports/${id}/confirm`, { existing: 'fill' });
      await settledAt(world.root, `/api/staff/learner-imports/${id}`);
      return { at: [id] };
    },
    'post /learners/:id/merge': async () => {
      const { id: claimed_learner_id } = await makeLearner(app.deps);
      const { id: organisation_id } = await makeOrganisation(app.deps);
      return { at: [(await makeLearner(app.deps, { claimed_learner_id, organisation_id })).id] };
    },
    'post /registrations/chosen/review': chosen(),
    'post /registrations/chosen/approve': chosen(),
    'post /registrations/chosen/reject': chosen(REASON),
    'post /registrations/:id/review': () => at('registrations'),
    'post /registrations/:id/approve': () => at('registrations'),
    'post /registrations/:id/reject': () => at('registrations', REASON),
    'post /reading-terminals/:id/reset': () => at('reading-terminals', REASON),
    'post /material-files': async () => ({ file: { name: '讲义.pdf', content: await bookPdf(1) } }),
  };
}
