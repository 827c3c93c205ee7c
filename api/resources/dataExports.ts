import { EXPORT_STATES } from '../domain/dataExports/states.ts';
import { boolean, choice, defineResource, instant, integer, relation, text } from '../rest/define.ts';

/** All data in one encrypted archive. Made by `domain/dataExports`; creating a row asks for one. */
export const dataExports = defineResource({
  name: 'data-exports',
  label: '数据导出',
  menu: '系统',
  position: 56,
  title: 'id',
  defaultSort: ['id', 'desc'],
  actions: ['list', 'show', 'create'],
  fields: {
    kind: choice('来由', { manual: '手动', scheduled: '定时' }, { readOnly: true, list: true, filter: true }),
    state: choice('状态', EXPORT_STATES, { readOnly: true, list: true, filter: true }),
    progress: integer('进度（%）', { readOnly: true, list: true }),
    clear: boolean('含个人信息明文', {
      initial: false,
      list: true,
      filter: true,
      help: '只对您有权查看明文的数据有效；其余手机号、姓名仍以星号遮盖。数据字典中会注明',
    }),
    password: text('解压密码', { encrypted: 'secret', readOnly: true, optional: true, list: true }),
    rowCount: integer('数据行数', { readOnly: true, optional: true }),
    bytes: integer('文件大小（字节）', { readOnly: true, optional: true, list: true }),
    sha256: text('文件校验值（SHA-256）', { readOnly: true, optional: true }),
    downloads: integer('下载次数', { readOnly: true }),
    createdBy: relation('申请人', 'staff', { readOnly: true, optional: true, list: true, filter: true }),
    error: text('失败原因', { readOnly: true, optional: true }),
    finishedAt: instant('完成时间', { readOnly: true, optional: true }),
    expiresAt: instant('保留至', { readOnly: true, optional: true, list: true }),
  },
  commands: [
    {
      name: 'download',
      label: '下载',
      confirm: '下载会记入操作日志。',
      file: 'zip',
      when: { state: 'ready' },
    },
    {
      name: 'cancel',
      label: '取消',
      confirm: '已经写好的部分会删除，不留下任何文件。确定取消这次导出？',
      danger: true,
      when: { finishedAt: null },
    },
  ],
  permissions: {},
});
