import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { JUMP_PAGES } from '../../api/domain/content/jumps.ts';
import { KINDS } from '../../api/domain/messages/kinds.ts';
import { blankNumbers, cardSections, submitQuestion } from '../miniprogram/models/answerCard.ts';
import { addMonths, monthCells, monthTitle } from '../miniprogram/models/calendar.ts';
import { date, dateTime, daysUntil, duration } from '../miniprogram/models/clock.ts';
import {
  draftOfRows,
  filledOf,
  isDraft,
  isStale,
  rowsOf,
  withDraft,
} from '../miniprogram/models/registration.ts';
import {
  answerText,
  blanksOf,
  isBlank,
  markedKeys,
  responseText,
  tapOption,
} from '../miniprogram/models/response.ts';
import { swipe } from '../miniprogram/models/swipe.ts';
import { timing } from '../miniprogram/packages/practice/paper/timing.ts';
import { PAGES } from '../miniprogram/services/jump.ts';
import type { PaperItem, RegistrationField } from '../miniprogram/typings/contracts';

describe('responses', () => {
  it('replace on a single choice, toggle in letter order on a multiple one', () => {
    assert.deepEqual(tapOption('single', { keys: ['A'] }, 'C'), { keys: ['C'] });
    assert.deepEqual(tapOption('multiple', { keys: ['C'] }, 'A'), { keys: ['A', 'C'] });
    assert.deepEqual(tapOption('multiple', { keys: ['A', 'C'] }, 'C'), { keys: ['A'] });
    assert.deepEqual(tapOption('judge', null, 'B'), { value: false });
    assert.deepEqual(markedKeys({ value: false }), ['B']);
  });

  it('are blank when nothing readable was given', () => {
    for (const blank of [null, undefined, { keys: [] }, { blanks: ['', ' '] }, { text: '　' }])
      assert.equal(isBlank(blank), true);
    for (const given of [{ value: false }, { blanks: ['', '频率'] }, { text: '停电' }])
      assert.equal(isBlank(given), false);
  });

  it('read as a learner would say them', () => {
    assert.equal(responseText({ keys: ['A', 'D'] }), 'A、D');
    assert.equal(responseText({ blanks: ['频率', ''] }), '1. 频率\n2. （空）');
    assert.equal(responseText({ keys: [] }), '未作答');
    assert.equal(answerText({ value: true }), '正确');
    assert.equal(answerText({ blanks: [['频率', '电源频率']] }), '频率 / 电源频率');
    assert.equal(answerText({ reference: '' }), '暂无参考答案');
    assert.deepEqual(blanksOf({ blanks: ['一'] }, 2), ['一', '']);
  });
});

describe('times', () => {
  it('show hours only when there are any, and never run below zero', () => {
    assert.deepEqual([duration(61_000), duration(3_605_000), duration(-5)], ['01:01', '1:00:05', '00:00']);
  });

  it('are those of the phone, and days are calendar days', () => {
    const exam = new Date(2026, 11, 12, 9, 5).toISOString();
    assert.equal(dateTime(exam), '2026-12-12 09:05');
    assert.equal(date(exam), '2026-12-12');
    assert.equal(daysUntil(exam, new Date(2026, 11, 11, 23, 59).getTime()), 1);
    assert.equal(daysUntil(exam, new Date(2026, 11, 12, 20, 0).getTime()), 0);
  });
});

describe('the answer card', () => {
  const items = [
    { id: 11, type: 'single' },
    { id: 12, type: 'single' },
    { id: 13, type: 'judge' },
  ] as PaperItem[];
  const responses = { 11: { response: { keys: ['A'] } }, 12: { response: { keys: [] } } };

  it('groups by type and tells answered, blank and marked apart', () => {
    const sections = cardSections(items, responses, [12]);
    assert.deepEqual(
      sections.map(({ title, cells }) => [
        title,
        cells.map(({ number, look, marked }) => [number, look, marked]),
      ]),
      [
        [
          '单选题',
          [
            [1, 'answered', false],
            [2, 'blank', true],
          ],
        ],
        ['判断题', [[3, 'blank', false]]],
      ],
    );
    assert.equal(sections[0]?.cells[1]?.label, '第 2 题，未答，已标记');
  });

  it('says what was right and wrong as far as that may be known', () => {
    const all = { 11: responses[11], 12: responses[11], 13: { response: { value: true } } };
    const looks = cardSections(items, all, [], { 11: true, 12: false, 13: null }).flatMap(({ cells }) =>
      cells.map(({ look }) => look),
    );
    assert.deepEqual(looks, ['right', 'wrong', 'answered']);
    assert.equal(cardSections(items, responses, [], { 12: false })[0]?.cells[1]?.look, 'blank');
  });

  it('names the questions left blank before handing in', () => {
    assert.deepEqual(blankNumbers(items, responses), [2, 3]);
    assert.match(submitQuestion([2, 3]), /还有 2 题未作答（第 2、3 题）/);
    assert.match(submitQuestion(Array.from({ length: 20 }, (_, i) => i + 1)), /还有 20 题.*7、8 等题/);
    assert.doesNotMatch(submitQuestion([]), /还有/);
  });
});

