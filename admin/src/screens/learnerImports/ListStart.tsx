import { Card, Progress, Space, Table } from 'antd';
import dayjs from 'dayjs';
import { Link, useNavigate } from 'react-router';
import type { LearnerImport } from '../../../../api/domain/learnerImports/contract.ts';
import { upload } from '../../http/request.ts';
import { DownloadButton } from '../../layout/DownloadButton.tsx';
import { PageHead } from '../../layout/PageHead.tsx';
import { MINUTE } from '../../widgets/DateInputs.tsx';
import { FileDrop } from '../../widgets/FileDrop.tsx';
import { StateTag } from '../imports/PastImports.tsx';
import { isRunning } from '../imports/useImport.ts';
import { PATH, useLearnerImports } from './useLearnerImport.ts';

export function ListStart() {
  const navigate = useNavigate();
  return (
    <>
      <PageHead
        title="学员导入"
        sub="从表格批量建立或更新学员，并开通会员；先核对，确认后才写入，写入后还可以整次撤销"
      />
      <div className="stack">
        <Card
          title="上传名单"
          extra={
            <DownloadButton path={`${PATH}/template.xlsx`} fileName="学员导入模板.xlsx">
              下载模板
            </DownloadButton>
          }
        >
          <FileDrop
            accept=".xlsx,.xlsm,.xls,.csv"
            prompt="把名单拖到这里，或点击选择文件"
            hint="支持 Excel（xlsx、xls）和 csv（UTF-8、GBK）；按表头识别手机号、姓名、职业、等级、类别、考试计划、考点、班级、机构、会员到期日，顺序不限"
            send={(file, show) => upload<{ data: LearnerImport }>(PATH, file, show)}
            onSent={({ data }) => navigate(`${PATH}/${data.id}`)}
          />
        </Card>
        <PastLists />
      </div>
    </>
  );
}

/** The latest imports; each can be gone on with. */
function PastLists() {
  const { data, isPending } = useLearnerImports();
  return (
    <Card title="导入记录" styles={{ body: { padding: 0 } }}>
      <Table<LearnerImport>
        rowKey="id"
        className="flush-table"
        size="middle"
        loading={isPending}
        dataSource={data}
        pagination={false}
        locale={{ emptyText: '还没有导入过' }}
        columns={[
          { title: '编号', dataIndex: 'id', width: 70, className: 'numeric' },
          {
            title: '文件',
            render: (_, { id, fileName }) => <Link to={`${PATH}/${id}`}>{fileName}</Link>,
          },
          {
            title: '状态',
            width: 180,
            render: (_, { state, progress, fileName }) => (
              <Space>
                <StateTag state={state} />
                {isRunning(state) && (
                  <Progress
                    percent={progress}
                    size="small"
                    style={{ width: 90 }}
                    aria-label={`${fileName}的进度`}
                  />
                )}
              </Space>
            ),
          },
          { title: '结果', width: 260, render: (_, row) => resultOf(row) },
          { title: '机构', width: 140, render: (_, { organisationName }) => organisationName ?? '本中心' },
          { title: '上传', width: 100, dataIndex: 'createdByName' },
          {
            title: '时间',
            width: 150,
            render: (_, { createdAt }) => <span className="numeric">{dayjs(createdAt).format(MINUTE)}</span>,
          },
        ]}
      />
    </Card>
  );
}

function resultOf({ outcome, undone, error }: LearnerImport): string | null {
  if (undone) return `已撤销，移除 ${undone.removed} 人`;
  if (!outcome) return error;
  return `新建 ${outcome.created}，更新 ${outcome.updated}，开通会员 ${outcome.memberships}`;
}
