/** Two practical papers of our own for 电工五级, published, with scoring sheets to mark oneself by. */
import type { Knex } from 'knex';
import type { Deps } from '../../api/deps.ts';
import { pictureText } from '../../api/domain/bank/markedText.ts';
import { publishPaper } from '../../api/domain/practical/commands.ts';
import type { SheetRow, Task } from '../../api/domain/practical/score.ts';
import type { Files } from '../../api/infra/files.ts';
import type { Catalogue } from './catalogue.ts';
import { savePicture } from './content.ts';
import { demoOrigin } from './people.ts';
import { boardPicture } from './pictures.ts';

const row = (content: string, point: string, score: number, rule: string): SheetRow => ({
  ...{ content, point, score, rule },
  veto: false,
});
const veto = (point: string): SheetRow => ({ content: '否定项', point, score: 0, rule: '', veto: true });

const LIGHTING_PREPARATION = `考前请自行备好下列工具与材料，并检查完好。
| 名称 | 规格 | 数量 |
| --- | --- | --- |
| 木质配电板 | 500 mm × 400 mm | 1 块 |
| 漏电断路器 | 2P 16 A | 1 只 |
| 双联开关 | 10 A 250 V | 2 只 |
| 螺口灯座与灯泡 | E27，LED 5 W | 1 套 |
| 铜芯塑料线 | BV 1.5 mm²，红、蓝、黄绿 | 各 5 m |
| 电工工具 | 螺丝刀、剥线钳、尖嘴钳、验电笔 | 1 套 |
| 万用表 | 数字式 | 1 块 |

穿好工作服和绝缘鞋；场地应有独立的漏电保护电源。`;

const lighting = (picture: string): Task => ({
  title: '双联开关控制一盏灯的安装与调试',
  statement: `在配电板上安装一路照明线路，两只双联开关在两处都能控制同一盏灯。
${picture}
上图为元件的大致位置：左上为漏电断路器，左右下方各一只双联开关，右上为灯座。
要求：
1. 按电气原理安装元件，位置合理、固定牢靠。
2. 相线进开关，零线直接进灯座；导线颜色正确，走线横平竖直。
3. 断电状态下用万用表检查通断，再在监护下通电试验。
4. 结束后断电，清点工具，整理场地。`,
  minutes: 60,
  videoUrl: '',
  fullScore: 100,
  weight: 100,
  rows: [
    row(
      '作业准备',
      '检查并备齐工具、仪表和材料，劳保用品穿戴齐全',
      10,
      '漏检一件扣 2 分\n劳保用品缺一项扣 3 分',
    ),
    row('元件安装', '元件位置合理，间距均匀', 10, '位置不合理，每处扣 2 分'),
    row('元件安装', '固定牢靠，元件无损坏', 10, '松动每处扣 2 分\n损坏元件每只扣 5 分'),
    row('布线', '相线进开关，零线进灯座，颜色正确', 15, '接错一处扣 5 分\n颜色用错一处扣 3 分'),
    row('布线', '走线横平竖直，不交叉、不悬空', 10, '每处扣 1 分'),
    row('布线', '接头牢固，不露铜，不压绝缘皮', 10, '每处扣 2 分'),
    row('检查', '通电前用万用表检查通断与绝缘', 10, '不检查扣 10 分\n挡位用错扣 5 分'),
    row('通电试验', '两处开关都能正确控制灯', 20, '第一次不成功扣 10 分\n第二次不成功扣 20 分'),
    row('安全文明', '断电后再拆线，清点工具，清扫场地', 5, '每项未做扣 2 分'),
    veto('未断电就接线或拆线'),
    veto('通电后短路，造成断路器跳闸'),
  ],
});

const METER_PREPARATION = `试题一与试题二可分两次练习，计时可以暂停。
| 名称 | 规格 | 数量 |
| --- | --- | --- |
| 兆欧表 | 500 V | 1 块 |
| 三相异步电动机 | 小功率，已断电并拆下接线 | 1 台 |
| 人体模型 | 可做胸外按压与人工呼吸 | 1 具 |
| 绝缘杆、干燥木板 | — | 各 1 件 |

没有人体模型时可用枕头代替，只练动作和口述。`;

