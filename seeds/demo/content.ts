/** The home page of the demonstration: banners, grid, notices. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Knex } from 'knex';
import type { Files } from '../../api/infra/files.ts';
import { bannerPicture, iconPicture } from './pictures.ts';

const NOTICES = [
  {
    title: '训练题库使用说明',
    pinned: true,
    body: '<p>先在“我的”里选好考试时间、职业、等级和考点，再到“题库”里训练。</p><p>没有网络时可以继续答题，恢复网络后自动同步。</p>',
  },
  {
    title: '理论考试题型与评分',
    pinned: false,
    body: '<p>单选题 40 道、多选题 20 道、判断题 40 道，共 100 分，60 分及格，限时 90 分钟。</p>',
  },
  {
    title: '考前一个月开放训练',
    pinned: false,
    body: '<p>训练在考试前一个月开放，考试结束后关闭，请合理安排时间。</p>',
  },
];

export async function seedContent(trx: Knex.Transaction, files: Files, staffId: number): Promise<void> {
  const save = (name: string, picture: Buffer) => savePicture(files, name, picture, staffId);
  const notices = await trx('notices')
    .insert(NOTICES.map((notice) => ({ ...notice, published: true })))
    .returning('id');
  const shown = { published: true };
  await trx('banners').insert([
    {
      title: '训练题库开放中',
      image_id: await save('训练题库', bannerPicture([22, 119, 255], [9, 60, 160])),
      jump_kind: 'page',
      jump_target: 'training',
      pinned: true,
      position: 1,
      ...shown,
    },
    {
      title: '考试题型与评分',
      image_id: await save('题型与评分', bannerPicture([19, 168, 140], [6, 90, 84])),
      jump_kind: 'notice',
      jump_target: String(notices[1].id),
      position: 2,
      ...shown,
    },
  ]);
  // The page itself leads to the three kinds of training, so the grid names what it does not.
  const grid = [
    ['错题重练', 'wrong', iconPicture([245, 34, 45], 'cross')],
    ['考试信息', 'exam', iconPicture([22, 119, 255], 'calendar')],
    ['通知公告', 'notices', iconPicture([250, 140, 22], 'lines')],
    ['我的', 'me', iconPicture([19, 168, 140], 'person')],
  ] as const;
  for (const [position, [title, target, icon]] of grid.entries())
    await trx('nav_items').insert({
      title,
      icon_id: await save(title, icon),
      jump_kind: 'page',
      jump_target: target,
      position,
      ...shown,
    });
  await trx('broadcast_templates').insert([
    {
      name: '考前提醒',
      title: '考试临近，请做好准备',
      text: '请核对考试时间和考点，带好身份证，提前 30 分钟到场。',
      jump_kind: 'page',
      jump_target: 'exam',
    },
    {
      name: '停机维护',
      title: '系统维护通知',
      text: '今晚 23:00 至次日 1:00 系统维护，其间不能使用。正在训练的学员请提前交卷。',
    },
  ]);
}

/** Returns the id of the file. */
export async function savePicture(
  files: Files,
  name: string,
  picture: Buffer,
  createdBy: number,
): Promise<string> {
  const incoming = path.join(files.incomingDir, `demo-${process.pid}.png`);
  await writeFile(incoming, picture);
  const { id } = await files.save(
    { path: incoming, name: `${name}.png` },
    { accept: 'image', public: true, createdBy },
  );
  return id;
}
