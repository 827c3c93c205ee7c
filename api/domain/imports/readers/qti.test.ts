import assert from 'node:assert/strict';
import { drafts, errors, messages, recogniseFile, summary } from '../recognise/workbooks.fixture.ts';
import { archive } from './archive.fixture.ts';
import { png } from './office.fixture.ts';

const SPACE = 'xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1"';
const correct = (id: string, cardinality: string, ...values: string[]) =>
  `<responseDeclaration identifier="${id}" cardinality="${cardinality}" baseType="identifier"><correctResponse>${values.map((value) => `<value>${value}</value>`).join('')}</correctResponse></responseDeclaration>`;
const item = (declarations: string, body: string, more = '') =>
  `<?xml version="1.0"?><assessmentItem ${SPACE} identifier="i" title="t">${declarations}<itemBody>${body}</itemBody>${more}</assessmentItem>`;
const choices = (...texts: string[]) =>
  texts.map((text, at) => `<simpleChoice identifier="c${at}">${text}</simpleChoice>`).join('');
const choice = (most: number, ...texts: string[]) =>
  `<p>检修前，</p><choiceInteraction responseIdentifier="R" maxChoices="${most}"><prompt>应先做什么？</prompt>${choices(...texts)}</choiceInteraction>`;

describe('QTI 2', () => {
  it('is read item by item: choices, blanks in a line, essays with a reference', async () => {
    const entry = '<textEntryInteraction responseIdentifier="R"/>';
    const mapped =
      '<responseDeclaration identifier="R" cardinality="single" baseType="string"><correctResponse><value>380 V</value></correctResponse><mapping><mapEntry mapKey="380V" mappedValue="1"/><mapEntry mapKey="38" mappedValue="0.5"/></mapping></responseDeclaration>';
    const files: [string, string, string][] = [
      [item(correct('R', 'single', 'c1'), choice(1, '送电', '验电')), 'single B', '检修前，\n应先做什么？'],
      [
        item(correct('R', 'multiple', 'c0', 'c2'), choice(0, '停电', '送电', '验电')),
        'multiple A|C',
        '检修前，\n应先做什么？',
      ],
      [item(mapped, `<p>线电压是 ${entry} 。</p>`), 'fill 380 V|380V', '线电压是 ____ 。'],
      [
        item(
          correct('R', 'single', 'Y'),
          '<p>先 <inlineChoiceInteraction responseIdentifier="R"><inlineChoice identifier="X">送电</inlineChoice><inlineChoice identifier="Y">停电</inlineChoice></inlineChoiceInteraction> 再验电</p>',
        ),
        'single B',
        '先 ____ 再验电',
      ],
      [
        item(
          correct('R', 'single', '停电'),
          '<extendedTextInteraction responseIdentifier="R"><prompt>简述步骤。</prompt></extendedTextInteraction>',
        ),
        'short 停电',
        '简述步骤。',
      ],
    ];
    for (const [xml, key, stem] of files) {
      const result = await recogniseFile(xml, '题.xml');
      assert.deepEqual(summary(result), [key]);
      assert.equal(drafts(result)[0]!.stem, stem);
    }
  });

  it('refuses what has no key or no type here, in a sentence', async () => {
    const order = item(
      correct('R', 'ordered', 'c0', 'c1'),
      `<orderInteraction responseIdentifier="R">${choices('甲', '乙')}</orderInteraction>`,
    );
    const files: [string, RegExp][] = [
      [order, /排序题本系统不支持/],
      [item('', choice(1, '甲', '乙')), /没有一个答案是 100% 正确的/],
      [item(correct('R', 'single', 'c0'), choice(1, '甲', '乙') + choice(1, '丙', '丁')), /一题里有几处作答/],
      [
        item(
          '',
          '<extendedTextInteraction responseIdentifier="R"><prompt>谈谈看法</prompt></extendedTextInteraction>',
        ),
        /没有答案/,
      ],
    ];
    for (const [xml, sentence] of files) {
      const result = await recogniseFile(xml, '题.xml');
      assert.equal(drafts(result).length, 0);
      assert.match(errors(result)[0]!.message, sentence);
    }
  });

  it('comes as a package with its pictures, and never leads out of it', async () => {
    const shown = (source: string, n: number) =>
      item(
        correct('R', 'single', 'c0'),
        `<p>看图 ${n} <img src="${source}" alt="电路"/></p>${choice(1, '甲', '乙')}`,
      );
    const result = await recogniseFile(
      archive({
        'imsmanifest.xml': '<manifest/>',
        'items/1.xml': shown('../images/a.png', 1),
        'items/2.xml': shown('../../../etc/passwd', 2),
        'images/a.png': png(),
      }),
      '包.zip',
    );
    assert.equal(drafts(result).length, 2);
    assert.match(drafts(result)[0]!.stem, /看图 1 !\[电路\]\(file:[\w-]{22}\)/);
    assert.match(messages(result).join(), /包\/2: 这里有图片，图片没有导入/);
  });
});

describe('QTI 1.2', () => {
  const label = (id: string, text: string) =>
    `<response_label ident="${id}"><material><mattext texttype="text/html">&lt;p&gt;${text}&lt;/p&gt;</mattext></material></response_label>`;
  const question = (type: string, response: string, condition: string) =>
    `<item><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>${type}</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation><material><mattext texttype="text/plain">检修前做什么（${type}）？</mattext></material>${response}</presentation><resprocessing><respcondition><conditionvar><varequal>b</varequal></conditionvar><displayfeedback/></respcondition><respcondition><conditionvar>${condition}</conditionvar><setvar varname="SCORE" action="Set">100</setvar></respcondition></resprocessing></item>`;
  const list = (cardinality: string, ...labels: string[]) =>
    `<response_lid ident="r" rcardinality="${cardinality}"><render_choice>${labels.join('')}</render_choice></response_lid>`;

  it('is read with the keys of the condition that gives the points', async () => {
    const items = [
      question(
        'multiple_choice_question',
        list('Single', label('a', '送电'), label('b', '停电'), label('c', '验电')),
        '<varequal>c</varequal>',
      ),
      question(
        'multiple_answers_question',
        list('Multiple', label('a', '停电'), label('b', '送电'), label('c', '验电')),
        '<and><varequal>a</varequal><not><varequal>b</varequal></not><varequal>c</varequal></and>',
      ),
      question(
        'true_false_question',
        list('Single', label('a', 'True'), label('b', 'False')),
        '<varequal>b</varequal>',
      ),
      question(
        'short_answer_question',
        '<response_str ident="r"><render_fib/></response_str>',
        '<varequal>停电</varequal><varequal>断电</varequal>',
      ),
      question('matching_question', list('Single', label('a', '甲')), '<varequal>a</varequal>'),
    ];
    const result = await recogniseFile(
      `<questestinterop><assessment><section>${items.join('')}</section></assessment></questestinterop>`,
      '卷.xml',
    );
    assert.deepEqual(summary(result), ['single C', 'multiple A|C', 'judge false', 'fill 停电|断电']);
    assert.match(errors(result)[0]!.message, /匹配题（连线题）本系统不支持/);
  });
});
