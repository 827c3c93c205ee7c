import { boolean, choice, crud, defineResource, integer, read, relation, text } from '../rest/define.ts';

export const papers = defineResource({
  name: 'papers',
  label: '试卷',
  menu: '题库',
  position: 25,
  title: 'name',
  defaultSort: ['id', 'desc'],
  fields: {
    name: text('名称', { max: 100, list: true, filter: true, search: true, sort: true }),
    kind: choice('类别', { past: '真题', mock: '模拟卷' }, { list: true, filter: true }),
    blueprintId: relation('组卷规则', 'blueprints', { list: true, filter: true, createOnly: true }),
    versionId: relation('题库版本', 'bank-versions', { list: true, filter: true, createOnly: true }),
    seed: integer('抽题种子', {
      createOnly: true,
      filledByDatabase: true,
      help: '不填则随机；同一规则、版本和种子总是抽出同一份试卷',
    }),
    published: boolean('已发布', { initial: false, list: true, filter: true }),
  },
  permissions: {
    bank: { actions: crud },
    grader: { actions: read },
    content: { actions: read },
  },
});
