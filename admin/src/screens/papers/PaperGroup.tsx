import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, SwapOutlined } from '@ant-design/icons';
import { App, Button, InputNumber, Space, Tooltip } from 'antd';
import { useState } from 'react';
import { chineseNumber } from '../../../../api/domain/papers/chineseNumber.ts';
import { moved } from '../../widgets/moved.ts';
import { QuestionView } from '../../widgets/QuestionView.tsx';
import { typeLabel } from '../../widgets/questionTypes.ts';
import { type Group, type PaperQuestion, totalScore, withScore } from './paperEdits.ts';
import type { EditedPaper } from './usePaper.ts';

interface PaperGroupProps {
  group: Group;
  number: number;
  edited: EditedPaper;
  mayEdit: boolean;
}

/** One section as it will be printed, with points for all its questions or for each. */
export function PaperGroup({ group, number, edited, mayEdit }: PaperGroupProps) {
  const { questions, edit } = edited;
  const label = typeLabel(group.type);
  return (
    <section aria-label={label}>
      <div className="toolbar" style={{ padding: '8px 12px', background: '#f8f9fc', borderRadius: 6 }}>
        <b>
          {chineseNumber(number)}、{label}（共 {group.questions.length} 题，计 {totalScore(group.questions)}{' '}
          分）
        </b>
        {mayEdit && (
          <Space>
            每题
            <InputNumber
              value={group.score}
              min={0}
              max={1000}
              placeholder="不等"
              aria-label={`${label}每题分值`}
              style={{ width: 90 }}
              onChange={(score) =>
                score !== null && edit(withScore(questions, group.from, group.questions.length, score))
              }
            />
            分
          </Space>
        )}
      </div>
      {group.questions.map((question, index) => (
        <PlacedQuestion
          key={question.id}
          question={question}
          place={group.from + index}
          edited={edited}
          mayEdit={mayEdit}
        />
      ))}
    </section>
  );
}

interface PlacedQuestionProps {
  question: PaperQuestion;
  place: number;
  edited: EditedPaper;
  mayEdit: boolean;
}

function PlacedQuestion({ question, place, edited, mayEdit }: PlacedQuestionProps) {
  const point = question.knowledgePoint ? ` · ${question.knowledgePoint}` : '';
  const difficulty = question.difficulty ? ` · 难度 ${question.difficulty}` : '';
  return (
    <div style={{ display: 'flex', gap: 16, alignItems: 'start', padding: '0 12px' }}>
      <div style={{ flex: 1, minWidth: 0 }}>
        <QuestionView {...question} place={`第 ${place + 1} 题${point}${difficulty}`} />
      </div>
      <div style={{ paddingTop: 12 }}>
        {mayEdit ? (
          <QuestionTools question={question} place={place} edited={edited} />
        ) : (
          <span className="numeric">{question.score} 分</span>
        )}
      </div>
    </div>
  );
}

function QuestionTools({ question, place, edited }: Omit<PlacedQuestionProps, 'mayEdit'>) {
  const { message } = App.useApp();
  const { questions, edit } = edited;
  const [searching, setSearching] = useState(false);
  const swap = async () => {
    setSearching(true);
    try {
      await edited.swap(question);
    } catch (error) {
      message.error((error as Error).message, 6);
    } finally {
      setSearching(false);
    }
  };
  const tool = (title: string, icon: React.ReactNode, onClick: () => void, disabled = false) => (
    <Tooltip title={title}>
      <Button
        type="text"
        icon={icon}
        disabled={disabled}
        aria-label={`第 ${place + 1} 题${title}`}
        onClick={onClick}
      />
    </Tooltip>
  );
  return (
    <Space size={4}>
      <InputNumber
        value={question.score}
        min={0}
        max={1000}
        aria-label={`第 ${place + 1} 题分值`}
        style={{ width: 76 }}
        onChange={(score) => score !== null && edit(withScore(questions, place, 1, score))}
      />
      {tool('上移', <ArrowUpOutlined />, () => edit(moved(questions, place, -1)), place === 0)}
      {tool(
        '下移',
        <ArrowDownOutlined />,
        () => edit(moved(questions, place, 1)),
        place === questions.length - 1,
      )}
      {tool('换一道同类题', <SwapOutlined />, swap, searching)}
      {tool('移除', <DeleteOutlined />, () => edit(questions.toSpliced(place, 1)))}
    </Space>
  );
}
