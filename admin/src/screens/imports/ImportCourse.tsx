/** One import from recognising to publishing. Everything is asked of the server, so it can be left. */
import { useOne } from '@refinedev/core';
import { Alert, App, Button, Card, Result, Skeleton, Space } from 'antd';
import type { Import } from '../../../../api/domain/imports/contract.ts';
import { LinkButton } from '../../layout/LinkButton.tsx';
import { PageHead } from '../../layout/PageHead.tsx';
import type { Row } from '../../widgets/types.ts';
import { CourseSteps, Running } from './Course.tsx';
import { StateTag } from './PastImports.tsx';
import { PublishPanel } from './PublishPanel.tsx';
import { ReportView } from './ReportView.tsx';
import { UndoButton, UndoneNote } from './UndoImport.tsx';
import { useImport, useImportStep } from './useImport.ts';

const STEPS = ['识别文件', '核对结果', '写入题库', '发布'];

export function ImportCourse({ id }: { id: number }) {
  const { data, error } = useImport(id);
  const { result: bank } = useOne<Row>({
    resource: 'banks',
    id: data?.bankId,
    queryOptions: { enabled: data !== undefined },
  });
  if (error && !data) return <Result status="warning" title={error.message} />;
  if (!data) return <Skeleton active />;
  const bankQuery = bank
    ? `?occupationId=${bank.occupationId}&levelId=${bank.levelId}&bankId=${bank.id}`
    : '';
  return (
    <>
      <PageHead
        title={data.fileName}
        sub={
          <Space>
            {bank && `导入到：${[bank.labels?.occupationId, bank.labels?.levelId, bank.name].join(' · ')}`}
            <StateTag state={data.state} />
          </Space>
        }
        back={`/imports${bankQuery}`}
      />
      <div className="stack">
        <CourseSteps state={data.state} titles={STEPS} />
        <Stage current={data} again={`/imports${bankQuery}`} />
        {data.report && <ReportView id={id} report={data.report} state={data.state} />}
      </div>
    </>
  );
}

const RUNNING = {
  waiting: '排队中，等前面的文件识别完就开始…',
  reading: '正在识别文件中的试题…',
  importing: '正在写入题库…',
};

function Stage({ current, again }: { current: Import; again: string }) {
  const { state, progress, error, report } = current;
  const step = useImportStep(current.id);
  const retry = (
    <LinkButton to={again} size="small">
      重新上传
    </LinkButton>
  );
  switch (state) {
    case 'waiting':
    case 'reading':
    case 'importing':
      return (
        <Running
          text={RUNNING[state]}
          progress={progress}
          cancel={state !== 'importing' && <CancelButton step={step} />}
        />
      );
    case 'failed':
      return <Alert type="error" showIcon message={error ?? '导入没有成功'} action={retry} />;
    case 'cancelled':
      return <Alert type="info" showIcon message="已取消，没有写入任何试题" action={retry} />;
    case 'undone':
      return <UndoneNote importId={current.id} again={retry} />;
    case 'done':
      return (
        <PublishPanel
          bankId={current.bankId}
          imported={report?.total ?? 0}
          undo={<UndoButton importId={current.id} />}
        />
      );
    case 'ready':
      if (!report?.total)
        return (
          <Alert
            type="warning"
            showIcon
            message="没有识别出可以导入的试题"
            description="请在下面的“工作表与列”中指出哪一列是题干、哪一列是答案，再点“重新识别”；或在“需要处理”里逐行修正。"
            action={
              <Space direction="vertical" align="end">
                {retry}
                <CancelButton step={step} size="small" />
              </Space>
            }
          />
        );
      return (
        <Card>
          <div className="toolbar" style={{ padding: 0 }}>
            <span>
              请核对下面的识别结果。确认后写入 <b>{report.total}</b> 题；有错误的行不会写入。
            </span>
            <Space>
              <CancelButton step={step} />
              <Button type="primary" loading={step.busy} onClick={() => step.take('confirm')}>
                确认导入
              </Button>
            </Space>
          </div>
        </Card>
      );
  }
}

interface CancelButtonProps {
  step: ReturnType<typeof useImportStep>;
  size?: 'small';
}

/** Its question stays when the file has been read meanwhile and this button gives way to another. */
function CancelButton({ step, size }: CancelButtonProps) {
  const { modal } = App.useApp();
  const ask = () =>
    modal.confirm({
      title: '取消这次导入？',
      content: '不会写入任何试题',
      okText: '确定取消',
      cancelText: '继续导入',
      onOk: () => step.take('cancel'),
    });
  return (
    <Button size={size} disabled={step.busy} onClick={ask}>
      取消导入
    </Button>
  );
}
