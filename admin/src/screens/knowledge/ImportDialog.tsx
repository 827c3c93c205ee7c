/** A table of knowledge points: what importing it would do is shown row by row before it is done. */
import { InboxOutlined } from '@ant-design/icons';
import { Alert, App, Modal, Table, Tag, Upload } from 'antd';
import { useState } from 'react';
import type { ImportedPoint, TreeOf } from '../../../../api/domain/knowledge/contract.ts';
import { upload } from '../../http/request.ts';

type Preview = { points: ImportedPoint[]; applied: boolean };

const CHANGES = { create: ['新建', 'green'], update: ['更新', 'blue'], none: ['不变', undefined] } as const;

export function ImportDialog({ tree, onClose }: { tree: TreeOf; onClose: () => void }) {
  const { message } = App.useApp();
  const [file, setFile] = useState<File | null>(null);
  const [points, setPoints] = useState<ImportedPoint[]>([]);
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);

  const send = async (chosen: File, apply: boolean) => {
    setBusy(true);
    setProblem('');
    try {
      const path = `/knowledge-points/import?occupationId=${tree.occupationId}&levelId=${tree.levelId}&apply=${apply}`;
      const { data } = await upload<{ data: Preview }>(path, chosen);
      setFile(chosen);
      setPoints(data.points);
      if (!data.applied) return;
      message.success(`已导入 ${data.points.length} 个鉴定点`);
      onClose();
    } catch (error) {
      setProblem((error as Error).message);
      if (!apply) setPoints([]);
    } finally {
      setBusy(false);
    }
  };
  const faulty = points.filter(({ error }) => error !== null).length;
  return (
    <Modal
      open
      width={900}
      title="导入鉴定点"
      okText={`导入 ${points.length} 个鉴定点`}
      okButtonProps={{ disabled: points.length === 0 || faulty > 0 }}
      confirmLoading={busy}
      onOk={() => file && send(file, true)}
      onCancel={onClose}
    >
      <div className="stack">
        <Upload.Dragger
          accept=".xlsx,.xls,.csv"
          showUploadList={false}
          disabled={busy}
          beforeUpload={(chosen) => {
            send(chosen, false);
            return false;
          }}
        >
          <p className="ant-upload-drag-icon">
            <InboxOutlined />
          </p>
          <p>{file ? file.name : '点击或拖入 xlsx、xls 或 csv 文件'}</p>
          <p className="muted">
            表头要有代码和名称；上级写在“上级代码”列，或由代码（如 A-A-001）、合并的各级列看出
          </p>
        </Upload.Dragger>
        {problem && <Alert type="error" showIcon message={problem} />}
        {points.length > 0 && <Outcome points={points} faulty={faulty} />}
      </div>
    </Modal>
  );
}

function Outcome({ points, faulty }: { points: ImportedPoint[]; faulty: number }) {
  const count = (change: ImportedPoint['change']) => points.filter((point) => point.change === change).length;
  return (
    <>
      {faulty > 0 ? (
        <Alert
          type="error"
          showIcon
          message={`有 ${faulty} 行有问题，请改正后重新上传；现在不会导入任何内容`}
        />
      ) : (
        <Alert
          type="success"
          showIcon
          message={`将新建 ${count('create')} 个、更新 ${count('update')} 个，${count('none')} 个不变`}
        />
      )}
      <Table<ImportedPoint>
        size="small"
        rowKey={({ row, code }) => `${row} ${code}`}
        dataSource={points.toSorted((a, b) => Number(b.error !== null) - Number(a.error !== null))}
        pagination={{ pageSize: 8, showSizeChanger: false }}
        columns={[
          { title: '行', dataIndex: 'row', width: 60 },
          { title: '代码', dataIndex: 'code', width: 130 },
          { title: '名称', dataIndex: 'name' },
          { title: '鉴定比重', width: 90, render: (_, { weight }) => (weight === null ? '—' : `${weight}%`) },
          { title: '上级代码', dataIndex: 'parentCode', width: 110 },
          {
            title: '结果',
            width: 240,
            render: (_, { error, change }) =>
              error ? (
                <span style={{ color: '#c62828' }}>{error}</span>
              ) : (
                <Tag color={CHANGES[change][1]}>{CHANGES[change][0]}</Tag>
              ),
          },
        ]}
      />
    </>
  );
}
