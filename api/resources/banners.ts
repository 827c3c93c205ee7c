import { JUMPS } from '../domain/content/jumps.ts';
import {
  boolean,
  choice,
  crud,
  defineResource,
  image,
  instant,
  integer,
  type Permission,
  text,
} from '../rest/define.ts';
import { endsBeforeStart, jumpFault, jumpTarget } from './content.ts';

const whilePublished: Permission = {
  actions: ['list', 'show'],
  where: { published: true, startsAt: { lteOrNull: '$now' }, endsAt: { gtOrNull: '$now' } },
  hide: ['published', 'startsAt', 'endsAt'],
};

export const banners = defineResource({
  name: 'banners',
  label: '轮播图',
  menu: '内容运营',
  position: 10,
  title: 'title',
  defaultSort: ['position', 'asc'],
  fields: {
    title: text('标题', { max: 40, list: true, filter: true, search: true, sort: true }),
    imageId: image('图片', { list: true, help: '建议 750 × 320 像素' }),
    jumpKind: choice('点击后', JUMPS, { initial: 'none', list: true, filter: true }),
    jumpTarget: jumpTarget({ list: true }),
    pinned: boolean('置顶', { initial: false, list: true, filter: true }),
    position: integer('排序', { initial: 0, list: true, sort: true }),
    startsAt: instant('上线时间', { optional: true, list: true, filter: true, sort: true }),
    endsAt: instant('下线时间', { optional: true, list: true, filter: true, sort: true }),
    published: boolean('已发布', { initial: false, list: true, filter: true }),
  },
  check: (row) => endsBeforeStart('banner.endsBeforeStart')(row) ?? jumpFault(row),
  permissions: { content: { actions: crud }, learner: whilePublished, guest: whilePublished },
});
