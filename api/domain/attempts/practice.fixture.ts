/** Learners who practise and hand nothing in. */
import { type TestApp, testApp } from '../../test/app.ts';
import { answerAll, makeTraining, open } from '../../test/training.ts';
import type { QuestionType } from '../bank/question.ts';
import { progressReply } from '../progress/contract.ts';
import { type ResponseValue, recordResponsesReply } from './contract.ts';
import { wrongBookReply } from './wrongBookContract.ts';

/** Call it in `describe`; its values are there once a test runs. */
export function practiceSuite() {
  const suite = {} as { app: TestApp; training: Awaited<ReturnType<typeof makeTraining>> };
  before(async () => {
    suite.app = await testApp({ limits: { perAccount: 100_000, perAddress: 100_000 } });
    suite.training = await makeTraining(suite.app);
  });
  after(() => suite.app.close());

  /** A learner in front of a paper of practice that he has just opened. */
  const opened = async (source: 'training' | 'sequence' = 'training') => {
    const learnerId = (await suite.training.learner()).id;
    const wish =
      source === 'training'
        ? { source, blueprintId: suite.training.blueprint.id }
        : { source, bankId: suite.training.bank.id };
    const view = await open(suite.app, learnerId, wish);
    const client = await suite.app.as({ learnerId });
    const path = `/api/learner/attempts/${view.id}`;
    const explain = async (by: Record<QuestionType, ResponseValue>, to = view.items.length) => {
      const responses = answerAll(view, by)
        .slice(0, to)
        .map((one) => ({ ...one, answeredAt: new Date().toISOString(), explained: true }));
      return recordResponsesReply.parse((await client.post(`${path}/responses`, { responses })).body).data;
    };
    const progress = async () => progressReply.parse((await client.get('/api/learner/progress')).body).data;
    const book = async () => wrongBookReply.parse((await client.get('/api/learner/wrong-book')).body);
    return { learnerId, view, client, path, explain, progress, book };
  };
  return { suite, opened };
}
