/** One paper: its questions in order with points, put together here until it is published. */
import { PlusOutlined, ReloadOutlined } from '@ant-design/icons';
import { Alert, App, Button, Card, Empty, Skeleton, Space, Tag } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { PaperQuestionsView } from '../../../../api/domain/papers/contract.ts';
import { UnsavedGuard } from '../../crud/UnsavedGuard.tsx';
import { Absent } from '../../layout/Absent.tsx';
import { PageHead } from '../../layout/PageHead.tsx';
import { useCan } from '../../meta/MetaContext.tsx';
import { AddQuestions } from './AddQuestions.tsx';
import { PaperActions } from './PaperActions.tsx';
import { PaperGroup } from './PaperGroup.tsx';
import { groupsOf, totalScore, withAdded } from './paperEdits.ts';
import { type EditedPaper, usePaper } from './usePaper.ts';

export default function PaperScreen() {
  const id = Number(useParams().id);
  const edited = usePaper(id);
  const { paper, error } = edited;
  if (error) return <Absent error={error} list="/papers" />;
  return (
    <>
      <PageHead
        title={paper?.name ?? '试卷'}
        sub={paper && <Summary paper={paper} />}
        back="/papers"
        extra={paper && <PaperActions paper={paper} edited={edited} />}
      />
      <UnsavedGuard dirty={edited.dirty} />
      <Card>{paper ? <Questions paper={paper} edited={edited} /> : <Skeleton active />}</Card>
    </>
  );
}

function Summary({ paper }: { paper: PaperQuestionsView }) {
  const state = paper.published ? (
    <Tag color="green">已发布</Tag>
  ) : (
    <Tag>{paper.frozen ? '已取消发布' : '草稿'}</Tag>
  );
  return (
    <>
      {state}
      {paper.kind === 'past' ? '真题' : '模拟卷'} · {paper.bankName} 第 {paper.versionNumber} 版 · 时长{' '}
      {paper.minutes ?? '—'} 分钟 · 及格 {paper.passScore ?? '—'} 分
    </>
  );
}

function Questions({ paper, edited }: { paper: PaperQuestionsView; edited: EditedPaper }) {
  const mayEdit = useCan('papers', 'update') && !paper.frozen;
  const [adding, setAdding] = useState(false);
  const { questions } = edited;
  return (
    <div className="stack">
      {paper.frozen && (
        <Alert type="info" showIcon message="试卷发布过，试题与计分不能再改；需要调整时请先复制一份。" />
      )}
      {paper.shortage && <Alert type="warning" showIcon message={paper.shortage} />}
      {mayEdit && !paper.composed && !edited.dirty && questions.length > 0 && (
        <Alert type="info" showIcon message="这是按组卷规则抽出的试题；可直接发布，也可调整后保存。" />
      )}
      <div className="toolbar" style={{ padding: 0 }}>
        <b>
          共 {questions.length} 题，总分 {totalScore(questions)} 分
        </b>
        {mayEdit && <EditButtons paper={paper} edited={edited} onAdd={() => setAdding(true)} />}
      </div>
      {questions.length === 0 && <Empty description="还没有试题，请点“添加试题”从题库版本中挑选" />}
      {groupsOf(questions).map((group, index) => (
        <PaperGroup key={group.from} group={group} number={index + 1} edited={edited} mayEdit={mayEdit} />
      ))}
      {adding && (
        <AddQuestions
          paper={paper}
          chosen={questions.map(({ id }) => id)}
          onAdd={(added) => edited.edit(withAdded(questions, added))}
          onClose={() => setAdding(false)}
        />
      )}
    </div>
  );
}

interface EditButtonsProps {
  paper: PaperQuestionsView;
  edited: EditedPaper;
  onAdd: () => void;
}

function EditButtons({ paper, edited, onAdd }: EditButtonsProps) {
  const { modal } = App.useApp();
  const draw = () =>
    modal.confirm({
      title: '按组卷规则重新抽题',
      content: '现有的试题和调整会被新抽出的试题代替。',
      okText: '重新抽题',
      onOk: edited.drawAnew,
    });
  return (
    <Space>
      {paper.blueprintId !== null && (
        <Button icon={<ReloadOutlined />} disabled={edited.busy} onClick={draw}>
          重新抽题
        </Button>
      )}
      <Button icon={<PlusOutlined />} onClick={onAdd}>
        添加试题
      </Button>
      <Button type="primary" disabled={!edited.dirty} loading={edited.busy} onClick={edited.save}>
        保存
      </Button>
    </Space>
  );
}
