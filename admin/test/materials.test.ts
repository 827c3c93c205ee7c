import { renderDocuments } from '../../api/domain/materials/documents/rendering.ts';
import { chooseOption } from '../../api/test/browser.ts';
import { bookPdf, makeMaterial } from '../../api/test/materials.ts';
import { makeBuyer } from '../../api/test/orders.ts';
import { type Admin, openAdmin } from './support/admin.ts';

describe('materials', () => {
  let admin: Admin;
  before(async () => {
    admin = await openAdmin();
  });
  after(() => admin?.close());

  it('are uploaded, drawn while one looks on, and published', async () => {
    const { page, app } = admin;
    await admin.login('content');
    await admin.open('/materials/create');
    await page.getByLabel('名称').fill('电工（五级）考点速记');
    const choose = async (name: string, buffer: Buffer) => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: /上传 PDF|更换文件/ }).click(),
      ]);
      await chooser.setFiles({ name, mimeType: 'application/pdf', buffer });
    };
    await choose('加密.pdf', await bookPdf(1, { userPassword: 'secret' }));
    await page.getByText(/设有打开密码/).waitFor();
    await choose('电工讲义.pdf', await bookPdf(5));
    await page.getByText('等待处理').waitFor();
    await admin.picture('material-form');
    await renderDocuments(app.deps);
    await page.getByText('可用', { exact: true }).waitFor();
    await page.getByRole('button', { name: '查看页面' }).click();
    await page.getByAltText('第 1 页').waitFor();
    await admin.picture('material-pages');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByLabel('已发布').click();
    await page.getByRole('button', { name: /保\s?存/ }).click();
    await page.getByRole('cell', { name: '电工（五级）考点速记' }).waitFor();
    await admin.picture('materials');
  });

  it('are put into a gift pack by finance', async () => {
    const { page, app } = admin;
    await makeMaterial(app, { title: '操作技能评分要点', sold: false });
    await admin.login('finance');
    await admin.open('/products/create');
    await chooseOption(page.getByLabel('类别'), '大礼包');
    await page.getByLabel('名称').fill('考前冲刺大礼包');
    await page.getByLabel('价格（元）').fill('49.9');
    await page.getByLabel('包含的资料').click();
    await page.getByTitle('电工（五级）考点速记').click();
    await page.getByTitle('操作技能评分要点').click();
    await page.keyboard.press('Escape');
    await admin.picture('gift-pack-form');
    await page.getByRole('button', { name: /保\s?存/ }).click();
    await page.getByText('2 份', { exact: true }).waitFor();
    await page.getByRole('link', { name: '查看' }).first().click();
    await page.getByText('电工（五级）考点速记、操作技能评分要点').waitFor();
    await admin.picture('gift-pack');
  });

  it('tell who reads them; a phone is unbound with a reason', async () => {
    const { page, app } = admin;
    const buyer = await makeBuyer(app);
    const [{ id: learner_id }] = await app.deps.db('learners').select('id');
    const material = await app.deps.db('materials').first('id');
    await app.deps.db('entitlements').insert({ learner_id, material_id: material.id, reason: '线下缴费' });
    const phone = { terminal: 'phone-one-0123456789', device: 'HUAWEI Mate 60' };
    await buyer.client.post(`/api/learner/materials/${material.id}/reading`, phone);
    await admin.open('/readings');
    await page.getByText('HUAWEI Mate 60').waitFor();
    await admin.picture('readings');
    await admin.login('service');
    await admin.open('/reading-terminals');
    await page.getByRole('button', { name: '更多操作' }).click();
    await page.getByText('解除绑定').click();
    await page.getByLabel('解除原因').fill('手机丢失');
    await admin.picture('terminal-reset');
    await page.getByRole('dialog').getByRole('button', { name: '解除绑定' }).click();
    await page.getByRole('link', { name: 'HUAWEI Mate 60' }).waitFor({ state: 'detached' });
    await admin.open('/terminal-changes');
    await page.getByText('手机丢失').waitFor();
    await admin.open('/reading-rules');
    await page.getByText('全部资料').waitFor();
    await admin.picture('reading-rules');
  });
});
