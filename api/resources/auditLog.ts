import { z } from 'zod';
import {
  choice,
  defineResource,
  instant,
  readAndExport,
  relation,
  structured,
  text,
} from '../rest/define.ts';

const state = z.record(z.string(), z.unknown());

/** Besides the commands that resources declare: what the generic layer does, and what domains do. */
const ACTIONS = {
  create: '新建',
  update: '修改',
  delete: '删除',
  reveal: '查看明文',
  'imports.start': '上传题库文件',
  'imports.recognise': '更正后重新识别',
  'imports.confirm': '确认导入',
  'imports.cancel': '取消导入',
  'imports.mend': '修正导入的问题行',
  'imports.dismiss': '确认不导入问题行',
  'imports.reopen': '重新处理问题行',
  'imports.undo': '撤销导入',
  'learner-imports.start': '上传学员名单',
  'learner-imports.confirm': '确认导入学员',
  'learner-imports.cancel': '取消学员导入',
  'learner-imports.undo': '撤销学员导入',
  'learner-imports.failed': '下载失败的学员行',
  'knowledge-points.move': '移动鉴定点',
  'knowledge-points.import': '导入鉴定点',
  'imports.pair': '判定导入的重复行',
  'questions.pair': '判定重复试题',
  'payment-differences.take': '领取对账差异',
  'material-files.upload': '上传资料文件',
  'papers.compose': '保存试卷的试题',
  'papers.draw': '重新抽题',
  'roles.grants': '修改角色的权限',
  'roles.preview': '以角色的身份预览',
  'staff.totp': '设置自己的动态口令',
  'gradings.mark': '主观题评分',
  'regradings.confirm': '更正答案并重新评分',
  'staff.password': '修改自己的密码',
  'staff.reset': '重置管理员密码',
};

export const auditLog = defineResource({
  name: 'audit-log',
  label: '操作日志',
  menu: '系统',
  position: 52,
  title: 'action',
  defaultSort: ['id', 'desc'],
  timestamps: [],
  actions: readAndExport,
  fields: {
    at: instant('时间', { readOnly: true, list: true, filter: true, sort: true }),
    staffId: relation('员工', 'staff', { readOnly: true, optional: true, list: true, filter: true }),
    action: {
      ...choice('操作', ACTIONS, { readOnly: true, list: true, filter: true }),
      schema: z.string(),
      choicesOf: 'commands',
    },
    resource: {
      ...choice(
        '对象',
        { imports: '题库导入', 'learner-imports': '学员导入', gradings: '主观题评分' },
        { readOnly: true, list: true, filter: true },
      ),
      schema: z.string(),
      choicesOf: 'resources',
    },
    rowId: text('对象编号', { readOnly: true, list: true, filter: true }),
    address: text('来源地址', { readOnly: true, list: true, filter: true }),
    requestId: text('请求编号', { readOnly: true, filter: true }),
    before: structured('变更前', state, 'json', { readOnly: true, optional: true }),
    after: structured('变更后', state, 'json', { readOnly: true, optional: true }),
  },
  permissions: {},
});