describe('the answering screen', () => {
  it('counts down to a deadline, hurries near it, and counts up without one', () => {
    const started = Date.parse('2026-11-24T04:00:00Z');
    const exam = { startedAt: '2026-11-24T04:00:00Z', deadlineAt: '2026-11-24T05:30:00Z' };
    const at = (minutes: number) => timing(exam, started + minutes * 60_000);
    assert.deepEqual(at(10), { clock: '1:20:00', clockLabel: '剩余', hurry: false, over: false });
    assert.deepEqual(at(86), { clock: '04:00', clockLabel: '剩余', hurry: true, over: false });
    assert.equal(at(90).over, true);
    const practice = timing({ ...exam, deadlineAt: null }, started + 61_000);
    assert.deepEqual(practice, { clock: '01:01', clockLabel: '用时', hurry: false, over: false });
  });

  it('turns pages on a swipe, not on a tap or while scrolling', () => {
    const from = { x: 200, y: 300 };
    assert.equal(swipe(from, { x: 100, y: 320 }), 'next');
    assert.equal(swipe(from, { x: 300, y: 280 }), 'previous');
    assert.equal(swipe(from, { x: 170, y: 300 }), undefined);
    assert.equal(swipe(from, { x: 120, y: 400 }), undefined);
  });
});

describe('a month on the calendar', () => {
  it('begins on Monday and holds each day once, leap days too', () => {
    const cells = monthCells('2028-02', new Map([['2028-02-29', 60]]), '2028-02-28');
    assert.deepEqual([cells.length, cells[0]?.day, cells[1]?.day], [35, '', '2028-02-01']);
    assert.equal(cells.filter(({ day }) => day).length, 29);
    assert.deepEqual(
      cells
        .filter(({ level, today }) => level > 0 || today)
        .map(({ day, level, today }) => [day, level, today]),
      [
        ['2028-02-28', 0, true],
        ['2028-02-29', 3, false],
      ],
    );
  });

  it('turns over the year', () => {
    assert.deepEqual([addMonths('2026-01', -1), addMonths('2026-12', 1)], ['2025-12', '2027-01']);
    assert.equal(monthTitle('2026-09'), '2026 年 9 月');
  });
});

describe('a draft of a registration', () => {
  const NOW = Date.parse('2026-12-01T00:00:00Z');
  const asked = (key: string, kind: RegistrationField['kind']): RegistrationField => ({
    key,
    kind,
    label: key,
    required: true,
    hint: '',
    options: [],
    min: null,
    max: null,
  });
  const fields = [asked('id', 'idNumber'), asked('home', 'phone'), asked('work', 'text')];
  const values = { id: '11010519491231002X', home: '13900000000', work: '电工班' };
  const rows = rowsOf(fields, { name: '张三', phone: '13800000000', values });

  it('holds nothing that the server encrypts, and lies over what the server has', () => {
    const draft = draftOfRows(rows, NOW);
    assert.deepEqual(draft, { at: NOW, values: { work: '电工班' } });
    const filled = withDraft({ name: '张三', phone: '13800000000', values: { id: '1', work: '' } }, draft);
    assert.deepEqual(filled.values, { id: '1', work: '电工班' });
    assert.deepEqual(filledOf(rows).values, values);
  });

  it('is kept for seven days; one of an earlier release is none', () => {
    const draft = draftOfRows(rows, NOW);
    assert.ok(!isStale(draft, NOW + 7 * 86_400_000));
    assert.ok(isStale(draft, NOW + 7 * 86_400_000 + 1));
    assert.ok(isDraft(draft) && !isDraft({ name: '张三', phone: '', values: {} }));
  });
});

describe('messages', () => {
  it('lead to pages that the mini program has', async () => {
    const { pages, subPackages } = JSON.parse(
      await readFile(new URL('../miniprogram/app.json', import.meta.url), 'utf8'),
    );
    const addresses = new Set<string>([
      ...pages.map((page: string) => `/${page}`),
      ...subPackages.flatMap(({ root, pages }: { root: string; pages: string[] }) =>
        pages.map((page) => `/${root}/${page}`),
      ),
    ]);
    for (const [kind, { page }] of Object.entries(KINDS))
      assert.ok(addresses.has((PAGES[page] ?? page).split('?')[0]!), `${kind}: ${page}`);
    for (const word of Object.keys(JUMP_PAGES))
      assert.ok(addresses.has(PAGES[word]?.split('?')[0] ?? ''), `what staff may name: ${word}`);
  });
});
