/** The first versions of what learners agree to: the centre puts its own in their place. */
import type { Knex } from 'knex';

type Section = readonly [heading: string, body: string];

const SERVICE: readonly Section[] = [
  [
    '一、服务内容',
    '技能培训e考通为参加职业技能等级认定的学员提供训练题库、真题模拟、模拟考试、错题训练和考试通知等服务。训练成绩仅供学习参考，不代表正式认定的结果。',
  ],
  [
    '二、账号',
    '您用微信绑定的手机号登录。账号仅限本人使用，请勿转借。考试计划、职业、等级和考点由您自行选择，请保证真实准确；选错可在“我的－考试信息”里修改。',
  ],
  [
    '三、训练数据',
    '您作答的内容会先保存在手机里，联网后上传。未上传前卸载小程序或清除缓存，会丢失尚未上传的答案。',
  ],
  [
    '四、题库的使用',
    '题目、答案和解析的权利归提供方所有，仅供您个人学习，不得复制传播、录屏售卖或用于其他商业用途。',
  ],
  [
    '五、服务的中断与变更',
    '因维护、升级或不可抗力需要暂停服务时，我们会尽量提前公告。协议有重要变化时，会在小程序内说明，并请您重新确认。',
  ],
  ['六、联系我们', '使用中有任何问题，请在“我的－联系客服”告诉我们，或联系您的培训机构或考点。'],
];

const PRIVACY: readonly Section[] = [
  [
    '一、我们收集什么',
    '登录时，经您授权收集微信绑定的手机号和微信用户标识；训练时，收集您选择的考试信息、作答记录和成绩；报名考试时，收集您填写的姓名、电话、身份证号和照片等报名信息；为保障账号安全，记录登录时间、网络地址和手机型号。我们不读取您的通讯录和位置；相册只读取您选择上传的照片。',
  ],
  [
    '二、用来做什么',
    '用于登录、提供与您的职业和等级对应的题库、统计成绩和错题、办理考试报名、发布考试通知，以及排查故障。不用于广告，也不出售给任何人。',
  ],
  [
    '三、怎样保存',
    '数据保存在中华人民共和国境内的服务器。手机号、姓名和身份证号加密保存，页面上只显示一部分。账号存续期间保留训练记录，注销后按法律规定的期限删除或匿名化。',
  ],
  [
    '四、给谁看',
    '您报名的培训机构和考试中心的工作人员，按各自权限查看您的训练情况。除法律要求外，不向其他第三方提供。',
  ],
  [
    '五、您的权利',
    '您可以查看和修改考试信息，可以退出登录，也可以要求更正、删除个人信息或注销账号。我们在十五个工作日内答复。',
  ],
  ['六、未成年人', '未满十四周岁的未成年人请在监护人同意并指导下使用。'],
];

const html = (sections: readonly Section[]): string =>
  sections.map(([heading, body]) => `<h3>${heading}</h3><p>${body}</p>`).join('');

/** Only where there has never been any: what staff have made of them since stays. */
export async function seedAgreements(db: Knex): Promise<void> {
  if (await db('agreements').first('id')) return;
  const published = {
    state: 'published',
    version: 1,
    effective_at: db.fn.now(),
    published_at: db.fn.now(),
  };
  await db('agreements').insert([
    { kind: 'service', title: '用户协议', body: html(SERVICE), ...published },
    { kind: 'privacy', title: '隐私政策', body: html(PRIVACY), ...published },
  ]);
}
