import { useCreate } from '@refinedev/core';
import { Button, Form, Input, Modal, Space } from 'antd';
import { useState } from 'react';
import { ApiError } from '../../http/request.ts';
import { useCan } from '../../meta/MetaContext.tsx';
import { RelationSelect } from '../../widgets/RelationSelect.tsx';

export interface BankChoice {
  occupationId: number | null;
  levelId: number | null;
  bankId: number | null;
}

interface BankChooserProps {
  choice: BankChoice;
  onChoose: (choice: BankChoice) => void;
}

export function BankChooser({ choice, onChoose }: BankChooserProps) {
  const { occupationId, levelId, bankId } = choice;
  const [creating, setCreating] = useState(false);
  const mayCreate = useCan('banks', 'create');
  const narrowed = occupationId !== null && levelId !== null;
  return (
    <Form layout="vertical" className="import-choice">
      <Form.Item label="工种" htmlFor="import-occupation">
        <RelationSelect
          id="import-occupation"
          resource="occupations"
          value={occupationId}
          placeholder="选择工种"
          onChange={(next) => onChoose({ occupationId: next, levelId, bankId: null })}
        />
      </Form.Item>
      <Form.Item label="等级" htmlFor="import-level">
        <RelationSelect
          id="import-level"
          resource="levels"
          value={levelId}
          placeholder="选择等级"
          onChange={(next) => onChoose({ occupationId, levelId: next, bankId: null })}
        />
      </Form.Item>
      <Form.Item label="题库" htmlFor="import-bank">
        <Space.Compact block>
          <RelationSelect
            id="import-bank"
            resource="banks"
            value={bankId}
            disabled={!narrowed}
            placeholder={narrowed ? '选择题库，或新建一个' : '先选择工种和等级'}
            filters={[
              { field: 'occupationId', operator: 'in', value: [occupationId] },
              { field: 'levelId', operator: 'in', value: [levelId] },
            ]}
            onChange={(next) => onChoose({ ...choice, bankId: next })}
          />
          {mayCreate && (
            <Button disabled={!narrowed} onClick={() => setCreating(true)}>
              新建题库
            </Button>
          )}
        </Space.Compact>
      </Form.Item>
      {creating && (
        <CreateBank
          choice={choice}
          onClose={(created) => {
            setCreating(false);
            if (created) onChoose({ ...choice, bankId: created });
          }}
        />
      )}
    </Form>
  );
}

interface CreateBankProps {
  choice: BankChoice;
  onClose: (created?: number) => void;
}

function CreateBank({ choice, onClose }: CreateBankProps) {
  const [form] = Form.useForm<{ name: string }>();
  const { mutateAsync, mutation } = useCreate<{ id: number }>({
    resource: 'banks',
    errorNotification: false,
  });
  const save = async ({ name }: { name: string }) => {
    try {
      const { occupationId, levelId } = choice;
      const { data } = await mutateAsync({ values: { name, occupationId, levelId } });
      onClose(data.id);
    } catch (error) {
      const message =
        error instanceof ApiError && error.details[0] ? error.details[0].message : (error as Error).message;
      form.setFields([{ name: 'name', errors: [message] }]);
    }
  };
  return (
    <Modal
      open
      title="新建题库"
      okText="新建"
      confirmLoading={mutation.isPending}
      onOk={form.submit}
      onCancel={() => onClose()}
    >
      <Form form={form} layout="vertical" onFinish={save}>
        <Form.Item name="name" label="题库名称" rules={[{ required: true, whitespace: true }]}>
          <Input autoFocus maxLength={100} placeholder="例如：理论知识题库" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
