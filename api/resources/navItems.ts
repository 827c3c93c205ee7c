import { JUMPS } from '../domain/content/jumps.ts';
import {
  boolean,
  choice,
  crud,
  defineResource,
  image,
  integer,
  type Permission,
  text,
} from '../rest/define.ts';
import { jumpFault, jumpTarget } from './content.ts';

const whilePublished: Permission = {
  actions: ['list', 'show'],
  where: { published: true },
  hide: ['published'],
};

export const navItems = defineResource({
  name: 'nav-items',
  label: '金刚区',
  menu: '内容运营',
  position: 11,
  title: 'title',
  defaultSort: ['position', 'asc'],
  fields: {
    title: text('标题', { max: 10, list: true, search: true, sort: true }),
    iconId: image('图标', { optional: true, list: true, help: '正方形，建议 96 × 96 像素' }),
    jumpKind: choice('点击后', JUMPS, { initial: 'none', list: true, filter: true }),
    jumpTarget: jumpTarget({ list: true }),
    position: integer('排序', { initial: 0, list: true, sort: true }),
    published: boolean('已发布', { initial: false, list: true, filter: true }),
  },
  check: jumpFault,
  permissions: { content: { actions: crud }, learner: whilePublished, guest: whilePublished },
});
