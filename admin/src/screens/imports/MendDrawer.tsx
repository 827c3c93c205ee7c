/** One failed row: what stands in the file on top, the question that is to come of it below. */
import { Alert, App, Button, Descriptions, Drawer, Form, Input, Select, Space } from 'antd';
import { useState } from 'react';
import { ApiError } from '../../http/request.ts';
import { AnswerInput } from '../../widgets/AnswerInput.tsx';
import { OptionsInput } from '../../widgets/OptionsInput.tsx';
import { PartList } from '../../widgets/QuestionView.tsx';
import { TYPE_OPTIONS } from '../../widgets/questionTypes.ts';
import { type MendDraft, type ProblemRow, useProblemSteps } from './useProblems.ts';

interface MendDrawerProps {
  importId: number;
  row: ProblemRow;
  onClose: () => void;
  onSaved: () => void;
}

const FIELDS = [
  'type',
  'stem',
  'options',
  'answer',
  'explanation',
  'difficulty',
  'knowledgePointCode',
] as const;
const DIFFICULTIES = ['容易', '较易', '中等', '较难', '困难'].map((label, at) => ({ value: at + 1, label }));

export function MendDrawer({ importId, row, onClose, onSaved }: MendDrawerProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<MendDraft>();
  const take = useProblemSteps(importId);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  const save = async (values: MendDraft) => {
    setBusy(true);
    setProblem('');
    try {
      await take(row.position, 'mend', draftOf(values, row));
      message.success(`${placeOf(row)}已修正，将随本次导入写入`);
      onSaved();
    } catch (error) {
      setProblem(showAtFields(error as Error));
    } finally {
      setBusy(false);
    }
  };
  /** Returns what belongs to no field. */
  const showAtFields = (error: Error): string => {
    const details = error instanceof ApiError ? error.details : [];
    const placed = details.flatMap(({ field, message: text }) => {
      const name = FIELDS.find((one) => field === one || field.startsWith(`${one}.`));
      return name ? [{ name, errors: [text] }] : [];
    });
    form.setFields(placed);
    if (placed[0]) form.scrollToField(placed[0].name, { block: 'center' });
    return placed.length > 0 ? '' : error.message;
  };

  return (
    <Drawer
      open
      width={680}
      title={`修正${placeOf(row)}`}
      onClose={onClose}
      footer={
        <Space>
          <Button type="primary" loading={busy} onClick={form.submit}>
            保存并列入导入
          </Button>
          <Button onClick={onClose}>取消</Button>
        </Space>
      }
    >
      <div className="stack">
        <Alert type={row.outcome === 'open' ? 'error' : 'info'} showIcon message={row.message} />
        <OriginalCells row={row} />
        <Form form={form} layout="vertical" initialValues={row.question ?? {}} onFinish={save}>
          <QuestionFields />
        </Form>
        <PartList parts={row.question?.parts ?? []} />
        {problem && <Alert type="error" showIcon message={problem} />}
      </div>
    </Drawer>
  );
}

function QuestionFields() {
  const required = [{ required: true }];
  return (
    <>
      <Form.Item name="type" label="题型" rules={required}>
        <Select options={TYPE_OPTIONS} placeholder="选择题型" />
      </Form.Item>
      <Form.Item name="stem" label="题干" rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} />
      </Form.Item>
      <Form.Item name="options" label="选项">
        <OptionsInput />
      </Form.Item>
      <Form.Item name="answer" label="答案" rules={required}>
        <AnswerInput />
      </Form.Item>
      <Form.Item name="explanation" label="解析">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} />
      </Form.Item>
      <Form.Item name="difficulty" label="难度">
        <Select allowClear options={DIFFICULTIES} placeholder="不填" />
      </Form.Item>
      <Form.Item name="knowledgePointCode" label="知识点" extra="填写知识点的代码或名称，可以不填">
        <Input allowClear />
      </Form.Item>
    </>
  );
}

const placeOf = ({ sheet, row }: ProblemRow): string => `“${sheet}”第 ${row} 行`;

/** Options of a question that has none by its type are let go of; what the form does not show is kept. */
function draftOf(values: MendDraft, { question }: ProblemRow): MendDraft {
  const { type, options, difficulty, knowledgePointCode } = values;
  const isChoice = type === 'single' || type === 'multiple';
  return {
    ...question,
    ...values,
    options: isChoice ? (options ?? []) : [],
    difficulty: difficulty ?? null,
    knowledgePointCode: knowledgePointCode || null,
  };
}

/** As the spreadsheet shows it, column by column. */
function OriginalCells({ row: { cells, columns } }: { row: ProblemRow }) {
  const filled = (cells ?? []).flatMap((text, at) =>
    text.trim() ? [{ key: at, label: columns[at] || `第 ${at + 1} 列`, children: text }] : [],
  );
  if (filled.length === 0) return null;
  return <Descriptions bordered size="small" column={1} title="文件里的内容" items={filled} />;
}
