/** The generic list against what a careful programmer would write by hand for this one table. */
import Router from '@koa/router';
import Koa from 'koa';
import { createApp } from '../api/app.ts';
import type { Deps } from '../api/deps.ts';
import { openSession } from '../api/domain/accounts/sessions.ts';
import { authenticate } from '../api/http/auth.ts';
import { makeBank, makeStaff, unique } from '../api/test/factories.ts';
import type { Bench } from './bench.ts';

const ROWS = 20_000;
const BANKS = 4;
const UNLIMITED = { perAccount: Number.MAX_SAFE_INTEGER, perAddress: Number.MAX_SAFE_INTEGER };

export const bench: Bench = {
  name: `generic list, 20 of ${ROWS} rows, filter + sort + total / hand-written Koa + Knex`,
  aim: 0.85,
  async run({ deps, serve, load, interleave }) {
    const bankId = await fill(deps);
    const staff = await makeStaff(deps, { role: 'bank' });
    const headers = {
      authorization: `Bearer ${await openSession({ owner: { staffId: staff.id } }, deps)}`,
    };
    const ours = await serve(await createApp(deps, { limits: UNLIMITED }));
    const theirs = await serve(handWritten(deps));
    const query = `filter[bankId][eq]=${bankId}&filter[type][in]=single,judge&sort=-id&page=2&pageSize=20`;
    const url = (origin: string) => `${origin}/api/staff/questions?${query}`;
    await sameReply(url(ours), url(theirs), headers);
    const figures = await interleave(
      () => load({ url: url(ours), headers }),
      () => load({ url: url(theirs), headers }),
    );
    return { ...figures, unit: 'req/s' };
  },
};

async function fill({ db, ...deps }: Deps): Promise<number> {
  const banks = await Promise.all(Array.from({ length: BANKS }, () => makeBank({ db, ...deps })));
  await db.raw(
    `insert into questions (bank_id, type, stem, options, answer, explanation, difficulty)
     select (?::bigint[])[1 + n % ?], (array['single','multiple','judge','fill'])[1 + n / 7 % 4],
            ? || n, ?::jsonb, '{"keys":["B"]}', ? || n, 1 + n % 5
     from generate_series(1, ?) n`,
    [
      banks.map(({ id }) => id),
      BANKS,
      `${unique('题干')} 低压线路停电检修时应先做什么？第`,
      JSON.stringify(['验电', '放电', '挂接地线', '悬挂标示牌'].map((text, i) => ({ key: 'ABCD'[i], text }))),
      '按安全工作规程，第',
      ROWS,
    ],
  );
  await db.raw('analyze');
  return banks[0]!.id;
}

/** The same columns, label, filter, order, total and session check; nothing that this list does not need. */
function handWritten(deps: Deps): Koa {
  const { db } = deps;
  const router = new Router({ prefix: '/api/staff' });
  router.get('/questions', async (ctx) => {
    if (ctx.state.actor.kind !== 'staff') ctx.throw(401);
    const page = Number(ctx.query.page ?? 1);
    const pageSize = Math.min(Number(ctx.query.pageSize ?? 20), 100);
    const filtered = db('questions as q')
      .where('q.bank_id', Number(ctx.query['filter[bankId][eq]']))
      .whereIn('q.type', String(ctx.query['filter[type][in]']).split(','));
    const [rows, [counted]] = await Promise.all([
      filtered
        .clone()
        .leftJoin('banks as b', 'b.id', 'q.bank_id')
        .leftJoin('knowledge_points as k', 'k.id', 'q.knowledge_point_id')
        .leftJoin('imports as i', 'i.id', 'q.import_id')
        .orderBy('q.id', 'desc')
        .limit(pageSize)
        .offset((page - 1) * pageSize)
        .select(COLUMNS),
      filtered.clone().count(),
    ]);
    const data = rows.map(({ bankName, pointName, importName, ...row }) => ({
      ...row,
      labels: { bankId: bankName, knowledgePointId: pointName, importId: importName },
    }));
    ctx.body = { data, total: Number(counted?.count) };
  });
  const app = new Koa();
  app.use(authenticate('staff', deps)).use(router.routes());
  return app;
}

const COLUMNS = {
  id: 'q.id',
  bankId: 'q.bank_id',
  type: 'q.type',
  stem: 'q.stem',
  options: 'q.options',
  answer: 'q.answer',
  parts: 'q.parts',
  explanation: 'q.explanation',
  difficulty: 'q.difficulty',
  knowledgePointId: 'q.knowledge_point_id',
  importId: 'q.import_id',
  source: 'q.source',
  retired: 'q.retired',
  createdAt: 'q.created_at',
  updatedAt: 'q.updated_at',
  bankName: 'b.name',
  pointName: 'k.name',
  importName: 'i.file_name',
};

/** A comparison of different replies would say nothing. */
async function sameReply(one: string, other: string, headers: Record<string, string>): Promise<void> {
  const [ours, theirs] = await Promise.all(
    [one, other].map(async (url) => JSON.stringify(await (await fetch(url, { headers })).json())),
  );
  if (ours === theirs) return;
  const start = [...(ours ?? '')].findIndex((letter, index) => letter !== theirs?.[index]);
  const excerpt = (reply = '') => reply.slice(Math.max(0, start - 100), start + 100);
  throw new Error(`the replies differ:\n${excerpt(ours)}\n${excerpt(theirs)}`);
}
