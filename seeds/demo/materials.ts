/** Two materials, sold singly and in a gift pack with a membership. Their pages are drawn by the job soon after the start. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Knex } from 'knex';
import type { Files } from '../../api/infra/files.ts';
import { demoQuestions } from './bank.ts';
import { type Chapter, coverPicture, materialPdf } from './materialPdf.ts';

interface DemoMaterial {
  title: string;
  introduction: string;
  colour: string;
  priceFen: number;
  xpayProductId: string;
  chapters: Chapter[];
}

const SKILLS: Chapter[] = [
  {
    title: '停电检修的安全措施',
    lines: [
      '考核要点：按停电、验电、放电、装设接地线、悬挂标示牌的顺序完成，漏一步即不得分。',
      '停电：先断开负荷开关，再拉开隔离开关；从各方面断开电源，并有明显的断开点。',
      '验电：验电器先在有电设备上试验合格，再在停电设备的进出线两侧逐相验电。',
      '放电：对电缆和电容器逐相放电，操作时戴绝缘手套，人体不得触及未放电的导体。',
      '接地：先接接地端，后接导体端；拆除时顺序相反。接触必须良好，截面不小于 25 平方毫米。',
      '标示牌：在一经合闸即可送电到工作地点的开关把手上，悬挂“禁止合闸，有人工作”。',
    ],
  },
  {
    title: '三相异步电动机正反转控制线路的安装',
    lines: [
      '识图：主电路两只接触器换接两相电源；控制电路有按钮与接触器的双重联锁。',
      '布线：横平竖直，转角成直角；同一平面的导线不交叉；接线端子不压绝缘、不露铜过长。',
      '检查：通电前用万用表测控制电路，按下起动按钮应测得线圈电阻，松开应为无穷大。',
      '通电：先接电源后接电动机，合闸时一人操作、一人监护；正反转之间应先按停止按钮。',
      '评分：元件安装 15 分，布线 35 分，通电试验 40 分，安全文明 10 分。',
    ],
  },
  {
    title: '触电急救',
    lines: [
      '脱离电源：立即拉闸或用绝缘物挑开电线；未脱离电源前不得用手直接接触触电者。',
      '判断：10 秒内判断意识、呼吸和颈动脉搏动，同时呼救并拨打 120。',
      '按压：两乳头连线中点，深度 5 至 6 厘米，每分钟 100 至 120 次，胸廓充分回弹。',
      '人工呼吸：每按压 30 次吹气 2 次，每次吹气约 1 秒，见胸廓抬起即可。',
      '评分：每个循环按压位置、深度、频率各有分值，中断超过 10 秒扣分。',
    ],
  },
];

/** A material shows when the job has drawn its document. */
export async function seedMaterials(
  trx: Knex.Transaction,
  files: Files,
  staffId: number,
  exam: { occupationId: number; levelId: number },
): Promise<void> {
  const ids: number[] = [];
  for (const [position, material] of (await demoMaterials(trx)).entries())
    ids.push(await seedMaterial(trx, files, staffId, { ...material, ...exam, position }));
  await trx('products').insert({
    kind: 'gift_pack',
    name: '考前冲刺大礼包',
    introduction: '两份资料加三个月会员，一次备齐',
    price_fen: 7_990,
    months: 3,
    opens_past: true,
    opens_mock: true,
    material_ids: JSON.stringify(ids),
    xpay_product_id: 'pack_sprint',
    published: true,
  });
}

async function demoMaterials(trx: Knex.Transaction): Promise<DemoMaterial[]> {
  const list = (points: string[]) => `<ul>${points.map((point) => `<li>${point}</li>`).join('')}</ul>`;
  return [
    {
      title: '电工（五级）理论考点速记',
      introduction: `<p>按鉴定点整理的考点与解析，适合考前一周通读。</p>${list(['安全用电与触电急救', '电工基础与电路计算', '电动机与照明线路', '仪表使用与线路安装'])}<p>为本系统的示范内容。</p>`,
      colour: '#1d4ed8',
      priceFen: 1_990,
      xpayProductId: 'material_theory',
      chapters: await theory(trx),
    },
    {
      title: '电工（五级）操作技能评分要点',
      introduction: `<p>实操考核怎样扣分，考前对照练习。</p>${list(['停电检修的安全措施', '正反转控制线路的安装', '触电急救'])}<p>为本系统的示范内容。</p>`,
      colour: '#0f766e',
      priceFen: 2_990,
      xpayProductId: 'material_skills',
      chapters: SKILLS,
    },
  ];
}

/** What the bank explains, by 鉴定点. */
async function theory(trx: Knex.Transaction): Promise<Chapter[]> {
  const questions = await demoQuestions();
  const points: { code: string; name: string }[] = await trx('knowledge_points')
    .select('code', 'name')
    .orderBy('code');
  const chapters = points.map(({ code, name }) => ({
    title: name,
    lines: questions
      .filter(({ point }) => point === code)
      .map(({ stem, explanation }) => `${stem}\n解析：${explanation}`),
  }));
  return chapters.filter(({ lines }) => lines.length > 0);
}

async function seedMaterial(
  trx: Knex.Transaction,
  files: Files,
  staffId: number,
  material: DemoMaterial & { occupationId: number; levelId: number; position: number },
): Promise<number> {
  const { title, introduction, colour, priceFen, xpayProductId, chapters, position } = material;
  const save = async (name: string, bytes: Buffer, kind: { accept: 'any' | 'image'; public: boolean }) => {
    const incoming = path.join(files.incomingDir, `demo-${process.pid}`);
    await writeFile(incoming, bytes);
    return (await files.save({ path: incoming, name }, { ...kind, createdBy: staffId })).id;
  };
  const { bytes, pages } = await materialPdf(title, chapters);
  const [document] = await trx('material_files')
    .insert({
      file_id: await save(`${title}.pdf`, bytes, { accept: 'any', public: false }),
      name: `${title}.pdf`,
      page_count: pages,
      created_by: staffId,
    })
    .returning('id');
  const [{ id }] = await trx('materials')
    .insert({
      title,
      introduction,
      cover_id: await save(`${title}.png`, coverPicture(title, colour), { accept: 'image', public: true }),
      occupation_id: material.occupationId,
      level_id: material.levelId,
      document_id: document.id,
      sample_pages: 2,
      published: true,
      position,
    })
    .returning('id');
  await trx('products').insert({
    kind: 'material',
    name: title,
    price_fen: priceFen,
    material_ids: JSON.stringify([id]),
    xpay_product_id: xpayProductId,
    published: true,
    position,
  });
  return id;
}
