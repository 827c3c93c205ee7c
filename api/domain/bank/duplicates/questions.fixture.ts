/** Generated questions in which nothing but what a test changes is alike. */
import type { Comparable } from './identity.ts';

const DEVICES = [
  '角向磨光机',
  '氩弧焊机',
  '减速箱',
  '配电柜',
  '空气压缩机',
  '液压站',
  '砂轮机',
  '行车',
  '变频器',
  '接触器',
];
const PARTS = [
  '防护罩',
  '联轴器',
  '接线端子',
  '安全阀',
  '冷却风机',
  '制动器',
  '吊钩',
  '油位计',
  '电抗器',
  '触头',
];
const ACTS = ['拆卸', '紧固', '润滑', '校验', '清扫', '更换', '吊装', '存放', '试运行', '验收'];
const RISKS = [
  '粉尘飞溅',
  '绝缘老化',
  '轴承过热',
  '压力骤升',
  '钢丝绳断丝',
  '油液乳化',
  '触电',
  '机械夹伤',
  '误动作',
  '漏气',
];
const TOOLS = [
  '塞尺',
  '兆欧表',
  '力矩扳手',
  '测温枪',
  '游标卡尺',
  '百分表',
  '水平仪',
  '钳形表',
  '拉马',
  '内窥镜',
];
const ENDS = ['首选的工具是', '应当先确认的项目是', '最常见的隐患是', '必须填写的记录是', '需要的人员是'];

/** The same for the same number; some ten thousand differ. */
export function questionNumber(n: number): Comparable {
  const pick = (words: readonly string[], step: number) => words[Math.floor(n / step) % words.length]!;
  const stem = `${pick(ACTS, 1)}${pick(DEVICES, 10)}的${pick(PARTS, 100)}以防${pick(RISKS, 1000)}时，${pick(ENDS, 10_000)}（　）。`;
  const texts = [0, 3, 5, 8].map(
    (shift) => `${TOOLS[(n + shift) % 10]}${RISKS[(Math.floor(n / 10) + shift) % 10]}`,
  );
  const options = texts.map((text, at) => ({ key: 'ABCD'.charAt(at), text }));
  return { type: 'single', stem, options, answer: { keys: ['ABCD'.charAt(n % 4)] } };
}

/** As somebody else may have typed it: other widths, blanks, brackets and order of options. */
export function retyped(question: Comparable): Comparable {
  const turned = [...question.options].reverse();
  const options = turned.map(({ text }, at) => ({ key: 'ABCD'.charAt(at), text: ` ${text}。` }));
  const keys =
    'keys' in question.answer
      ? question.answer.keys.map((key) => 'ABCD'.charAt(turned.findIndex((one) => one.key === key)))
      : [];
  const stem = question.stem.replace('（　）。', ' ______ ').replace('，', ',');
  return { ...question, stem, options, answer: { keys } };
}
