import {
  boolean,
  crud,
  defineResource,
  image,
  integer,
  read,
  relation,
  richText,
  text,
} from '../rest/define.ts';

/** What is read online only. What it costs stands in products; learners get it through `domain/materials`. */
export const materials = defineResource({
  name: 'materials',
  label: '考试资料',
  menu: '考试资料',
  position: 14,
  title: 'title',
  defaultSort: ['position', 'asc'],
  // What was sold stays for those who have bought it, and is withdrawn instead.
  insteadOfDelete: 'withdraw',
  fields: {
    title: text('名称', { max: 60, list: true, filter: true, search: true, sort: true }),
    coverId: image('封面', { optional: true, list: true, help: '建议 3 : 4，如 600 × 800 像素' }),
    documentId: {
      ...relation('资料文件', 'material-files', {
        optional: true,
        list: true,
        help: 'PDF，最大 100 MB、600 页；Word 和 PPT 请先另存为 PDF。原文件不会发给学员，学员看到的是带水印的页面图片',
      }),
      widget: 'document',
    },
    samplePages: integer('试读页数', { max: 50, initial: 3, list: true, help: '购买前可以看的前几页' }),
    introduction: richText('介绍', { initial: '', min: 0 }),
    occupationId: relation('职业（工种）', 'occupations', {
      optional: true,
      list: true,
      filter: true,
      help: '不选则所有职业都显示',
    }),
    levelId: relation('等级', 'levels', {
      optional: true,
      list: true,
      filter: true,
      help: '不选则所有等级都显示',
    }),
    pinned: boolean('置顶', { initial: false, list: true, filter: true }),
    position: integer('排序', { initial: 0, sort: true }),
    published: boolean('已发布', {
      initial: false,
      list: true,
      filter: true,
      help: '资料文件处理完成后才能发布；价格在“订单财务 - 价格方案”中设置',
    }),
  },
  commands: [
    {
      name: 'publish',
      label: '发布',
      confirm: '学员将能看到介绍与试读页；设置了价格方案的可以购买。',
      set: { published: true },
      when: { published: false },
    },
    {
      name: 'withdraw',
      label: '撤下',
      confirm: '不再展示和出售；已购买的学员仍可阅读。',
      set: { published: false },
      when: { published: true },
    },
  ],
  permissions: {
    content: {
      actions: crud,
      commands: ['publish', 'withdraw'],
      history: true,
    },
    finance: { actions: read },
    service: { actions: read },
  },
});
