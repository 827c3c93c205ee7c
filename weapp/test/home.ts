/** A home page as staff publish it. */
import assert from 'node:assert/strict';
import type { TestApp } from '../../api/test/app.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
export const NOTICE = '考试安排已经公布';

export async function publishHome(app: TestApp): Promise<void> {
  const staff = await app.as('content');
  const { body } = await staff.upload('/api/staff/files', { name: 'banner.png', content: PNG });
  const replies = [
    await staff.post('/api/staff/banners', {
      title: '备考冲刺',
      imageId: body.data.id,
      jumpKind: 'page',
      jumpTarget: 'training',
      published: true,
    }),
    await staff.post('/api/staff/nav-items', {
      title: '全部公告',
      jumpKind: 'page',
      jumpTarget: 'notices',
      published: true,
    }),
    await staff.post('/api/staff/notices', { title: NOTICE, body: '<p>请带身份证</p>', published: true }),
  ];
  for (const { status, body } of replies) assert.equal(status, 201, JSON.stringify(body));
}