const METER: Task[] = [
  {
    title: '用兆欧表测量电动机的绝缘电阻',
    statement: `测量一台三相异步电动机各相绕组对地和相间的绝缘电阻，判断能否使用。
1. 说出选用兆欧表的电压等级，并做开路、短路试验。
2. 电动机断电、放电后再测量，摇动手柄约每分钟 120 转，稳定后读数。
3. 记录对地三次、相间三次的数值；低压电动机的绝缘电阻不低于 \\(0.5\\,\\mathrm{M\\Omega}\\) 为合格。
4. 测量后先放电，再拆线。`,
    minutes: 30,
    videoUrl: '',
    fullScore: 50,
    weight: 50,
    rows: [
      row('选表与检查', '选用 500 V 兆欧表，外观与接线检查', 5, '选错扣 5 分\n漏检一项扣 2 分'),
      row('选表与检查', '开路试验指针到 ∞，短路试验指针到 0', 10, '缺一项扣 5 分'),
      row('测量', '测量前断电、验电、放电', 10, '缺一步扣 4 分'),
      row('测量', '接线正确，转速均匀，稳定后读数', 10, '接错扣 5 分\n转速明显不匀扣 3 分'),
      row('记录与判断', '六个数值记录齐全，判断正确', 10, '缺一个扣 1 分\n判断错误扣 5 分'),
      row('结束', '放电后拆线，整理仪表', 5, '未放电扣 5 分'),
      veto('在带电的设备上测量绝缘电阻'),
    ],
  },
  {
    title: '触电急救：脱离电源与心肺复苏',
    statement: `发现有人低压触电倒地，呼叫无反应、没有呼吸。请在模型上完成救护，边做边口述。
1. 使触电者脱离低压电源，保证自身安全。
2. 判断意识与呼吸，呼救并拨打 120。
3. 胸外按压与人工呼吸按 30∶2 进行五个循环，按压每分钟 100 至 120 次，深度 5 至 6 厘米。
4. 五个循环后再次判断。`,
    minutes: 10,
    videoUrl: '',
    fullScore: 50,
    weight: 50,
    rows: [
      row('脱离电源', '先断开电源，或用绝缘物挑开电线', 10, '方法不当扣 5 分'),
      row('判断与呼救', '10 秒内判断意识和呼吸，呼救并拨打 120', 8, '超时扣 3 分\n未呼救扣 4 分'),
      row('胸外按压', '部位在胸骨下半段，手法正确', 10, '部位偏移扣 4 分\n手臂弯曲扣 2 分'),
      row('胸外按压', '频率与深度符合要求，回弹充分', 10, '频率不对扣 4 分\n深度不够扣 4 分'),
      row('人工呼吸', '开放气道，吹气见胸廓起伏', 8, '未开放气道扣 4 分\n漏气每次扣 1 分'),
      row('再次判断', '五个循环后判断呼吸与脉搏', 4, '未判断扣 4 分'),
      veto('未脱离电源就直接用手拉触电者'),
    ],
  },
];

export async function seedPractical(
  trx: Knex.Transaction,
  files: Files,
  { occupationId, levelId }: Catalogue,
  staffId: number,
  clock: Deps['clock'],
): Promise<void> {
  const picture = pictureText(await savePicture(files, '元件布置', boardPicture(), staffId), '元件布置');
  const papers = [
    { name: '实操示范卷一 照明线路安装', preparation: LIGHTING_PREPARATION, tasks: [lighting(picture)] },
    { name: '实操示范卷二 绝缘测量与触电急救', preparation: METER_PREPARATION, tasks: METER },
  ];
  for (const { tasks, ...paper } of papers) {
    const [{ id }] = await trx('practical_papers')
      .insert({
        ...paper,
        occupation_id: occupationId,
        level_id: levelId,
        tasks: JSON.stringify(tasks),
        pass_score: 60,
      })
      .returning('id');
    await publishPaper(id, demoOrigin(staffId), { db: trx, clock });
  }
}
