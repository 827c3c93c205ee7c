/** One import of learners from reading to done. Everything is asked of the server, so it can be left. */
import { Alert, Button, Popconfirm, Result, Skeleton, Space } from 'antd';
import type { LearnerImport } from '../../../../api/domain/learnerImports/contract.ts';
import { LinkButton } from '../../layout/LinkButton.tsx';
import { PageHead } from '../../layout/PageHead.tsx';
import { CourseSteps, Running } from '../imports/Course.tsx';
import { StateTag } from '../imports/PastImports.tsx';
import { ConfirmList } from './ConfirmList.tsx';
import { ListReport } from './ListReport.tsx';
import { UndoList } from './UndoList.tsx';
import { PATH, useLearnerImport, useListStep } from './useLearnerImport.ts';

const STEPS = ['识别名单', '核对', '写入学员', '完成'];

export function ListCourse({ id }: { id: number }) {
  const { data, error } = useLearnerImport(id);
  if (error && !data) return <Result status="warning" title={error.message} />;
  if (!data) return <Skeleton active />;
  return (
    <>
      <PageHead
        title={data.fileName}
        sub={
          <Space>
            {`学员导入 ${id} · ${data.organisationName ?? '本中心'} · ${data.createdByName}`}
            <StateTag state={data.state} />
          </Space>
        }
        back={PATH}
      />
      <div className="stack">
        <CourseSteps state={data.state} titles={STEPS} />
        <Stage current={data} />
        {data.report && <ListReport id={id} report={data.report} state={data.state} />}
      </div>
    </>
  );
}

const RUNNING = {
  waiting: '排队中，等前面的文件识别完就开始…',
  reading: '正在识别名单…',
  importing: '正在写入学员…',
};

function Stage({ current }: { current: LearnerImport }) {
  const { id, state, progress, error, report, outcome, undone } = current;
  const again = (
    <LinkButton to={PATH} size="small">
      重新上传
    </LinkButton>
  );
  switch (state) {
    case 'waiting':
    case 'reading':
    case 'importing':
      return <Running text={RUNNING[state]} progress={progress} cancel={<CancelButton id={id} />} />;
    case 'failed':
      return <Alert type="error" showIcon message={error ?? '导入没有成功'} action={again} />;
    case 'cancelled':
      return <Alert type="info" showIcon message="已取消，没有写入任何学员" action={again} />;
    case 'undone':
      return (
        <Alert
          type="info"
          showIcon
          message="这次导入已撤销"
          description={
            undone &&
            `移除从未登录的新学员 ${undone.removed} 人，保留 ${undone.kept} 人；恢复 ${undone.restored} 人的资料；收回会员 ${undone.memberships} 人`
          }
          action={again}
        />
      );
    case 'done':
      return (
        <Alert
          type="success"
          showIcon
          message="导入完成"
          description={
            outcome &&
            `新建 ${outcome.created} 人，更新 ${outcome.updated} 人，不变 ${outcome.unchanged + outcome.skipped} 人，开通会员 ${outcome.memberships} 人`
          }
          action={
            <Space>
              <LinkButton to="/learners" size="small">
                查看学员
              </LinkButton>
              <UndoList id={id} />
            </Space>
          }
        />
      );
    case 'ready':
      return (
        <>
          {error && <Alert type="error" showIcon message={error} />}
          {report && report.created + report.known > 0 ? (
            <ConfirmList id={id} report={report} cancel={<CancelButton id={id} />} />
          ) : (
            <Alert
              type="warning"
              showIcon
              message="没有可以导入的学员，请改好名单后重新上传"
              action={again}
            />
          )}
        </>
      );
  }
}

function CancelButton({ id }: { id: number }) {
  const { busy, take } = useListStep(id);
  return (
    <Popconfirm
      title="取消这次导入？"
      description="不会写入任何学员"
      okText="取消导入"
      cancelText="返回"
      onConfirm={() => take('cancel')}
    >
      <Button disabled={busy}>取消导入</Button>
    </Popconfirm>
  );
}
