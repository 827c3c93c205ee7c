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
import { JUMPS } from './content.ts';

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
    jumpKind: choice('点击后', JUMPS, { initial: 'page', list: true, filter: true }),
    jumpTarget: text('跳转目标', {
      min: 0,
      max: 500,
      initial: '',
      list: true,
      help: '页面路径、公告编号或以 https:// 开头的网址',
    }),
    position: integer('排序', { initial: 0, list: true, sort: true }),
    published: boolean('已发布', { initial: false, list: true, filter: true }),
  },
  permissions: { content: { actions: crud }, learner: whilePublished, guest: whilePublished },
});
