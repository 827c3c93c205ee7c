/** Sets fields of many rows at once, then says how many changed and which could not be changed, and why. */
import { useInvalidate } from '@refinedev/core';
import { Alert, App, Checkbox, Form, Modal, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { FieldMeta, ResourceMeta } from '../../../api/rest/metaTypes.ts';
import { request } from '../http/request.ts';
import { inputFor } from '../widgets/inputs.tsx';
import { bulkFields } from './fields.ts';

/** Either rows by id, or all that a query of the list matches. */
export type BulkTarget = { ids: number[] } | { query: string; expected: number };

interface Reply {
  changed: number;
  unchanged: number;
  refusedCount: number;
  refused: { id: number; title: string; reason: string }[];
}

interface BulkDialogProps {
  resource: ResourceMeta;
  target: BulkTarget;
  onClose: (changed: boolean) => void;
}

export function BulkDialog({ resource, target, onClose }: BulkDialogProps) {
  const { message } = App.useApp();
  const invalidate = useInvalidate();
  const [form] = Form.useForm<Record<string, unknown>>();
  const [chosen, setChosen] = useState<string[]>([]);
  const [problem, setProblem] = useState('');
  const [reply, setReply] = useState<Reply>();
  const [busy, setBusy] = useState(false);
  const count = 'ids' in target ? target.ids.length : target.expected;

  const apply = async () => {
    setBusy(true);
    setProblem('');
    const values = form.getFieldsValue();
    const set = Object.fromEntries(chosen.map((name) => [name, setValue(name, values[name], resource)]));
    try {
      const { data } = await request<{ data: Reply }>('POST', `/${resource.name}/bulk`, { set, ...target });
      await invalidate({ resource: resource.name, invalidates: ['resourceAll'] });
      if (data.refusedCount > 0) return setReply(data);
      message.success(resultText(data), 5);
      onClose(true);
    } catch (error) {
      setProblem((error as Error).message);
    } finally {
      setBusy(false);
    }
  };
  if (reply) return <BulkResult resource={resource} reply={reply} onClose={() => onClose(true)} />;
  return (
    <Modal
      open
      width={560}
      title={`批量修改 ${count} 条${resource.label}`}
      okText={`修改 ${count} 条`}
      okButtonProps={{ disabled: chosen.length === 0 }}
      confirmLoading={busy}
      onOk={apply}
      onCancel={() => onClose(false)}
    >
      <Form form={form} className="stack">
        <div className="muted">
          勾选要修改的字段并填写新值；勾选而留空，就是清空。没有勾选的字段保持不变。
        </div>
        {bulkFields(resource).map((field) => (
          <BulkField
            key={field.name}
            field={field}
            chosen={chosen.includes(field.name)}
            onChoose={(on) =>
              setChosen(on ? [...chosen, field.name] : chosen.filter((name) => name !== field.name))
            }
          />
        ))}
        {problem && <Alert type="error" showIcon message={problem} />}
      </Form>
    </Modal>
  );
}

/** What was left empty: false of a yes/no field, else nothing. */
function setValue(name: string, value: unknown, { fields }: ResourceMeta): unknown {
  const isBoolean = fields.some((field) => field.name === name && field.kind === 'boolean');
  return value ?? (isBoolean ? false : null);
}

interface BulkFieldProps {
  field: FieldMeta;
  chosen: boolean;
  onChoose: (on: boolean) => void;
}

function BulkField({ field, chosen, onChoose }: BulkFieldProps) {
  const Input = inputFor(field);
  return (
    <div className="bulk-field">
      <Checkbox checked={chosen} onChange={(event) => onChoose(event.target.checked)}>
        {field.label}
      </Checkbox>
      {chosen && (
        <Form.Item name={field.name} noStyle>
          <Input field={field} />
        </Form.Item>
      )}
    </div>
  );
}

const resultText = ({ changed, unchanged }: Reply): string =>
  `已修改 ${changed} 条${unchanged > 0 ? `，${unchanged} 条原本就是这样` : ''}`;

function BulkResult({
  resource,
  reply,
  onClose,
}: {
  resource: ResourceMeta;
  reply: Reply;
  onClose: () => void;
}) {
  const { refused, refusedCount } = reply;
  const more = refusedCount > refused.length ? `（只列出前 ${refused.length} 条）` : '';
  return (
    <Modal
      open
      width={760}
      title="批量修改结果"
      okText="知道了"
      cancelButtonProps={{ style: { display: 'none' } }}
      onOk={onClose}
      onCancel={onClose}
    >
      <div className="stack">
        <Alert
          type="warning"
          showIcon
          message={`${resultText(reply)}，${refusedCount} 条不能修改${more}，保持原样`}
        />
        <Table
          size="small"
          rowKey="id"
          dataSource={refused}
          pagination={{ pageSize: 8, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[
            {
              title: resource.label,
              render: (_, { id, title }) => (
                <Link to={`/${resource.name}/${id}`}>{title || `编号 ${id}`}</Link>
              ),
            },
            { title: '原因', dataIndex: 'reason', width: 320 },
          ]}
        />
      </div>
    </Modal>
  );
}
