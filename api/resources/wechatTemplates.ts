import { KINDS, type Kind } from '../domain/messages/kinds.ts';
import { faultOf, type TemplateField, templateFields } from '../domain/messages/templateFields.ts';
import { boolean, choice, crud, defineResource, instant, integer, structured, text } from '../rest/define.ts';

const labels = Object.fromEntries(Object.entries(KINDS).map(([kind, { label }]) => [kind, label]));
const counted = { readOnly: true, list: true, filledByDatabase: true } as const;

/** Which messages WeChat delivers as well, by which of the templates that its console has. */
export const wechatTemplates = defineResource({
  name: 'wechat-templates',
  label: '微信通知模板',
  menu: '内容运营',
  position: 14,
  title: 'templateId',
  defaultSort: ['id', 'asc'],
  fields: {
    kind: choice('消息种类', labels, { list: true, filter: true, sort: true }),
    templateId: text('模板编号', {
      max: 64,
      list: true,
      search: true,
      help: '微信公众平台“订阅消息”→“我的模板”里的模板 ID；请选“一次性订阅”的模板',
    }),
    fields: structured('字段', templateFields, 'templateFields', {
      help: '照模板“详细内容”里的字段逐个添加，例如 {{thing1.DATA}} 填 thing1',
    }),
    enabled: boolean('启用', { initial: true, list: true, filter: true, bulk: true }),
    sentCount: integer('已发送', counted),
    refusedCount: integer('学员未订阅', { ...counted, help: '学员没有同意、同意的次数已用完，或关闭了通知' }),
    failedCount: integer('失败', counted),
    lastError: text('最近一次失败的原因', { max: 500, optional: true, readOnly: true, list: true }),
    lastFailedAt: instant('最近失败', { optional: true, readOnly: true }),
  },
  check: (row) => {
    const where = faultOf(row.kind as Kind, (row.fields ?? []) as TemplateField[]);
    return where ? { field: 'fields', code: 'wechatTemplate.fault', where } : undefined;
  },
  permissions: {
    content: { actions: crud, history: true },
    service: { actions: ['list', 'show'] },
  },
});
