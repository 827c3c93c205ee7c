import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { originOf } from '../../http/origin.ts';
import { defineRoute, type Route } from '../../http/route.ts';
import { writeAudit } from '../../rest/audit.ts';
import { learnerOf } from '../attempts/routes.ts';
import { fileUrl, home, IMAGE_MAX_BYTES, uploadedFile } from './contract.ts';
import { readHome } from './home.ts';
import { noteReader } from './store.ts';

export const routes: Route[] = [
  defineRoute({
    audience: 'staff',
    method: 'post',
    path: '/files',
    rows: {},
    summary: '上传图片',
    tag: '文件',
    roles: ['bank', 'content'],
    upload: { maxBytes: IMAGE_MAX_BYTES },
    reply: z.object({ data: uploadedFile }),
    handle: async ({ actor, file, ctx }, { files, db }) => {
      if (!file || actor.kind !== 'staff') throw new AppError('file.missing');
      const { id } = await files.save(file, { accept: 'image', public: true, createdBy: actor.id });
      await writeAudit(db, originOf(actor, ctx), [
        { action: 'files.upload', resource: 'files', rowId: id, before: null, after: null },
      ]);
      ctx.status = 201;
      return { data: { id, url: fileUrl(id) } };
    },
  }),
  defineRoute({
    audience: 'learner',
    method: 'get',
    path: '/home',
    summary: '首页：轮播图、金刚区、公告',
    tag: '首页',
    roles: ['guest', 'learner'],
    reply: z.object({ data: home }),
    handle: async (_input, deps) => ({ data: await readHome(deps) }),
  }),
  defineRoute({
    audience: 'learner',
    method: 'post',
    path: '/notices/:id/read',
    summary: '公告已打开（每名学员只计一次）',
    tag: '首页',
    roles: ['learner'],
    handle: async ({ actor, params }, { db, clock }) => {
      if (!(await noteReader(db, Number(params.id), learnerOf(actor), clock())))
        throw new AppError('request.notFound');
    },
  }),
];
