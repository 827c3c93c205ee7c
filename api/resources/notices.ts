import {
  boolean,
  crud,
  defineResource,
  instant,
  integer,
  type Permission,
  richText,
  text,
} from '../rest/define.ts';
import { endsBeforeStart } from './content.ts';

const whilePublished: Permission = {
  actions: ['list', 'show'],
  where: { published: true, startsAt: { lteOrNull: '$now' }, endsAt: { gtOrNull: '$now' } },
  hide: ['published', 'startsAt', 'endsAt', 'readers'],
};

export const notices = defineResource({
  name: 'notices',
  label: '公告',
  menu: '内容运营',
  position: 12,
  title: 'title',
  defaultSort: ['id', 'desc'],
  fields: {
    title: text('标题', { max: 100, list: true, filter: true, search: true, sort: true }),
    body: richText('正文', { max: 100_000 }),
    pinned: boolean('置顶', { initial: false, list: true, filter: true, sort: true }),
    startsAt: instant('上线时间', { optional: true, list: true, filter: true, sort: true }),
    endsAt: instant('下线时间', { optional: true, list: true, filter: true, sort: true }),
    published: boolean('已发布', { initial: false, list: true, filter: true }),
    publishedAt: instant('发布时间', { readOnly: true, sort: true }),
    readers: integer('已读人数', { readOnly: true, list: true, sort: true }),
  },
  check: endsBeforeStart('notice.endsBeforeStart'),
  permissions: { content: { actions: crud }, learner: whilePublished, guest: whilePublished },
});
