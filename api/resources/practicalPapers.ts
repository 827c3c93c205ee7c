import { practicalTasks } from '../domain/practical/task.ts';
import {
  crud,
  decimal,
  defineResource,
  markedText,
  read,
  relation,
  structured,
  text,
} from '../rest/define.ts';

export const practicalPapers = defineResource({
  name: 'practical-papers',
  label: '实操试卷',
  menu: '题库',
  position: 26,
  title: 'name',
  defaultSort: ['id', 'desc'],
  fields: {
    name: text('名称', { max: 100, list: true, filter: true, search: true, sort: true }),
    occupationId: relation('职业（工种）', 'occupations', { list: true, filter: true }),
    levelId: relation('等级', 'levels', { list: true, filter: true }),
    passScore: decimal('及格分', { max: 100, initial: 60, list: true, help: '满分 100 分' }),
    preparation: markedText('准备通知单', {
      min: 0,
      initial: '',
      help: '考前要准备的材料、工具、设备和场地；可插入图片',
    }),
    tasks: structured('试题与评分表', practicalTasks, 'practicalTasks', {
      initial: [],
      list: true,
      help: '草稿随时可存；发布时检查各试题的配分与比重',
    }),
    publishedVersionId: relation('已发布版本', 'practical-versions', {
      optional: true,
      readOnly: true,
      list: true,
      filter: true,
    }),
  },
  preview: 'practical',
  commands: [
    {
      name: 'publish',
      label: '发布',
      confirm: '将把现在的内容发布为新版本，供学员练习；已经开始的学员继续用原来的版本。',
    },
    {
      name: 'withdraw',
      label: '撤回',
      confirm: '学员将不能再开始这份试卷；已经开始的可以做完，成绩保留。',
      danger: true,
      when: { publishedVersionId: { not: null } },
    },
    { name: 'print', label: '打印（Word）', confirm: '', file: 'docx' },
  ],
  permissions: {
    bank: { actions: crud, commands: ['publish', 'withdraw', 'print'], history: true },
    grader: { actions: read },
    content: { actions: read },
  },
});
