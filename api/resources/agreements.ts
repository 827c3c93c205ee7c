import { KINDS, STATES } from '../domain/agreements/kinds.ts';
import {
  choice,
  crud,
  defineResource,
  instant,
  integer,
  longText,
  read,
  relation,
  richText,
  text,
} from '../rest/define.ts';

/** One row is one version. Published through `domain/agreements`; from then on the database refuses changes. */
export const agreements = defineResource({
  name: 'agreements',
  label: '协议与政策',
  menu: '内容运营',
  position: 13,
  title: 'name',
  defaultSort: ['id', 'desc'],
  fields: {
    name: text('名称', { readOnly: true, filledByDatabase: true, search: true }),
    kind: choice('类型', KINDS, { list: true, filter: true, sort: true, createOnly: true }),
    title: text('标题', { max: 50, list: true, filter: true, help: '学员看到的名称，例如“用户协议”' }),
    version: integer('版本', { readOnly: true, optional: true, list: true, sort: true }),
    state: choice('状态', STATES, {
      readOnly: true,
      filledByDatabase: true,
      list: true,
      filter: true,
      sort: true,
    }),
    effectiveAt: instant('生效时间', {
      optional: true,
      list: true,
      filter: true,
      sort: true,
      help: '不填或早于发布时间的，发布后立即生效',
    }),
    acceptedCount: integer('已同意人数', { readOnly: true, filledByDatabase: true, list: true, sort: true }),
    summary: longText('更新说明', {
      min: 0,
      max: 1000,
      initial: '',
      help: '新版本改了什么。已同意旧版本的学员会在重新同意前看到',
    }),
    body: richText('正文', { max: 100_000 }),
    publishedAt: instant('发布时间', { readOnly: true, optional: true, filter: true, sort: true }),
    publishedBy: relation('发布人', 'staff', { readOnly: true, optional: true }),
    withdrawnAt: instant('撤回时间', { readOnly: true, optional: true }),
  },
  editableWhen: { state: 'draft' },
  commands: [
    {
      name: 'publish',
      label: '发布',
      confirm:
        '发布后正文不能再修改，也不能删除。用户协议和隐私政策生效后，学员下次打开小程序时须重新同意，才能继续联网训练。',
      when: { state: 'draft' },
    },
    {
      name: 'copy',
      label: '起草新版本',
      confirm: '复制这一版的正文为草稿，修改后再发布。',
      leadsTo: 'agreements',
      when: { state: { not: 'draft' } },
    },
    {
      name: 'withdraw',
      label: '撤回',
      confirm: '撤回后这一版不再生效，恢复为上一个已生效的版本；同意过这一版的学员仍可查阅。',
      danger: true,
      when: { state: 'published' },
    },
  ],
  permissions: {
    content: { actions: crud, commands: ['publish', 'copy', 'withdraw'], history: true },
    service: { actions: read },
  },
});
