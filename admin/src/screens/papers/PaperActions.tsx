import { PrinterOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Space } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { PaperQuestionsView } from '../../../../api/domain/papers/contract.ts';
import { download, request } from '../../http/request.ts';
import { LinkButton } from '../../layout/LinkButton.tsx';
import { useCan } from '../../meta/MetaContext.tsx';
import type { EditedPaper } from './usePaper.ts';

const PRINTS = [
  { key: 'docx?key=false', label: '试卷（Word）' },
  { key: 'docx?key=true', label: '试卷与答案（Word）' },
  { type: 'divider' as const },
  { key: 'pdf?key=false', label: '试卷（PDF）' },
  { key: 'pdf?key=true', label: '试卷与答案（PDF）' },
];

/** What can be done with a paper as a whole. */
export function PaperActions({ paper, edited }: { paper: PaperQuestionsView; edited: EditedPaper }) {
  const mayEdit = useCan('papers', 'update');
  return (
    <Space>
      <PrintButton paper={paper} disabled={edited.dirty || edited.questions.length === 0} />
      {mayEdit && <CopyButton paper={paper} />}
      {mayEdit && <LinkButton to={`/papers/${paper.id}/edit`}>编辑资料</LinkButton>}
      {mayEdit && <PublishButton paper={paper} edited={edited} />}
    </Space>
  );
}

function PrintButton({ paper, disabled }: { paper: PaperQuestionsView; disabled: boolean }) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const print = async (what: string) => {
    setBusy(true);
    try {
      await download(`/papers/${paper.id}/print.${what}`, paper.name);
    } catch (error) {
      message.error((error as Error).message, 6);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dropdown
      trigger={['click']}
      disabled={disabled}
      menu={{ items: PRINTS, onClick: ({ key }) => print(key) }}
    >
      <Button icon={<PrinterOutlined />} loading={busy}>
        打印
      </Button>
    </Dropdown>
  );
}

function CopyButton({ paper }: { paper: PaperQuestionsView }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const copy = async () => {
    try {
      const { data } = await request<{ data: { id: number } }>('POST', `/papers/${paper.id}/copy`);
      message.success('已复制，这是副本');
      navigate(`/papers/${data.id}`);
    } catch (error) {
      message.error((error as Error).message, 6);
    }
  };
  return <Button onClick={copy}>复制</Button>;
}

function PublishButton({ paper, edited }: { paper: PaperQuestionsView; edited: EditedPaper }) {
  const { modal } = App.useApp();
  const { published } = paper;
  const ask = () =>
    modal.confirm({
      title: published ? '取消发布' : '发布试卷',
      content: published
        ? '学员不再看到这份试卷；已开始的考试不受影响。'
        : '发布后学员可以考这份试卷，试题与计分不能再改。',
      okText: published ? '取消发布' : '发布',
      cancelText: '返回',
      onOk: () => edited.publish(!published),
    });
  return (
    <Button
      type={published ? 'default' : 'primary'}
      disabled={edited.dirty}
      loading={edited.busy}
      onClick={ask}
    >
      {published ? '取消发布' : '发布'}
    </Button>
  );
}
